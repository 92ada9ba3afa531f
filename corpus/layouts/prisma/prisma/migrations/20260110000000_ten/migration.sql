-- AlterTable
ALTER TABLE notes ADD COLUMN ten INT;
