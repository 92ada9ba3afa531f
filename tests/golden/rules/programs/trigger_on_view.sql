-- @schema
CREATE TABLE a (i INT PRIMARY KEY);
CREATE VIEW v AS SELECT i FROM a;

-- @migration
CREATE TRIGGER t BEFORE INSERT ON v FOR EACH ROW SET NEW.i = 1;
#                                 ~ trigger-on-view: `v` is a view, which cannot have triggers
#                                   note: the server refuses the statement with error 1347
CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW SET NEW.i = 1;
CREATE TEMPORARY TABLE b (i INT);
CREATE TRIGGER u BEFORE INSERT ON b FOR EACH ROW SET NEW.i = 1;
#                                 ~ trigger-on-view: `b` is temporary and cannot have triggers
#                                   note: the server refuses the statement with error 1361

-- @open silent
CREATE TRIGGER t BEFORE INSERT ON unseen FOR EACH ROW SET NEW.i = 1;

-- @case allowed
CREATE TRIGGER t BEFORE INSERT ON v FOR EACH ROW SET NEW.i = 1; -- lintel: allow trigger-on-view (tried out)
