-- @schema
CREATE TABLE old (id CHAR(36) PRIMARY KEY);

-- @migration
CREATE TABLE users (id CHAR(36) NOT NULL, name VARCHAR(80), PRIMARY KEY (id)) DEFAULT CHARSET=utf8mb4;
#                   ~~ text-uuid-primary-key: primary key `id` of `users` is a UUID as text
#                     note: it takes 36 characters of up to 4 bytes, again in every secondary index
#                     help: keep it as `BINARY(16)`, written by `UUID_TO_BIN(UUID(), 1)`
CREATE TABLE files (file_uuid VARCHAR(32) CHARACTER SET ascii PRIMARY KEY);
#                   ~~~~~~~~~ text-uuid-primary-key: primary key `file_uuid` of `files` is a UUID as text
#                     note: it takes 32 bytes, again in every secondary index
#                     help: keep it as `BINARY(16)`, written by `UUID_TO_BIN(UUID(), 1)`

-- @case other keys
CREATE TABLE a (id BINARY(16) PRIMARY KEY);
CREATE TABLE b (code CHAR(32) PRIMARY KEY, ref CHAR(36));
CREATE TABLE d (module VARCHAR(36) PRIMARY KEY);
CREATE TABLE c (a CHAR(36), b CHAR(36), PRIMARY KEY (a, b));
ALTER TABLE old ADD COLUMN n INT;

-- @case allowed
CREATE TABLE users (
    id CHAR(36) PRIMARY KEY -- lintel: allow text-uuid-primary-key (given by the partner)
);

-- @open never seen
ALTER TABLE orders ADD COLUMN id CHAR(36) NOT NULL PRIMARY KEY;
#                             ~~ text-uuid-primary-key: primary key `id` of `orders` is a UUID as text
#                               note: it takes 36 bytes, again in every secondary index
#                               help: keep it as `BINARY(16)`, written by `UUID_TO_BIN(UUID(), 1)`
