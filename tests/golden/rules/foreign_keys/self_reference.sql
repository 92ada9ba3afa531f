-- @schema
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE old (id INT PRIMARY KEY, u INT, KEY (u));

-- @migration
CREATE TABLE tree (id INT PRIMARY KEY, up INT, FOREIGN KEY (up) REFERENCES tree (id));
#                                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ self-reference: `tree` references itself

-- @case silent
CREATE TABLE posts (id INT PRIMARY KEY, u INT, FOREIGN KEY (u) REFERENCES users (id));

-- @case allowed
CREATE TABLE tree (id INT PRIMARY KEY, up INT, FOREIGN KEY (up) REFERENCES tree (id)); -- lintel: allow self-reference (meant so)

-- @open nothing is known
CREATE TABLE tree (id INT PRIMARY KEY, up INT, FOREIGN KEY (up) REFERENCES tree (id));
#                                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ self-reference: `tree` references itself
