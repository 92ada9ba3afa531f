-- @schema
CREATE TABLE users (
    id INT PRIMARY KEY,
    name VARCHAR(80) NOT NULL UNIQUE,
    city VARCHAR(80),
    zip VARCHAR(10)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;

-- @migration
ALTER TABLE users CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ collation-change: `city` of `users` is compared by `utf8mb4_0900_ai_ci` instead of `utf8mb4_general_ci` from here on
#                   note: joins with columns that keep the old collation cannot use an index, or fail with error 1267
#                   help: change columns that are compared with each other together

-- @case one column
ALTER TABLE users MODIFY city VARCHAR(80) COLLATE utf8mb4_bin;
#                             ~~~~~~~~~~~ collation-change: `city` of `users` is compared by `utf8mb4_bin` instead of `utf8mb4_general_ci` from here on
#                               note: joins with columns that keep the old collation cannot use an index, or fail with error 1267
#                               help: change columns that are compared with each other together

-- @case compared alike, or unique
ALTER TABLE users MODIFY city VARCHAR(80) CHARACTER SET utf8mb3 COLLATE utf8mb3_general_ci;
ALTER TABLE users MODIFY name VARCHAR(80) COLLATE utf8mb4_unicode_ci NOT NULL;
ALTER TABLE users DEFAULT COLLATE utf8mb4_bin;

-- @case a column of this change set
ALTER TABLE users ADD COLUMN a CHAR(3);
ALTER TABLE users MODIFY a CHAR(3) COLLATE utf8mb4_bin;

-- @case allowed
ALTER TABLE users MODIFY city VARCHAR(80) COLLATE utf8mb4_bin; -- lintel: allow collation-change (sorted nowhere)

-- @open never seen
ALTER TABLE orders MODIFY city VARCHAR(80) COLLATE utf8mb4_bin;
