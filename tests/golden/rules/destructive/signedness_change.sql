-- @schema
CREATE TABLE items (id INT AUTO_INCREMENT PRIMARY KEY, stock INT NOT NULL, views INT UNSIGNED, price DECIMAL(9, 2));

-- @migration
ALTER TABLE items MODIFY stock INT UNSIGNED NOT NULL;
#                              ~~~~~~~~~~~~ signedness-change: `stock` of `items` turns unsigned and loses negative values
#                                2:56 the type until now
#                                note: a row with such a value stops the statement with error 1264, or, without strict mode, changes
#                                help: look for values below 0 first, or leave out `UNSIGNED`
ALTER TABLE items MODIFY views INT;
#                              ~~~ signedness-change: `views` of `items` turns signed and loses values over 2147483647
#                                2:76 the type until now
#                                note: a row with such a value stops the statement with error 1264, or, without strict mode, changes
#                                help: keep `UNSIGNED`, if it was left out by accident

-- @case wide enough, another type, or a counter
ALTER TABLE items MODIFY views BIGINT;
ALTER TABLE items MODIFY stock BIGINT NOT NULL;
ALTER TABLE items MODIFY id INT UNSIGNED AUTO_INCREMENT;
ALTER TABLE items MODIFY price DECIMAL(9, 2) UNSIGNED;

-- @case a column of this change set
ALTER TABLE items ADD COLUMN n INT;
ALTER TABLE items MODIFY n INT UNSIGNED;

-- @case allowed
ALTER TABLE items MODIFY stock INT UNSIGNED NOT NULL; -- lintel: allow signedness-change (never negative)

-- @open never seen
ALTER TABLE orders MODIFY n INT UNSIGNED;
