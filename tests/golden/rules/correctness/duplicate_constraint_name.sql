-- @mysql 8.4
-- @schema
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE orders (u INT, CONSTRAINT of_user FOREIGN KEY (u) REFERENCES users (id), CONSTRAINT positive CHECK (u > 0));

-- @migration
CREATE TABLE visits (u INT, CONSTRAINT of_user FOREIGN KEY (u) REFERENCES users (id));
#                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ duplicate-constraint-name: constraint `of_user` exists already, on `orders`
#                             note: the server refuses the statement with error 1826
CREATE TABLE visits (u INT, CONSTRAINT positive CHECK (u > 0));
#                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ duplicate-constraint-name: constraint `positive` exists already, on `orders`
#                             note: the server refuses the statement with error 3822
ALTER TABLE orders ADD CONSTRAINT of_user FOREIGN KEY (u) REFERENCES users (id);
#                                 ~~~~~~~ duplicate-constraint-name: foreign key `of_user` exists already
#                                   note: the server refuses the statement with error 1826
ALTER TABLE orders DROP FOREIGN KEY of_user, ADD CONSTRAINT of_user FOREIGN KEY (u) REFERENCES users (id);
#                                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ duplicate-constraint-name: foreign key `of_user` is there until the statement ends; give the new one another name
#                                                  note: the server refuses the statement with error 1826
CREATE TABLE visits (u INT, CONSTRAINT visits_user FOREIGN KEY (u) REFERENCES users (id));

-- @open silent
ALTER TABLE visits ADD CONSTRAINT of_user FOREIGN KEY (u) REFERENCES users (id);

-- @case allowed
CREATE TABLE visits (u INT, CONSTRAINT positive CHECK (u > 0)); -- lintel: allow duplicate-constraint-name (tried out)
