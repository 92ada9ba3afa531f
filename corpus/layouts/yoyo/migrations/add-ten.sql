-- depends: add-zebra
ALTER TABLE notes ADD COLUMN ten INT;
