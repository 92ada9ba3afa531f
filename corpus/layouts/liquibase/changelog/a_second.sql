--liquibase formatted sql

--changeset ada:3
ALTER TABLE notes ADD COLUMN ten INT;

--changeset ada:4 endDelimiter:$$
CREATE TRIGGER count_up BEFORE INSERT ON notes FOR EACH ROW
BEGIN
    SET NEW.nine = NEW.id;
    SET NEW.ten = NEW.id;
END $$
