CREATE VIEW first_notes AS SELECT id FROM open_notes;
