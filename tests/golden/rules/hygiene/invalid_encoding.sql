-- @open Latin-1 in a literal
INSERT INTO cities (name) VALUES ('Zürich');

-- @open UTF-8
INSERT INTO cities (name) VALUES ('ZÃ¼rich');
