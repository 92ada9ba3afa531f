-- @schema
CREATE TABLE old (id INT PRIMARY KEY, url VARCHAR(500), UNIQUE KEY u (url(100)));

-- @migration
CREATE TABLE pages (id INT PRIMARY KEY, url VARCHAR(500), raw VARBINARY(500), UNIQUE KEY u (url(100)), UNIQUE KEY r (raw(20)));
#                                                                             ~~~~~~~~~~~~~~~~~~~~~~~ prefix-unique-index: only the first 100 characters of `url` are unique
#                                                                               note: values that differ after them are refused with error 1062
#                                                                               help: index the whole column, or a hash of it in a generated column
#                                                                                                      ~~~~~~~~~~~~~~~~~~~~~~ prefix-unique-index: only the first 20 bytes of `raw` are unique
#                                                                                                        note: values that differ after them are refused with error 1062
#                                                                                                        help: index the whole column, or a hash of it in a generated column

-- @case the whole column, or not unique
CREATE TABLE pages (id INT PRIMARY KEY, url VARCHAR(500), UNIQUE KEY u (url(500)), KEY k (url(100)));
ALTER TABLE old ADD COLUMN n INT;

-- @case allowed
ALTER TABLE old ADD UNIQUE KEY v (url(50)); -- lintel: allow prefix-unique-index (codes of 50)

-- @open never seen
ALTER TABLE orders ADD UNIQUE KEY v (note(50));
#                      ~~~~~~~~~~~~~~~~~~~~~~~ prefix-unique-index: only the first 50 characters of `note` are unique
#                        note: values that differ after them are refused with error 1062
#                        help: index the whole column, or a hash of it in a generated column
