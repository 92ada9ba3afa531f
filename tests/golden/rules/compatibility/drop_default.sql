-- @schema
CREATE TABLE users (id INT PRIMARY KEY, locale CHAR(5) NOT NULL DEFAULT 'en', n INT DEFAULT 1, m INT NOT NULL);

-- @migration
ALTER TABLE users ALTER COLUMN locale DROP DEFAULT;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ drop-default: `locale` of `users` loses its default and cannot be NULL
#                   2:41 declared here
#                   note: inserts of the running release that leave it out fail with error 1364
#                   help: drop the default once every release that runs gives a value

-- @case another default, a NULL column, none to drop
ALTER TABLE users ALTER COLUMN locale SET DEFAULT 'de';
ALTER TABLE users ALTER COLUMN n DROP DEFAULT;
ALTER TABLE users ALTER COLUMN m DROP DEFAULT;

-- @case a MODIFY is another rule's
ALTER TABLE users MODIFY locale CHAR(5) NOT NULL;

-- @case a column of this change set
ALTER TABLE users ADD COLUMN k INT NOT NULL DEFAULT 1;
ALTER TABLE users ALTER COLUMN k DROP DEFAULT;

-- @case allowed
ALTER TABLE users ALTER COLUMN locale DROP DEFAULT; -- lintel: allow drop-default (2.4 always sets it)

-- @open never seen
ALTER TABLE orders ALTER COLUMN locale DROP DEFAULT;
