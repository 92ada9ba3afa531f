-- @schema
CREATE TABLE users (
    id INT PRIMARY KEY,
    name VARCHAR(80) NOT NULL UNIQUE,
    note VARCHAR(80),
    code CHAR(3) CHARACTER SET ascii UNIQUE
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;

-- @migration
ALTER TABLE users CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ collation-change-on-unique: `name` of `users` is compared by `utf8mb4_0900_ai_ci` instead of `utf8mb4_general_ci` under unique key `name`
#                   note: two values that become equal stop the statement with error 1062
#                   help: look for them first: `SELECT name COLLATE utf8mb4_0900_ai_ci, COUNT(*) FROM users GROUP BY 1 HAVING COUNT(*) > 1`

-- @case one column
ALTER TABLE users MODIFY name VARCHAR(80) COLLATE utf8mb4_unicode_ci NOT NULL;
#                             ~~~~~~~~~~~ collation-change-on-unique: `name` of `users` is compared by `utf8mb4_unicode_ci` instead of `utf8mb4_general_ci` under unique key `name`
#                               note: two values that become equal stop the statement with error 1062
#                               help: look for them first: `SELECT name COLLATE utf8mb4_unicode_ci, COUNT(*) FROM users GROUP BY 1 HAVING COUNT(*) > 1`

-- @case compared alike, byte by byte, ASCII, or not unique
ALTER TABLE users MODIFY name VARCHAR(80) CHARACTER SET utf8mb3 COLLATE utf8mb3_general_ci NOT NULL;
ALTER TABLE users MODIFY name VARCHAR(80) COLLATE utf8mb4_bin NOT NULL;
ALTER TABLE users MODIFY code CHAR(3) CHARACTER SET utf8mb4;
ALTER TABLE users MODIFY note VARCHAR(80) COLLATE utf8mb4_unicode_ci;

-- @case a table of this change set
CREATE TABLE t (a CHAR(3) COLLATE utf8mb4_bin PRIMARY KEY);
ALTER TABLE t MODIFY a CHAR(3) COLLATE utf8mb4_general_ci;

-- @case allowed
-- lintel: allow collation-change-on-unique (no pairs, looked on May 2)
ALTER TABLE users CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- @open never seen
ALTER TABLE orders CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
