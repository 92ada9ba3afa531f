-- @schema
CREATE TABLE players (id INT PRIMARY KEY, score INT);

-- @migration
CREATE TABLE `groups` (
    id INT PRIMARY KEY,
    `order` INT,
    `rank` INT,
    position INT,
    `name` VARCHAR(40),
    KEY `key` (position),
    CONSTRAINT `check` CHECK (position > 0)
);

-- @case reserved in one release and not in another
-- @mysql 5.7 8.0 8.4
CREATE TABLE t (id INT PRIMARY KEY, `rank` INT, `manual` INT);

-- @case a word that will be reserved needs no backticks yet
-- @mysql 5.7
ALTER TABLE players ADD COLUMN rank INT;

-- @case new names in changes
ALTER TABLE players ADD COLUMN `desc` TEXT, RENAME COLUMN score TO `rows`, ADD KEY `index` (id);
ALTER TABLE players CHANGE `desc` `desc` TEXT, CHANGE `rows` `limit` INT;
RENAME TABLE players TO `system`;

-- @case other objects
CREATE VIEW `window` (`row`) AS SELECT 1;
CREATE PROCEDURE `release`() SELECT 1;
CREATE INDEX `match` ON players (score);

-- @case uses are not declarations
SELECT `id` AS `rank` FROM players ORDER BY `rank`;
ALTER TABLE players DROP COLUMN score;

-- @case keywords that are not reserved
CREATE TABLE t (id INT PRIMARY KEY, `value` INT, `status` INT, `date` DATE, `type` INT, `user` INT);
