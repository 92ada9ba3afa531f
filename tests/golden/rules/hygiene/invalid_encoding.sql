-- @open Latin-1 in a literal
INSERT INTO cities (name) VALUES ('Zürich');
#                                   ~ invalid-encoding: file is not valid UTF-8 from here on
#                                     help: save it as UTF-8, or state the connection's character set with `SET NAMES`

-- @open UTF-8
INSERT INTO cities (name) VALUES ('ZÃ¼rich');
