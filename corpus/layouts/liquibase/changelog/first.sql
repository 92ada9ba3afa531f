--liquibase formatted sql

--changeset ada:1
CREATE TABLE notes (
    id INT PRIMARY KEY
);
--rollback DROP TABLE notes;

--changeset ada:2
ALTER TABLE notes ADD COLUMN nine INT;
--rollback ALTER TABLE notes DROP COLUMN nine;
