-- @schema
CREATE TABLE parents (
    id BIGINT UNSIGNED PRIMARY KEY,
    code VARCHAR(10) CHARACTER SET latin1,
    KEY codes (code)
);

-- @migration
CREATE TABLE parents (id INT PRIMARY KEY);
#            ~~~~~~~ duplicate-table: table `parents` exists already
#              note: the server refuses the statement with error 1050
ALTER TABLE parents ADD COLUMN Code INT;
#                              ~~~~ duplicate-column: column `Code` exists already in `parents`
#                                note: the server refuses the statement with error 1060
ALTER TABLE parents DROP COLUMN colour;
#                               ~~~~~~ unknown-column: column `colour` does not exist in `parents`
#                                 note: the server refuses the statement with error 1091
ALTER TABLE parents ADD INDEX codes (id);
#                             ~~~~~ duplicate-index-name: index `codes` exists already on `parents`
#                               note: the server refuses the statement with error 1061
ALTER TABLE parents ADD PRIMARY KEY (code);
#                       ~~~~~~~~~~~~~~~~~~ multiple-primary-keys: `parents` has a primary key already
#                         note: the server refuses the statement with error 1068
DROP TABLE nobody;
#          ~~~~~~ unknown-table: table `nobody` does not exist
#            note: the server refuses the statement with error 1051

-- @case foreign keys must fit
CREATE TABLE a (id INT PRIMARY KEY, p BIGINT, FOREIGN KEY (p) REFERENCES parents (id));
#                                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-type-mismatch: `p` is bigint and the referenced `parents`.`id` is bigint unsigned
#                                               3:5 declared here
#                                               note: the server refuses the statement with error 3780
#                                               unsafe fix: give it the type of the referenced column
#   + CREATE TABLE a (id INT PRIMARY KEY, p BIGINT UNSIGNED, FOREIGN KEY (p) REFERENCES parents (id));
CREATE TABLE b (id INT PRIMARY KEY, c VARCHAR(10), FOREIGN KEY (c) REFERENCES parents (code));
#                                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-collation-mismatch: `c` is varchar(10) (utf8mb4_0900_ai_ci) and the referenced `parents`.`code` is varchar(10) (latin1_swedish_ci)
#                                                    4:5 declared here
#                                                    note: the server refuses the statement with error 3780
#                                                    unsafe fix: give it the collation of the referenced column
#   + CREATE TABLE b (id INT PRIMARY KEY, c VARCHAR(10) CHARACTER SET latin1 COLLATE latin1_swedish_ci, FOREIGN KEY (c) REFERENCES parents (code));
CREATE TABLE c (id INT PRIMARY KEY, p BIGINT UNSIGNED NOT NULL, FOREIGN KEY (p) REFERENCES parents (id) ON DELETE SET NULL);
#                                                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-set-null-not-null: foreign key `c_ibfk_1` would set `p` to NULL, which it cannot be
#                                                                 note: the server refuses the statement with error 1830
CREATE TABLE d (id INT PRIMARY KEY, p INT, FOREIGN KEY (p) REFERENCES nobody (id));
#                                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-missing-parent: referenced table `nobody` does not exist
#                                            note: the server refuses the statement with error 1824
CREATE TABLE e (id INT PRIMARY KEY, p BIGINT UNSIGNED, FOREIGN KEY (p) REFERENCES parents (id) ON DELETE CASCADE);

-- @open columns and keys that no table can have
CREATE TABLE a (c CHAR(300));
#               ~ would-fail: `c` is longer than 255; use VARCHAR or TEXT
#                 note: the server refuses the statement with error 1074
CREATE TABLE b (t TEXT, KEY (t));
#                       ~~~~~~~ unindexable-column: `t` in index `t` needs a length: it is a text
#                         note: the server refuses the statement with error 1170
CREATE TABLE c (v VARCHAR(1000), KEY (v));
#                                ~~~~~~~ key-too-long: `v` takes 4000 bytes of index `v`, and 3072 is the most
#                                  note: the server refuses the statement with error 1071
CREATE TABLE d (i INT DEFAULT 'none');
#               ~ invalid-default-value: `i` defaults to 'none', which is no number
#                 note: the server refuses the statement with error 1067
CREATE TABLE e (s ENUM('a', 'b') DEFAULT 'c');
#               ~ invalid-default-value: `s` defaults to 'c', which is not a member
#                 note: the server refuses the statement with error 1067
CREATE TABLE f (id INT AUTO_INCREMENT);
#               ~~ invalid-auto-increment: AUTO_INCREMENT column `id` is not the first of any key
#                 note: the server refuses the statement with error 1075
CREATE TABLE g (n INT, CHECK (n > RAND()), CHECK (n + 1));
#                      ~~~~~~~~~~~~~~~~~~ invalid-check-constraint: check `g_chk_1` uses `rand`, which is not allowed there
#                        note: the server refuses the statement with error 3814
CREATE TABLE h (n INT, PRIMARY KEY (n), m INT) PARTITION BY HASH (m);
#                      ~~~~~~~~~~~~~~~ partition-column-not-in-key: `PRIMARY` must hold `m`, which the table is partitioned by
#                        note: the server refuses the statement with error 1503

-- @open the SQL mode decides, which is not known
CREATE TABLE a (t TEXT DEFAULT 'x', d DATE DEFAULT '0000-00-00');
#               ~ literal-blob-default (note): `t` is a text and cannot have a literal default
#                 note: the server's default sql_mode refuses the statement with error 1101
#                 help: write what every mode takes, or say `SET sql_mode = ...` in the file
#                 unsafe fix: make the default an expression
#   + CREATE TABLE a (t TEXT DEFAULT ('x'), d DATE DEFAULT '0000-00-00');
SET sql_mode = '';
CREATE TABLE b (d DATE DEFAULT '0000-00-00');

-- @open what was never seen may be there
ALTER TABLE unseen DROP COLUMN a, ADD CONSTRAINT fk FOREIGN KEY (b) REFERENCES other (id);
CREATE TRIGGER t BEFORE INSERT ON unseen FOR EACH ROW SET NEW.a = 1;

-- @open after EXECUTE nothing is certain
CREATE TABLE a (id INT PRIMARY KEY);
PREPARE s FROM 'DROP TABLE a';
EXECUTE s;
CREATE TABLE a (id INT PRIMARY KEY);

-- @case keys must fit the table's new form, whatever statement made them
CREATE TABLE wide (word VARCHAR(198), KEY of_word (word)) ENGINE=InnoDB;
ALTER TABLE wide ROW_FORMAT=COMPACT;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ key-too-long: `word` takes 792 bytes of index `of_word`, and 767 is the most
#  note: the server refuses the statement with error 1071

-- @case a generated column that gets another name still needs its source
CREATE TABLE sums (a INT, b INT AS (a + 1) STORED, c INT);
ALTER TABLE sums RENAME COLUMN b TO d, DROP COLUMN a;
#                                                  ~ drop-column-with-dependents: column `a` cannot be dropped: generated column `d` needs it
#                                                    note: the server refuses the statement with error 3108
ALTER TABLE sums RENAME COLUMN b TO d, DROP COLUMN c;

-- @case engines without foreign keys forget them
CREATE TABLE elders (id INT PRIMARY KEY);
CREATE TABLE cached (parent INT NOT NULL) ENGINE=MEMORY;
ALTER TABLE cached ADD CONSTRAINT of_parent FOREIGN KEY (parent) REFERENCES elders (id);
ALTER TABLE cached MODIFY parent BIGINT NOT NULL;
