-- @schema
CREATE TABLE orders (id INT PRIMARY KEY);

-- @migration
CREATE TABLE order_items (id INT PRIMARY KEY);
CREATE TABLE Categories (id INT PRIMARY KEY);
CREATE TABLE boxes (id INT PRIMARY KEY);
CREATE TABLE addresses (id INT PRIMARY KEY);
CREATE TABLE userStatuses2 (id INT PRIMARY KEY);
CREATE TABLE people (id INT PRIMARY KEY);
CREATE TABLE quotas (id INT PRIMARY KEY);
CREATE TABLE caches (id INT PRIMARY KEY);
CREATE TABLE aliases (id INT PRIMARY KEY);
CREATE TABLE sizes (id INT PRIMARY KEY);
CREATE TABLE responses (id INT PRIMARY KEY);

-- @case singular, or neither
CREATE TABLE purchase (id INT PRIMARY KEY);
CREATE TABLE order_status (id INT PRIMARY KEY);
CREATE TABLE address (id INT PRIMARY KEY);
CREATE TABLE analysis (id INT PRIMARY KEY);
CREATE TABLE user_data (id INT PRIMARY KEY);
CREATE TABLE news (id INT PRIMARY KEY);
CREATE TABLE voucherseries (id INT PRIMARY KEY);
CREATE TABLE alias (id INT PRIMARY KEY);
CREATE TABLE logs_2024_bus (id INT PRIMARY KEY);
CREATE TEMPORARY TABLE rows_to_go (id INT PRIMARY KEY);
CREATE TEMPORARY TABLE picks (id INT PRIMARY KEY);
ALTER TABLE orders ADD COLUMN n INT;

-- @case plural is wanted
-- @config
-- [rules.plural-table-name]
-- wanted = "plural"
CREATE TABLE purchase (id INT PRIMARY KEY);
CREATE TABLE category (id INT PRIMARY KEY);
CREATE TABLE bus (id INT PRIMARY KEY);
CREATE TABLE person (id INT PRIMARY KEY);
CREATE TABLE day (id INT PRIMARY KEY);
CREATE TABLE items (id INT PRIMARY KEY);
CREATE TABLE wikis (id INT PRIMARY KEY);
CREATE TABLE user_settings (id INT PRIMARY KEY);

-- @case exceptions
-- @config
-- [rules.plural-table-name]
-- exceptions = ["items"]
CREATE TABLE order_items (id INT PRIMARY KEY);

-- @case renamed
RENAME TABLE orders TO purchases;

-- @case allowed
CREATE TABLE items (id INT PRIMARY KEY); -- lintel: allow plural-table-name (the ORM's)

-- @open nothing is known
CREATE TABLE IF NOT EXISTS items (id INT PRIMARY KEY);
ALTER TABLE users ADD COLUMN n INT;
