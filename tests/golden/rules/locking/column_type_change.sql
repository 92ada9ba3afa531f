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
#                                 ~~~~~~ column-type-change: `quantity` of `items` changes from `int` to `bigint`, which copies the table
#                                   7:5 the type until now
#                                   note: the two types are stored differently, so every row is written anew
#                                   note: writes to `items` wait until the copy is complete
#                                   help: add a column of the new type, fill it in batches and switch over, or use an online schema change tool

-- @case two columns, one copy
ALTER TABLE items MODIFY id BIGINT NOT NULL, MODIFY quantity BIGINT;
#                           ~~~~~~ column-type-change: `id` of `items` changes from `int` to `bigint`, which copies the table
#                             3:5 the type until now
#                             note: the two types are stored differently, so every row is written anew
#                             note: writes to `items` wait until the copy is complete
#                             help: add a column of the new type, fill it in batches and switch over, or use an online schema change tool
#                                                            ~~~~~~ column-type-change: `quantity` of `items` changes from `int` to `bigint`, which copies the table
#                                                              7:5 the type until now
#                                                              note: the two types are stored differently, so every row is written anew
#                                                              note: writes to `items` wait until the copy is complete
#                                                              help: add a column of the new type, fill it in batches and switch over, or use an online schema change tool

-- @case VARCHAR past 255 bytes needs a second length byte
ALTER TABLE items MODIFY name VARCHAR(100);

-- @case VARCHAR within its length bytes grows in place
ALTER TABLE items MODIFY name VARCHAR(63), MODIFY long_name VARCHAR(255);

-- @case other strings
ALTER TABLE items MODIFY code CHAR(12);
#                             ~~~~~~~~ column-type-change: `code` of `items` changes from `char(10)` to `char(12)`, which copies the table
#                               6:5 the type until now
#                               note: the two types are stored differently, so every row is written anew
#                               note: writes to `items` wait until the copy is complete
#                               help: add a column of the new type, fill it in batches and switch over, or use an online schema change tool
ALTER TABLE items MODIFY note MEDIUMTEXT;
#                             ~~~~~~~~~~ column-type-change: `note` of `items` changes from `text` to `mediumtext`, which copies the table
#                               9:5 the type until now
#                               note: the two types are stored differently, so every row is written anew
#                               note: writes to `items` wait until the copy is complete
#                               help: add a column of the new type, fill it in batches and switch over, or use an online schema change tool

-- @case an ENUM grows at its end, or in the middle
ALTER TABLE items MODIFY kind ENUM('a', 'b', 'c');
ALTER TABLE items MODIFY kind ENUM('x', 'a', 'b', 'c');
#                             ~~~~~~~~~~~~~~~~~~~~~~~~ column-type-change: `kind` of `items` changes from `enum('a','b','c')` to `enum('x','a','b','c')`, which copies the table
#                               54:26 the type until now
#                               note: members may only be added at the end of the list without a copy
#                               note: writes to `items` wait until the copy is complete
#                               help: add a column of the new type, fill it in batches and switch over, or use an online schema change tool

-- @case only the default changes
ALTER TABLE items MODIFY quantity INT DEFAULT 3;

-- @case the display width is no type
ALTER TABLE items MODIFY quantity INT(5);

-- @case a table of the change set
CREATE TABLE drafts (id INT PRIMARY KEY, n INT);
ALTER TABLE drafts MODIFY n BIGINT;

-- @case renamed and retyped
ALTER TABLE items CHANGE quantity amount BIGINT;
#                                        ~~~~~~ column-type-change: `quantity` of `items` changes from `int` to `bigint`, which copies the table
#                                          7:5 the type until now
#                                          note: the two types are stored differently, so every row is written anew
#                                          note: writes to `items` wait until the copy is complete
#                                          help: add a column of the new type, fill it in batches and switch over, or use an online schema change tool

-- @open the old type is not known
ALTER TABLE items MODIFY quantity BIGINT;
#                 ~~~~~~~~~~~~~~~~~~~~~~ column-type-change (note): a new type may need `items` copied: the old one is not known
#                   help: show Lintel the schema with `--schema`

-- @open the new one follows from what was seen
ALTER TABLE items ADD COLUMN quantity INT;
ALTER TABLE items MODIFY quantity BIGINT;

-- @open one note for a statement
ALTER TABLE items MODIFY quantity BIGINT, MODIFY name VARCHAR(100);
#                 ~~~~~~~~~~~~~~~~~~~~~~ column-type-change (note): a new type may need `items` copied: the old one is not known
#                   help: show Lintel the schema with `--schema`
