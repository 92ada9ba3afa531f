-- @schema
CREATE TABLE orders (id INT PRIMARY KEY, user_id INT, placed_at DATETIME, KEY by_user (user_id));
CREATE TABLE old_orders (id INT PRIMARY KEY, user_id INT, KEY a (user_id), KEY b (user_id));

-- @migration
CREATE TABLE users (
    id BIGINT UNSIGNED PRIMARY KEY,
    email VARCHAR(255) NOT NULL,
    UNIQUE KEY users_email (email),
    KEY email (email)
);

-- @case the plain one goes, wherever it stands
CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(255), KEY email (email), UNIQUE KEY users_email (email));

-- @case beside the primary key
CREATE TABLE users (id INT PRIMARY KEY, KEY by_id (id), UNIQUE KEY unique_id (id));

-- @case declared with the column and again
CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(255) UNIQUE, UNIQUE KEY (email));

-- @case added beside one that was there
CREATE INDEX by_user_2 ON orders (user_id);

-- @case added beside one that goes
ALTER TABLE orders DROP INDEX by_user, ADD INDEX orders_by_user (user_id);

-- @case both were there before
ALTER TABLE old_orders ADD COLUMN note TEXT;

-- @case not the same: order, prefix, kind, direction, visibility, expressions
CREATE TABLE t (
    id INT PRIMARY KEY,
    a VARCHAR(100),
    b VARCHAR(100),
    KEY k1 (a, b),
    KEY k2 (b, a),
    KEY k3 (a(10), b),
    FULLTEXT KEY k4 (a, b),
    KEY k5 (a, b DESC),
    KEY k6 (a, b) INVISIBLE,
    KEY k7 ((LOWER(a))),
    KEY k8 ((LOWER(a)))
);

-- @case full text twice
CREATE TABLE t (id INT PRIMARY KEY, a TEXT, FULLTEXT KEY k1 (a), FULLTEXT KEY k2 (a));

-- @case the one that the server makes for a foreign key goes by itself
CREATE TABLE lines (id INT PRIMARY KEY, order_id INT, FOREIGN KEY (order_id) REFERENCES orders (id), KEY by_order (order_id));

-- @case allowed
CREATE INDEX by_user_2 ON orders (user_id); -- lintel: allow duplicate-index (the old one goes next week)

-- @open in a table that is partly known
ALTER TABLE orders ADD INDEX a (user_id), ADD INDEX b (user_id);
