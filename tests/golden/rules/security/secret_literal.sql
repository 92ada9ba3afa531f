-- @schema
CREATE TABLE settings (id INT PRIMARY KEY AUTO_INCREMENT, name VARCHAR(50), value TEXT);

-- @migration
INSERT INTO settings (name, value) VALUES ('a', 'AKIAIOSFODNN7EXAMPLE');
#                                                ~~~~~~~~~~~~~~~~~~~~ secret-literal: this looks like an AWS access key
#                                                  note: it is in every clone of the repository, and in the binary log of each server that ran the file
#                                                  help: take it out of use, then out of the file
UPDATE settings SET value = '-----BEGIN RSA PRIVATE KEY-----\nMIIE' WHERE id = 1;
#                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ secret-literal: this looks like a private key
#                              note: it is in every clone of the repository, and in the binary log of each server that ran the file
#                              help: take it out of use, then out of the file
INSERT INTO settings (name, value) VALUES ('b', 'ghp_0123456789abcdefghijABCDEFGHIJ012345');
#                                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ secret-literal: this looks like a GitHub token
#                                                  note: it is in every clone of the repository, and in the binary log of each server that ran the file
#                                                  help: take it out of use, then out of the file
SET @token = 'xoxb-0123456789-abcdef';
#             ~~~~~~~~~~~~~~~~~~~~~~ secret-literal: this looks like a Slack token
#               note: it is in every clone of the repository, and in the binary log of each server that ran the file
#               help: take it out of use, then out of the file

-- @case only alike
INSERT INTO settings (name, value) VALUES ('AKIA', 'SLOVAKIA0123456789ABCDEF');
INSERT INTO settings (name, value) VALUES ('c', '-----BEGIN CERTIFICATE-----\nMIIE');
INSERT INTO settings (name, value) VALUES ('d', 'ghp_short');
SELECT 'AKIAIOSFODNN7EXAMPLE';

-- @case allowed
INSERT INTO settings (name, value) VALUES ('a', 'AKIAIOSFODNN7EXAMPLE'); -- lintel: allow secret-literal (from the manual)

-- @open nothing is known
INSERT INTO other VALUES (1, 'AIza0123456789abcdefghijABCDEFGHIJ01234');
#                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ secret-literal: this looks like a Google API key
#                               note: it is in every clone of the repository, and in the binary log of each server that ran the file
#                               help: take it out of use, then out of the file
