-- AlterTable
ALTER TABLE notes ADD COLUMN nine INT;
