-- @schema
CREATE TABLE old (id INT PRIMARY KEY);

-- @migration
CREATE TABLE orders (Id BIGINT UNSIGNED AUTO_INCREMENT, n INT, PRIMARY KEY (Id));
#                    ~~ generic-primary-key: the primary key of `orders` is just called `Id`
#                      help: name it after what it identifies, or take the columns that do

-- @case others
CREATE TABLE orders (order_id INT PRIMARY KEY);
CREATE TABLE pairs (id INT, other INT, PRIMARY KEY (id, other));
CREATE TABLE keyless (id INT);
CREATE TEMPORARY TABLE t (id INT PRIMARY KEY);
ALTER TABLE old ADD COLUMN n INT;

-- @case other names
-- @config
-- [rules.generic-primary-key]
-- names = ["key", "pk"]
CREATE TABLE a (pk INT PRIMARY KEY);
#               ~~ generic-primary-key: the primary key of `a` is just called `pk`
#                 help: name it after what it identifies, or take the columns that do
CREATE TABLE b (id INT PRIMARY KEY);

-- @case allowed
CREATE TABLE a (id INT PRIMARY KEY); -- lintel: allow generic-primary-key (the ORM's)

-- @open never seen
ALTER TABLE orders ADD COLUMN id INT PRIMARY KEY;
#                             ~~ generic-primary-key: the primary key of `orders` is just called `id`
#                               help: name it after what it identifies, or take the columns that do
