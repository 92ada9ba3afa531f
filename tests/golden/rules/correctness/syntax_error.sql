-- @open a comma too many
CREATE TABLE invoices (
    id BIGINT UNSIGNED NOT NULL,
    PRIMARY KEY (id),
#                   ~ syntax-error: trailing `,` before `)`
#                     help: take the comma out
);

-- @open reading goes on with the next statement
SELCT 1;
#<~~~ syntax-error: unexpected `SELCT`
#  help: did you mean `SELECT`?
CREATE TABLE a (id INT PRIMARY KEY);
DROP TABEL a;
#    ~~~~~ syntax-error: unexpected `TABEL`
#      help: did you mean `TABLE`?

-- @open a reserved word without backticks
CREATE TABLE scores (player INT, rank INT);
#                                ~~~~ syntax-error: `rank` is a reserved word and cannot be a name as it is
#                                  note: it is reserved since MySQL 8.0.2
#                                  help: put it in backticks wherever it is named, or take a name that is no keyword

-- @open with backticks it is a name
CREATE TABLE scores (player INT, `rank` INT);

-- @open a statement that is allowed to be wrong
-- lintel: allow syntax-error (filled in by the deploy script)
CREATE TABLE @TABLE@ (id INT);
