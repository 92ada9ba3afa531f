-- @mysql 5.7 8.0 8.4

-- @schema
CREATE TABLE users (id INT PRIMARY KEY) ENGINE=InnoDB;
CREATE TABLE old_log (id INT PRIMARY KEY, user_id INT) ENGINE=MyISAM;

-- @migration
CREATE TABLE posts (id INT PRIMARY KEY, n INT CHECK (n > 0), at DATE, KEY (at DESC), CHECK (id > 0)) ENGINE=InnoDB;
#                                             ~~~~~~~~~~~~~ [5.7] ignored-clause: the CHECK is read and not heeded
#                                               note: checks are kept since MySQL 8.0.16
#                                               help: check it in a trigger, or in the application
#                                                                          ~~~~~~~ [5.7] ignored-clause: `DESC` is read and not heeded: the index is ascending
#                                                                            note: descending indexes are kept since MySQL 8.0
#                                                                                    ~~~~~~~~~~~~~~ [5.7] ignored-clause: the CHECK is read and not heeded
#                                                                                      note: checks are kept since MySQL 8.0.16
#                                                                                      help: check it in a trigger, or in the application
CREATE TABLE log (id INT PRIMARY KEY, user_id INT, FOREIGN KEY (user_id) REFERENCES users (id)) ENGINE=MyISAM;
#                                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ignored-clause: the foreign key is read and not heeded: `log` is stored by `myisam`
#                                                    note: rows without a parent are taken, and nothing is cascaded
#                                                    help: store the table by InnoDB, or leave the key out
ALTER TABLE old_log ADD FOREIGN KEY (user_id) REFERENCES users (id);
#                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ignored-clause: the foreign key is read and not heeded: `old_log` is stored by `myisam`
#                         note: rows without a parent are taken, and nothing is cascaded
#                         help: store the table by InnoDB, or leave the key out
CREATE INDEX by_user ON old_log (user_id DESC);
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [8.0 8.4] server-error: (1178) the engine has no descending indexes
#                                ~~~~~~~~~~~~ [5.7] ignored-clause: `DESC` is read and not heeded: the index is ascending
#                                  note: descending indexes are kept since MySQL 8.0

-- @case heeded by all
CREATE TABLE posts (id INT PRIMARY KEY, user_id INT, KEY (user_id ASC), FOREIGN KEY (user_id) REFERENCES users (id)) ENGINE=InnoDB;

-- @case allowed
CREATE TABLE log (id INT PRIMARY KEY, user_id INT,
    FOREIGN KEY (user_id) REFERENCES users (id)) ENGINE=MyISAM; -- lintel: allow ignored-clause (for the reader)

-- @open the engine is not known
ALTER TABLE posts ADD FOREIGN KEY (user_id) REFERENCES users (id);
