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
#                             ~~~~~~~~~~~~ type-narrowing: `name` of `items` narrows from `varchar(255)` to `varchar(100)`
#                               4:5 the type until now
#                               note: the new type cannot hold characters past the first 100
#                               help: look first for values of `name` that do not fit, and stop writing them

-- @case numbers
ALTER TABLE items MODIFY quantity SMALLINT, MODIFY price DECIMAL(10, 2), MODIFY ratio FLOAT;
#                                 ~~~~~~~~ type-narrowing: `quantity` of `items` narrows from `int` to `smallint`
#                                   7:5 the type until now
#                                   note: the new type cannot hold values over 32767
#                                   help: look first for values of `quantity` that do not fit, and stop writing them
#                                                        ~~~~~~~~~~~~~~ type-narrowing: `price` of `items` narrows from `decimal(10,4)` to `decimal(10,2)`
#                                                          8:5 the type until now
#                                                          note: the new type cannot hold digits after decimal place 2
#                                                          help: look first for values of `price` that do not fit, and stop writing them
#                                                                                     ~~~~~ type-narrowing: `ratio` of `items` narrows from `double` to `float`
#                                                                                       10:5 the type until now
#                                                                                       note: the new type cannot hold precision beyond about seven digits
#                                                                                       help: look first for values of `ratio` that do not fit, and stop writing them

-- @case fewer digits before the point
ALTER TABLE items MODIFY price DECIMAL(8, 4);
#                              ~~~~~~~~~~~~~ type-narrowing: `price` of `items` narrows from `decimal(10,4)` to `decimal(8,4)`
#                                8:5 the type until now
#                                note: the new type cannot hold values with more than 4 digits before the decimal point
#                                help: look first for values of `price` that do not fit, and stop writing them

-- @case texts and times
ALTER TABLE items MODIFY body TEXT, MODIFY code CHAR(5), MODIFY seen_at DATETIME;
#                             ~~~~ type-narrowing: `body` of `items` narrows from `mediumtext` to `text`
#                               6:5 the type until now
#                               note: the new type cannot hold values longer than 65535 bytes
#                               help: look first for values of `body` that do not fit, and stop writing them
#                                               ~~~~~~~ type-narrowing: `code` of `items` narrows from `char(10)` to `char(5)`
#                                                 5:5 the type until now
#                                                 note: the new type cannot hold characters past the first 5
#                                                 help: look first for values of `code` that do not fit, and stop writing them
#                                                                       ~~~~~~~~ type-narrowing: `seen_at` of `items` narrows from `datetime(6)` to `datetime`
#                                                                         9:5 the type until now
#                                                                         note: the new type cannot hold fractions of a second
#                                                                         help: look first for values of `seen_at` that do not fit, and stop writing them

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
