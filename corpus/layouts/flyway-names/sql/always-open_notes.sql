CREATE OR REPLACE VIEW open_notes AS SELECT id, ten FROM notes;
