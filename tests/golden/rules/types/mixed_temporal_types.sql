-- @schema
CREATE TABLE a (id INT PRIMARY KEY, created_at DATETIME NOT NULL, updated_at DATETIME);
CREATE TABLE b (id INT PRIMARY KEY, created_at DATETIME NOT NULL);

-- @migration
CREATE TABLE c (
    id INT PRIMARY KEY,
    created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
#   ~~~~~~~~~~ mixed-temporal-types: `created_at` of `c` is a TIMESTAMP, and 3 of the 5 columns like it are DATETIME
#     note: only a TIMESTAMP follows the session's time zone, so the two drift apart
#     help: decide for one of the two types
    updated_at TIMESTAMP NULL
);

-- @case of one kind
CREATE TABLE c (id INT PRIMARY KEY, created_at DATETIME, updated_at DATETIME);

-- @case only what tells of changes
CREATE TABLE c (id INT PRIMARY KEY, starts_at TIMESTAMP NULL, created_at DATETIME);

-- @case another pattern
-- @config
-- [rules.mixed-temporal-types]
-- pattern = ".*_at"
CREATE TABLE c (id INT PRIMARY KEY, starts_at TIMESTAMP NULL);
#                                   ~~~~~~~~~ mixed-temporal-types: `starts_at` of `c` is a TIMESTAMP, and 3 of the 4 columns like it are DATETIME
#                                     note: only a TIMESTAMP follows the session's time zone, so the two drift apart
#                                     help: decide for one of the two types

-- @case each database by itself
CREATE DATABASE other;
CREATE TABLE other.c (id INT PRIMARY KEY, created_at TIMESTAMP NULL);

-- @case allowed
CREATE TABLE c (id INT PRIMARY KEY, created TIMESTAMP NULL); -- lintel: allow mixed-temporal-types (as the partner has it)

-- @open the usual one is the more frequent
CREATE TABLE a (id INT PRIMARY KEY, createdAt DATETIME, updatedAt TIMESTAMP NULL, deletedAt TIMESTAMP NULL);
#                                   ~~~~~~~~~ mixed-temporal-types: `createdAt` of `a` is a DATETIME, and 2 of the 3 columns like it are TIMESTAMP
#                                     38:57 as in `a`
#                                     note: only a TIMESTAMP follows the session's time zone, so the two drift apart
#                                     help: decide for one of the two types
