-- @migration
INSERT INTO cities (name) VALUES ('Bern'), ('Zürich');
#           ~~~~~~ server-error: (1146) table `cities` does not exist
#                                           ~~~~~~~~ missing-connection-charset: nothing says in which character set this text is sent
#                                             note: a client that says latin1 stores other characters, without an error
#                                             help: begin the file with `SET NAMES utf8mb4`
INSERT INTO cities (name) VALUES ('Genève');

-- @case a comment is stored too
CREATE TABLE cities (id INT PRIMARY KEY, name VARCHAR(80) COMMENT 'où');
#                                                                 ~~~~ missing-connection-charset: nothing says in which character set this text is sent
#                                                                   note: a client that says latin1 stores other characters, without an error
#                                                                   help: begin the file with `SET NAMES utf8mb4`

-- @case said
SET NAMES utf8mb4;
INSERT INTO cities (name) VALUES ('Zürich');
#           ~~~~~~ server-error: (1146) table `cities` does not exist

-- @case said in another way
SET character_set_client = utf8mb4;
INSERT INTO cities (name) VALUES ('Zürich');
#           ~~~~~~ server-error: (1146) table `cities` does not exist

-- @case with an introducer
INSERT INTO cities (name) VALUES (_utf8mb4'Zürich'), (_utf8mb4 'Genève'), (N'Köln');
#           ~~~~~~ server-error: (1146) table `cities` does not exist

-- @case not in a string
/* Zürich */ INSERT INTO cities (name) VALUES ('Zurich'); -- Zürich
#                        ~~~~~~ server-error: (1146) table `cities` does not exist
SELECT 'a' AS `größe`;

-- @case allowed
INSERT INTO cities (name) VALUES ('Zürich'); -- lintel: allow missing-connection-charset (the tool sets it)
#           ~~~~~~ server-error: (1146) table `cities` does not exist

-- @open nothing is known
UPDATE cities SET name = "Zürich" WHERE id = 1;
#                        ~~~~~~~~ missing-connection-charset: nothing says in which character set this text is sent
#                          note: a client that says latin1 stores other characters, without an error
#                          help: begin the file with `SET NAMES utf8mb4`
