-- @schema
CREATE TABLE users (id INT, tenant INT, PRIMARY KEY (id, tenant));

-- @migration
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES users (id, tenant));
#                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-column-count: foreign key `a_ibfk_1` has 1 columns and references 2
#                        note: the server refuses the statement with error 1239
CREATE TABLE a (p INT, t INT, FOREIGN KEY (p, t) REFERENCES users (id, tenant));

-- @open said whatever the parent is
ALTER TABLE unseen ADD FOREIGN KEY (p) REFERENCES other (id, tenant);

-- @case allowed
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES users (id, tenant)); -- lintel: allow foreign-key-column-count (tried out)
