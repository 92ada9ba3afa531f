-- @migration
CREATE TABLE t (id INT PRIMARY KEY, a DATETIME DEFAULT CURRENT_TIMESTAMP, b DATETIME DEFAULT NOW(), c DATETIME DEFAULT CURRENT_TIMESTAMP);
#                                                                                                   ~ several-current-timestamps: 3 columns of `t` default to the current time

-- @case silent
CREATE TABLE t (id INT PRIMARY KEY, a DATETIME DEFAULT CURRENT_TIMESTAMP, b DATETIME DEFAULT CURRENT_TIMESTAMP);

-- @case other options
-- @config
-- [rules.several-current-timestamps]
-- max = 1
CREATE TABLE t (id INT PRIMARY KEY, a DATETIME DEFAULT CURRENT_TIMESTAMP, b DATETIME DEFAULT CURRENT_TIMESTAMP);
#                                                                         ~ several-current-timestamps: 2 columns of `t` default to the current time

-- @case allowed
CREATE TABLE t (id INT PRIMARY KEY, a DATETIME DEFAULT CURRENT_TIMESTAMP, b DATETIME DEFAULT NOW(), c DATETIME DEFAULT CURRENT_TIMESTAMP); -- lintel: allow several-current-timestamps (meant so)

-- @open nothing is known
CREATE TABLE t (id INT PRIMARY KEY, a DATETIME DEFAULT CURRENT_TIMESTAMP, b DATETIME DEFAULT NOW(), c DATETIME DEFAULT CURRENT_TIMESTAMP);
#                                                                                                   ~ several-current-timestamps: 3 columns of `t` default to the current time
