-- @schema
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, tenant INT NOT NULL, UNIQUE KEY (tenant, id));
CREATE TABLE orders (
    id BIGINT UNSIGNED PRIMARY KEY,
    tenant INT,
    user_id BIGINT UNSIGNED,
    agent_id BIGINT UNSIGNED
);

-- @migration
ALTER TABLE orders ADD CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES users (id);

-- @case two keys, one copy
ALTER TABLE orders
    ADD FOREIGN KEY (user_id) REFERENCES users (id),
    ADD FOREIGN KEY (agent_id) REFERENCES users (id);

-- @case several columns
ALTER TABLE orders ADD FOREIGN KEY (tenant, user_id) REFERENCES users (tenant, id);

-- @case with the checks off
SET foreign_key_checks = 0;
ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id);
SET foreign_key_checks = 1;

-- @case a table of the change set
CREATE TABLE refunds (id BIGINT UNSIGNED PRIMARY KEY, user_id BIGINT UNSIGNED);
ALTER TABLE refunds ADD FOREIGN KEY (user_id) REFERENCES users (id);

-- @case in CREATE TABLE
CREATE TABLE refunds (id BIGINT UNSIGNED PRIMARY KEY, user_id BIGINT UNSIGNED, FOREIGN KEY (user_id) REFERENCES users (id));

-- @open nothing is known of the table
ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id);
