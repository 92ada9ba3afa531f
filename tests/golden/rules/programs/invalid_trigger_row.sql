-- @schema
CREATE TABLE a (i INT PRIMARY KEY, j INT);

-- @migration
CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW SET NEW.j = OLD.j;
#                                                            ~~~~~ invalid-trigger-row: an INSERT trigger has no OLD row
#                                                              note: the server refuses the statement with error 1363
CREATE TRIGGER t BEFORE DELETE ON a FOR EACH ROW SET @x = NEW.j;
#                                                         ~~~~~ invalid-trigger-row: a DELETE trigger has no NEW row
#                                                           note: the server refuses the statement with error 1363
CREATE TRIGGER t AFTER UPDATE ON a FOR EACH ROW SET NEW.j = 1;
#                                                   ~~~~~~~~~ invalid-trigger-row: an AFTER trigger cannot change the row
#                                                     note: the server refuses the statement with error 1362
CREATE TRIGGER t BEFORE UPDATE ON a FOR EACH ROW SET OLD.j = 1;
#                                                    ~~~~~~~~~ invalid-trigger-row: the OLD row cannot be changed
#                                                      note: the server refuses the statement with error 1362
CREATE TRIGGER t BEFORE UPDATE ON a FOR EACH ROW SET NEW.j = OLD.j;

-- @open whatever the table is
CREATE TRIGGER t BEFORE INSERT ON unseen FOR EACH ROW SET NEW.j = OLD.j;
#                                                                 ~~~~~ invalid-trigger-row: an INSERT trigger has no OLD row
#                                                                   note: the server refuses the statement with error 1363

-- @case allowed
CREATE TRIGGER t AFTER UPDATE ON a FOR EACH ROW SET NEW.j = 1; -- lintel: allow invalid-trigger-row (tried out)
