-- @schema
CREATE TABLE cities (id INT PRIMARY KEY AUTO_INCREMENT, name VARCHAR(80));

-- @migration
INSERT INTO cities (name) VALUES ('Bern'), ('Zürich');
#                                           ~~~~~~~~ missing-connection-charset: nothing says in which character set this text is sent
#                                             note: a client that says latin1 stores other characters, without an error
#                                             help: begin the file with `SET NAMES utf8mb4`
INSERT INTO cities (name) VALUES ('Genève');

-- @case a comment is stored too
CREATE TABLE towns (id INT PRIMARY KEY, name VARCHAR(80) COMMENT 'où');
#                                                                ~~~~ missing-connection-charset: nothing says in which character set this text is sent
#                                                                  note: a client that says latin1 stores other characters, without an error
#                                                                  help: begin the file with `SET NAMES utf8mb4`

-- @case said
SET NAMES utf8mb4;
INSERT INTO cities (name) VALUES ('Zürich');

-- @case said in another way
SET character_set_client = utf8mb4;
INSERT INTO cities (name) VALUES ('Zürich');

-- @case with an introducer
INSERT INTO cities (name) VALUES (_utf8mb4'Zürich'), (_utf8mb4 'Genève'), (N'Köln');

-- @case not in a string
/* Zürich */ INSERT INTO cities (name) VALUES ('Zurich'); -- Zürich
SELECT 'a' AS `größe`;

-- @case allowed
INSERT INTO cities (name) VALUES ('Zürich'); -- lintel: allow missing-connection-charset (the tool sets it)

-- @open nothing is known
UPDATE cities SET name = "Zürich" WHERE id = 1;
#                        ~~~~~~~~ missing-connection-charset: nothing says in which character set this text is sent
#                          note: a client that says latin1 stores other characters, without an error
#                          help: begin the file with `SET NAMES utf8mb4`
