-- @open
CREATE TABLE events (id INT AUTO_INCREMENT PRIMARY KEY) AUTO_INCREMENT=1900000000;
#                    ~~ auto-increment-near-limit: `id` of `events` has used 88 % of its range
#                      note: the next value is 1900000000, and the last one 2147483647: every insert fails after it
#                      help: widen it to `BIGINT UNSIGNED` while there is time
CREATE TABLE kinds (id TINYINT UNSIGNED AUTO_INCREMENT PRIMARY KEY) AUTO_INCREMENT=250;
#                   ~~ auto-increment-near-limit: `id` of `kinds` has used 98 % of its range
#                     note: the next value is 250, and the last one 255: every insert fails after it
#                     help: widen it to `BIGINT UNSIGNED` while there is time

-- @open room enough
CREATE TABLE events (id INT UNSIGNED AUTO_INCREMENT PRIMARY KEY) AUTO_INCREMENT=1900000000;
CREATE TABLE logs (id BIGINT AUTO_INCREMENT PRIMARY KEY) AUTO_INCREMENT=1900000000;
CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY);

-- @open earlier
-- @config
-- [rules.auto-increment-near-limit]
-- percent = 40
CREATE TABLE events (id INT UNSIGNED AUTO_INCREMENT PRIMARY KEY) AUTO_INCREMENT=1900000000;
#                    ~~ auto-increment-near-limit: `id` of `events` has used 44 % of its range
#                      note: the next value is 1900000000, and the last one 4294967295: every insert fails after it
#                      help: widen it to `BIGINT UNSIGNED` while there is time

-- @open allowed
-- lintel: allow auto-increment-near-limit (read only by now)
CREATE TABLE events (id INT AUTO_INCREMENT PRIMARY KEY) AUTO_INCREMENT=1900000000;
