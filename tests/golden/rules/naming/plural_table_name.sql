-- @schema
CREATE TABLE orders (id INT PRIMARY KEY);

-- @migration
CREATE TABLE order_items (id INT PRIMARY KEY);
#            ~~~~~~~~~~~ plural-table-name: table name `order_items` is plural
#              help: say `item`, or add `items` to the option `exceptions`
CREATE TABLE Categories (id INT PRIMARY KEY);
#            ~~~~~~~~~~ plural-table-name: table name `Categories` is plural
#              help: say `category`, or add `categories` to the option `exceptions`
CREATE TABLE boxes (id INT PRIMARY KEY);
#            ~~~~~ plural-table-name: table name `boxes` is plural
#              help: say `box`, or add `boxes` to the option `exceptions`
CREATE TABLE addresses (id INT PRIMARY KEY);
#            ~~~~~~~~~ plural-table-name: table name `addresses` is plural
#              help: say `address`, or add `addresses` to the option `exceptions`
CREATE TABLE userStatuses2 (id INT PRIMARY KEY);
#            ~~~~~~~~~~~~~ plural-table-name: table name `userStatuses2` is plural
#              help: say `status`, or add `statuses` to the option `exceptions`
CREATE TABLE people (id INT PRIMARY KEY);
#            ~~~~~~ plural-table-name: table name `people` is plural
#              help: say `person`, or add `people` to the option `exceptions`
CREATE TABLE quotas (id INT PRIMARY KEY);
#            ~~~~~~ plural-table-name: table name `quotas` is plural
#              help: say `quota`, or add `quotas` to the option `exceptions`
CREATE TABLE caches (id INT PRIMARY KEY);
#            ~~~~~~ plural-table-name: table name `caches` is plural
#              help: say `cache`, or add `caches` to the option `exceptions`
CREATE TABLE aliases (id INT PRIMARY KEY);
#            ~~~~~~~ plural-table-name: table name `aliases` is plural
#              help: say `alias`, or add `aliases` to the option `exceptions`
CREATE TABLE sizes (id INT PRIMARY KEY);
#            ~~~~~ plural-table-name: table name `sizes` is plural
#              help: say `size`, or add `sizes` to the option `exceptions`
CREATE TABLE responses (id INT PRIMARY KEY);
#            ~~~~~~~~~ plural-table-name: table name `responses` is plural
#              help: say `response`, or add `responses` to the option `exceptions`

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
#            ~~~~~~~~ plural-table-name: table name `purchase` is singular
#              help: say `purchases`, or add `purchase` to the option `exceptions`
CREATE TABLE category (id INT PRIMARY KEY);
#            ~~~~~~~~ plural-table-name: table name `category` is singular
#              help: say `categories`, or add `category` to the option `exceptions`
CREATE TABLE bus (id INT PRIMARY KEY);
#            ~~~ plural-table-name: table name `bus` is singular
#              help: say `buses`, or add `bus` to the option `exceptions`
CREATE TABLE person (id INT PRIMARY KEY);
#            ~~~~~~ plural-table-name: table name `person` is singular
#              help: say `people`, or add `person` to the option `exceptions`
CREATE TABLE day (id INT PRIMARY KEY);
#            ~~~ plural-table-name: table name `day` is singular
#              help: say `days`, or add `day` to the option `exceptions`
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
#                          ~~~~~ plural-table-name: table name `items` is plural
#                            help: say `item`, or add `items` to the option `exceptions`
ALTER TABLE users ADD COLUMN n INT;
