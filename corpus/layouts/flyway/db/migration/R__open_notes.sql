CREATE OR REPLACE VIEW open_notes AS SELECT id, eleven FROM notes;
