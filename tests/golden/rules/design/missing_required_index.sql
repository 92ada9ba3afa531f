-- @migration
CREATE TABLE t (id INT PRIMARY KEY, tenant_id INT);
#                                   ~~~~~~~~~ missing-required-index: no index of `t` begins with `tenant_id`

-- @case silent
CREATE TABLE t (id INT PRIMARY KEY, tenant_id INT, KEY (tenant_id, id));
CREATE TABLE s (id INT PRIMARY KEY);

-- @case other options
-- @config
-- [rules.missing-required-index]
-- columns = ["shop_id"]
CREATE TABLE t (id INT PRIMARY KEY, shop_id INT);
#                                   ~~~~~~~ missing-required-index: no index of `t` begins with `shop_id`

-- @case allowed
CREATE TABLE t (id INT PRIMARY KEY, tenant_id INT); -- lintel: allow missing-required-index (meant so)

-- @open nothing is known
ALTER TABLE t ADD COLUMN tenant_id INT;
