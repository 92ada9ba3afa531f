-- @open a comma too many
CREATE TABLE invoices (
    id BIGINT UNSIGNED NOT NULL,
    PRIMARY KEY (id),
);

-- @open reading goes on with the next statement
SELCT 1;
CREATE TABLE a (id INT PRIMARY KEY);
DROP TABEL a;

-- @open a reserved word without backticks
CREATE TABLE scores (player INT, rank INT);

-- @open with backticks it is a name
CREATE TABLE scores (player INT, `rank` INT);

-- @open a statement that is allowed to be wrong
-- lintel: allow syntax-error (filled in by the deploy script)
CREATE TABLE @TABLE@ (id INT);
