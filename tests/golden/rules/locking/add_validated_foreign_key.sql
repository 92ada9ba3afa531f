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
#                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ add-validated-foreign-key: the foreign key on `user_id` of `orders` is added with `foreign_key_checks` on
#                    note: this takes `ALGORITHM=COPY`: writes to `orders` wait while it is copied, and DDL on `users` waits too
#                    help: add it under `SET SESSION foreign_key_checks = 0`, which needs no copy
#                    help: look for rows without a parent yourself: `SELECT c.* FROM orders c LEFT JOIN users p ON p.id = c.user_id WHERE c.user_id IS NOT NULL AND p.id IS NULL`

-- @case two keys, one copy
ALTER TABLE orders
    ADD FOREIGN KEY (user_id) REFERENCES users (id),
#   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ add-validated-foreign-key: the foreign key on `user_id` of `orders` is added with `foreign_key_checks` on
#     note: this takes `ALGORITHM=COPY`: writes to `orders` wait while it is copied, and DDL on `users` waits too
#     help: add it under `SET SESSION foreign_key_checks = 0`, which needs no copy
#     help: look for rows without a parent yourself: `SELECT c.* FROM orders c LEFT JOIN users p ON p.id = c.user_id WHERE c.user_id IS NOT NULL AND p.id IS NULL`
    ADD FOREIGN KEY (agent_id) REFERENCES users (id);

-- @case several columns
ALTER TABLE orders ADD FOREIGN KEY (tenant, user_id) REFERENCES users (tenant, id);
#                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ add-validated-foreign-key: the foreign key on `tenant`, `user_id` of `orders` is added with `foreign_key_checks` on
#                    note: this takes `ALGORITHM=COPY`: writes to `orders` wait while it is copied, and DDL on `users` waits too
#                    help: add it under `SET SESSION foreign_key_checks = 0`, which needs no copy
#                    help: look for rows without a parent yourself: `SELECT c.* FROM orders c LEFT JOIN users p ON p.tenant = c.tenant AND p.id = c.user_id WHERE c.tenant IS NOT NULL AND c.user_id IS NOT NULL AND p.tenant IS NULL`

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
#                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ add-validated-foreign-key: the foreign key on `user_id` of `orders` is added with `foreign_key_checks` on
#                    note: this takes `ALGORITHM=COPY`: writes to `orders` wait while it is copied, and DDL on `users` waits too
#                    help: add it under `SET SESSION foreign_key_checks = 0`, which needs no copy
#                    help: look for rows without a parent yourself: `SELECT c.* FROM orders c LEFT JOIN users p ON p.id = c.user_id WHERE c.user_id IS NOT NULL AND p.id IS NULL`
