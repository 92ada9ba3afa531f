-- @schema
CREATE TABLE items (
    id INT NOT NULL PRIMARY KEY,
    name VARCHAR(50),
    long_name VARCHAR(200),
    code CHAR(10),
    quantity INT,
    kind ENUM('a', 'b'),
    note TEXT
) CHARACTER SET utf8mb4;

-- @migration
ALTER TABLE items MODIFY quantity BIGINT;

-- @case two columns, one copy
ALTER TABLE items MODIFY id BIGINT NOT NULL, MODIFY quantity BIGINT;

-- @case VARCHAR past 255 bytes needs a second length byte
ALTER TABLE items MODIFY name VARCHAR(100);

-- @case VARCHAR within its length bytes grows in place
ALTER TABLE items MODIFY name VARCHAR(63), MODIFY long_name VARCHAR(255);

-- @case other strings
ALTER TABLE items MODIFY code CHAR(12);
ALTER TABLE items MODIFY note MEDIUMTEXT;

-- @case an ENUM grows at its end, or in the middle
ALTER TABLE items MODIFY kind ENUM('a', 'b', 'c');
ALTER TABLE items MODIFY kind ENUM('x', 'a', 'b', 'c');

-- @case only the default changes
ALTER TABLE items MODIFY quantity INT DEFAULT 3;

-- @case the display width is no type
ALTER TABLE items MODIFY quantity INT(5);

-- @case a table of the change set
CREATE TABLE drafts (id INT PRIMARY KEY, n INT);
ALTER TABLE drafts MODIFY n BIGINT;

-- @case renamed and retyped
ALTER TABLE items CHANGE quantity amount BIGINT;

-- @open the old type is not known
ALTER TABLE items MODIFY quantity BIGINT;

-- @open the new one follows from what was seen
ALTER TABLE items ADD COLUMN quantity INT;
ALTER TABLE items MODIFY quantity BIGINT;
