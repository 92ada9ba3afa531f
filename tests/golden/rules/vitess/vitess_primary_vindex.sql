-- @mysql vitess planetscale
-- @config
-- [rules.vitess-primary-vindex]
-- columns = ["orders.customer_id", "users.id", "countries"]

-- @schema
CREATE TABLE orders (id INT PRIMARY KEY, customer_id INT NOT NULL, note TEXT);

-- @migration
CREATE TABLE items (id INT PRIMARY KEY);
#            ~~~~~ vitess-primary-vindex: `items` has no primary vindex
#              help: give it one in the VSchema, and name it in the option `columns`
CREATE TABLE users (user_id INT PRIMARY KEY);
#            ~~~~~ vitess-primary-vindex: `users` has no column `id`, which its primary vindex is on
ALTER TABLE orders MODIFY customer_id BIGINT NOT NULL;
#                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vitess-primary-vindex: `customer_id` of `orders`, which says where rows lie, changes its type
#                    help: make a table that is sharded in the new way, and move the rows to it

-- @case renamed or dropped
ALTER TABLE orders RENAME COLUMN customer_id TO buyer_id;
#                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vitess-primary-vindex: `customer_id` of `orders`, which says where rows lie, is renamed
#                    help: make a table that is sharded in the new way, and move the rows to it

-- @case dropped
ALTER TABLE orders DROP COLUMN customer_id;
#                  ~~~~~~~~~~~~~~~~~~~~~~~ vitess-primary-vindex: `customer_id` of `orders`, which says where rows lie, is dropped
#                    help: make a table that is sharded in the new way, and move the rows to it

-- @case all is well
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE countries (code CHAR(2) PRIMARY KEY);
CREATE TABLE users_seq (id BIGINT, next_id BIGINT, cache BIGINT, PRIMARY KEY (id)) COMMENT 'vitess_sequence';
ALTER TABLE orders DROP COLUMN note, ALTER COLUMN customer_id SET DEFAULT 0;

-- @case elsewhere
-- @mysql 8.0
CREATE TABLE items (id INT PRIMARY KEY);

-- @case allowed
CREATE TABLE items (id INT PRIMARY KEY); -- lintel: allow vitess-primary-vindex (in the unsharded keyspace)

-- @open never seen
ALTER TABLE orders DROP COLUMN customer_id;
#                  ~~~~~~~~~~~~~~~~~~~~~~~ vitess-primary-vindex: `customer_id` of `orders`, which says where rows lie, is dropped
#                    help: make a table that is sharded in the new way, and move the rows to it
