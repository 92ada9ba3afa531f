-- @schema
CREATE TABLE items (
    id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
    name VARCHAR(255),
    code CHAR(10),
    body MEDIUMTEXT,
    quantity INT,
    price DECIMAL(10, 4),
    seen_at DATETIME(6),
    ratio DOUBLE,
    doc JSON
) CHARACTER SET utf8mb4;

-- @migration
ALTER TABLE items MODIFY name VARCHAR(100);

-- @case numbers
ALTER TABLE items MODIFY quantity SMALLINT, MODIFY price DECIMAL(10, 2), MODIFY ratio FLOAT;

-- @case fewer digits before the point
ALTER TABLE items MODIFY price DECIMAL(8, 4);

-- @case texts and times
ALTER TABLE items MODIFY body TEXT, MODIFY code CHAR(5), MODIFY seen_at DATETIME;

-- @case to a type that holds everything
ALTER TABLE items
    MODIFY name VARCHAR(300),
    MODIFY code VARCHAR(10),
    MODIFY body LONGTEXT,
    MODIFY quantity BIGINT,
    MODIFY price DECIMAL(14, 4);

-- @case a column of the change set
ALTER TABLE items ADD COLUMN draft VARCHAR(100);
ALTER TABLE items MODIFY draft VARCHAR(50);

-- @open the old type is not known
ALTER TABLE items MODIFY name VARCHAR(100);
