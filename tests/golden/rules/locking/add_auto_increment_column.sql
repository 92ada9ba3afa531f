-- @schema
CREATE TABLE log (at DATETIME NOT NULL, text TEXT);
CREATE TABLE empty_yet (a INT);

-- @migration
ALTER TABLE log ADD COLUMN id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY FIRST;
#               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ add-auto-increment-column: every row of `log` is given a number, and writes wait until then
#                 note: replicas that run the statement itself may number rows in another order
#                 help: add the column without AUTO_INCREMENT, fill it in batches, then make it the counter

-- @case a new table
CREATE TABLE fresh (a INT);
ALTER TABLE fresh ADD COLUMN id INT AUTO_INCREMENT PRIMARY KEY;

-- @case an ordinary column
ALTER TABLE log ADD COLUMN id BIGINT UNSIGNED;
