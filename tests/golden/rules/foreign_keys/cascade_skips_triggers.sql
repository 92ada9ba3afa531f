CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE trail (id INT PRIMARY KEY);
CREATE TABLE notes (id INT PRIMARY KEY, user_id INT,
    CONSTRAINT notes_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE);
CREATE TRIGGER notes_gone AFTER DELETE ON notes FOR EACH ROW INSERT INTO trail VALUES (OLD.id);
#              ~~~~~~~~~~ cascade-skips-triggers: trigger `notes_gone` does not fire for rows of `notes` that foreign key `notes_user` changes
#                4:5 the key acts by itself
#                help: let the key be RESTRICT and change the rows by a statement

-- @case another event
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE trail (id INT PRIMARY KEY);
CREATE TABLE notes (id INT PRIMARY KEY, user_id INT,
    CONSTRAINT notes_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE);
CREATE TRIGGER notes_come AFTER INSERT ON notes FOR EACH ROW INSERT INTO trail VALUES (NEW.id);

-- @case set to NULL is an update
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE trail (id INT PRIMARY KEY);
CREATE TABLE notes (id INT PRIMARY KEY, user_id INT,
    CONSTRAINT notes_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE SET NULL);
CREATE TRIGGER notes_change AFTER UPDATE ON notes FOR EACH ROW INSERT INTO trail VALUES (OLD.id);
#              ~~~~~~~~~~~~ cascade-skips-triggers: trigger `notes_change` does not fire for rows of `notes` that foreign key `notes_user` changes
#                21:5 the key acts by itself
#                help: let the key be RESTRICT and change the rows by a statement
