CREATE TABLE notes (
    id INT PRIMARY KEY
);
--> statement-breakpoint
ALTER TABLE notes ADD COLUMN nine INT;
