-- @schema
CREATE TABLE old_meta (id INT PRIMARY KEY, old_id INT, meta_key VARCHAR(50), meta_value TEXT);

-- @migration
CREATE TABLE post_meta (
#            ~~~~~~~~~ attribute-value-table: a row of `post_meta` is one attribute of what `post_id` points to
#              10:58 which attribute
#              10:81 its value, as text
#              help: make attributes columns, or keep them in one `JSON` column
    meta_id BIGINT PRIMARY KEY, post_id BIGINT NOT NULL, meta_key VARCHAR(255), meta_value LONGTEXT,
    KEY (post_id), KEY (meta_key(191))
);
CREATE TABLE product_values (product_id INT, attribute_id INT, value VARCHAR(255), PRIMARY KEY (product_id, attribute_id));
#            ~~~~~~~~~~~~~~ attribute-value-table: a row of `product_values` is one attribute of what `product_id` points to
#              13:46 which attribute
#              13:64 its value, as text
#              help: make attributes columns, or keep them in one `JSON` column

-- @case other tables
CREATE TABLE settings (name VARCHAR(50) PRIMARY KEY, value TEXT);
CREATE TABLE prices (id INT PRIMARY KEY, product_id INT, name VARCHAR(50), value DECIMAL(10, 2));
CREATE TABLE users (id INT PRIMARY KEY, team_id INT, name VARCHAR(50), email VARCHAR(50));
CREATE TABLE wide (id INT PRIMARY KEY, user_id INT, name VARCHAR(9), value TEXT, a INT, b INT, c INT, d INT);
CREATE TABLE texts (id INT PRIMARY KEY, name VARCHAR(50), value TEXT);
CREATE TABLE blobs (id INT PRIMARY KEY, user_id INT, name VARCHAR(50), value BLOB);
ALTER TABLE old_meta ADD COLUMN n INT;

-- @case a wider one
-- @config
-- [rules.attribute-value-table]
-- columns = 8
CREATE TABLE wide (id INT PRIMARY KEY, user_id INT, name VARCHAR(9), value TEXT, a INT, b INT, c INT, d INT);
#            ~~~~ attribute-value-table: a row of `wide` is one attribute of what `user_id` points to
#              32:53 which attribute
#              32:70 its value, as text
#              help: make attributes columns, or keep them in one `JSON` column

-- @case allowed
CREATE TABLE post_meta (post_id INT PRIMARY KEY, name VARCHAR(50), value TEXT, user_id INT); -- lintel: allow attribute-value-table (for plugins)

-- @open the columns are not all known
ALTER TABLE meta ADD COLUMN post_id INT, ADD COLUMN name VARCHAR(9), ADD COLUMN value TEXT;
