-- @migration
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(9));
#            ~ missing-table-charset: the text of `t` gets the server's character set
#              help: write `DEFAULT CHARSET=utf8mb4`

-- @case silent
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(9)) DEFAULT CHARSET=utf8mb4;
CREATE TABLE n (id INT PRIMARY KEY);

-- @case allowed
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(9)); -- lintel: allow missing-table-charset (meant so)

-- @open nothing is known
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(9));
#            ~ missing-table-charset: the text of `t` gets the server's character set
#              help: write `DEFAULT CHARSET=utf8mb4`
