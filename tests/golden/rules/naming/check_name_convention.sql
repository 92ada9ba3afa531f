-- @schema
CREATE TABLE users (id INT PRIMARY KEY, a INT, CONSTRAINT x CHECK (a > 0));

-- @migration
CREATE TABLE orders (id INT PRIMARY KEY, n INT, CHECK (n > 0));
#                                               ~~~~~~~~~~~~~ check-name-convention: check name `orders_chk_1` does not match `chk_orders_[a-z0-9_]+`
#                                                 help: rename it while nothing depends on it, or change the option `pattern`
ALTER TABLE users ADD CONSTRAINT positive CHECK (id > 0);
#                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check-name-convention: check name `positive` does not match `chk_users_[a-z0-9_]+`
#                       help: rename it while nothing depends on it, or change the option `pattern`

-- @case it matches
CREATE TABLE orders (id INT PRIMARY KEY, n INT, CONSTRAINT chk_orders_n CHECK (n > 0));

-- @case another pattern
-- @config
-- [rules.check-name-convention]
-- pattern = ".*_check"
CREATE TABLE orders (id INT PRIMARY KEY, n INT, CONSTRAINT n_check CHECK (n > 0), CONSTRAINT c CHECK (n < 9));
#                                                                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~ check-name-convention: check name `c` does not match `.*_check`
#                                                                                   help: rename it while nothing depends on it, or change the option `pattern`

-- @case allowed
ALTER TABLE users ADD CONSTRAINT positive CHECK (id > 0); -- lintel: allow check-name-convention (older)

-- @open nothing is known
ALTER TABLE orders ADD CONSTRAINT positive CHECK (n > 0);
#                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check-name-convention: check name `positive` does not match `chk_orders_[a-z0-9_]+`
#                        help: rename it while nothing depends on it, or change the option `pattern`
