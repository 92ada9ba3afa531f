-- @schema
CREATE TABLE users (
    id INT PRIMARY KEY, email VARCHAR(100), name VARCHAR(80), born DATE,
    UNIQUE KEY by_email (email), KEY by_name (name), KEY by_name_and_born (name, born),
    KEY quiet (born) INVISIBLE, FULLTEXT KEY words (name)
);

-- @migration
ALTER TABLE users DROP INDEX by_email, ADD COLUMN n INT;
DROP INDEX `words` ON users;

-- @case what was tried out, or is covered, or is new
ALTER TABLE users DROP INDEX quiet;
ALTER TABLE users DROP INDEX by_name;
ALTER TABLE users ADD KEY fresh (email, born);
ALTER TABLE users DROP INDEX fresh;
DROP TABLE users;

-- @case replaced by a longer one
ALTER TABLE users DROP INDEX by_email, ADD UNIQUE KEY by_email (email);
ALTER TABLE users DROP INDEX by_name_and_born, ADD KEY by_name_and_born (name, id);

-- @case hidden in the same change set
ALTER TABLE users ALTER INDEX by_email INVISIBLE;
ALTER TABLE users DROP INDEX by_email;

-- @case with clauses of its own
DROP INDEX by_email ON users ALGORITHM=INPLACE LOCK=NONE;

-- @case allowed
DROP INDEX by_email ON users; -- lintel: allow drop-index-without-invisible (nothing reads the table)

-- @schema
CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(100), name VARCHAR(80), KEY by_name (name));

-- @case servers without it
-- @mysql 5.7 8.0
DROP INDEX by_name ON users;

-- @case MariaDB
-- @mysql mariadb-10.5 mariadb-10.11
ALTER TABLE users DROP KEY by_name;

-- @open never seen
ALTER TABLE orders DROP INDEX by_date;
