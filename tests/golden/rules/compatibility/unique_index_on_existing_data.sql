-- @schema
CREATE TABLE users (
    id BIGINT UNSIGNED PRIMARY KEY,
    tenant INT NOT NULL,
    email VARCHAR(255) NOT NULL,
    login VARCHAR(40) NOT NULL,
    UNIQUE KEY by_login (login)
);

-- @migration
ALTER TABLE users ADD UNIQUE KEY by_email (email);
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unique-index-on-existing-data: `email` of `users` must be unique from here on
#                   note: two equal rows among those that are there, and the statement fails with error 1062
#                   help: look for duplicates first: `SELECT email, COUNT(*) FROM users GROUP BY email HAVING COUNT(*) > 1`

-- @case CREATE INDEX is the same
CREATE UNIQUE INDEX by_email ON users (tenant, email(20));
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unique-index-on-existing-data: `tenant, email(20)` of `users` must be unique from here on
#  note: two equal rows among those that are there, and the statement fails with error 1062
#  help: look for duplicates first: `SELECT tenant, LEFT(email, 20), COUNT(*) FROM users GROUP BY tenant, LEFT(email, 20) HAVING COUNT(*) > 1`

-- @case an expression
ALTER TABLE users ADD UNIQUE KEY by_mail ((LOWER(email)));
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unique-index-on-existing-data: `(expression)` of `users` must be unique from here on
#                   note: two equal rows among those that are there, and the statement fails with error 1062

-- @case it holds because a smaller key does
ALTER TABLE users ADD UNIQUE KEY by_tenant_and_login (tenant, login);
ALTER TABLE users ADD UNIQUE KEY by_id (email, id);

-- @case a prefix of a unique column need not be unique
ALTER TABLE users ADD UNIQUE KEY by_login_start (login(10));
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unique-index-on-existing-data: `login(10)` of `users` must be unique from here on
#                   note: two equal rows among those that are there, and the statement fails with error 1062
#                   help: look for duplicates first: `SELECT LEFT(login, 10), COUNT(*) FROM users GROUP BY LEFT(login, 10) HAVING COUNT(*) > 1`

-- @case a new column is NULL in every row
ALTER TABLE users ADD COLUMN token CHAR(32), ADD UNIQUE KEY (token);

-- @case a new column with the same value in every row
ALTER TABLE users ADD COLUMN token CHAR(32) NOT NULL DEFAULT '', ADD UNIQUE KEY (token);
#                                                                ~~~~~~~~~~~~~~~~~~~~~~ unique-index-on-existing-data: `token` of `users` must be unique from here on
#                                                                  note: two equal rows among those that are there, and the statement fails with error 1062
#                                                                  help: look for duplicates first: `SELECT token, COUNT(*) FROM users GROUP BY token HAVING COUNT(*) > 1`

-- @case a table of the change set
CREATE TABLE drafts (id INT PRIMARY KEY, slug VARCHAR(40));
CREATE UNIQUE INDEX by_slug ON drafts (slug);

-- @case an index that is not unique
CREATE INDEX by_email ON users (email);

-- @open nothing is known of the table
CREATE UNIQUE INDEX by_email ON users (email);
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unique-index-on-existing-data: `email` of `users` must be unique from here on
#  note: two equal rows among those that are there, and the statement fails with error 1062
#  help: look for duplicates first: `SELECT email, COUNT(*) FROM users GROUP BY email HAVING COUNT(*) > 1`
