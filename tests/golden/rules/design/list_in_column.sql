-- @schema
CREATE TABLE old (id INT PRIMARY KEY, tag_ids TEXT);

-- @migration
CREATE TABLE posts (
    id INT PRIMARY KEY,
    tag_ids VARCHAR(255),
#   ~~~~~~~ list-in-column: `tag_ids` of `posts` seems to hold a list
#     note: no key can point out of it, and no index finds what is in it
#     help: make its members rows of a table of their own
    ids TEXT,
#   ~~~ list-in-column: `ids` of `posts` seems to hold a list
#     note: no key can point out of it, and no index finds what is in it
#     help: make its members rows of a table of their own
    languages VARCHAR(100) COMMENT 'two letters each, comma-separated',
#   ~~~~~~~~~ list-in-column: `languages` of `posts` seems to hold a list
#     note: no key can point out of it, and no index finds what is in it
#     help: make its members rows of a table of their own
    user_list VARCHAR(100) COMMENT 'numbers separated by semicolons'
#   ~~~~~~~~~ list-in-column: `user_list` of `posts` seems to hold a list
#     note: no key can point out of it, and no index finds what is in it
#     help: make its members rows of a table of their own
);

-- @case what is none
CREATE TABLE posts (
    id INT PRIMARY KEY, tag_ids JSON, bids INT, kids VARCHAR(20), price_list VARCHAR(20),
    note VARCHAR(20) COMMENT 'separated from the rest'
);
ALTER TABLE old ADD COLUMN n INT;

-- @case the project's own names
-- @config
-- [rules.list-in-column]
-- pattern = ".*_liste"
-- comment = "Liste.*"
CREATE TABLE posts (id INT PRIMARY KEY, tag_ids TEXT, marken_liste TEXT, x TEXT COMMENT 'Liste der x');
#                                                     ~~~~~~~~~~~~ list-in-column: `marken_liste` of `posts` seems to hold a list
#                                                       note: no key can point out of it, and no index finds what is in it
#                                                       help: make its members rows of a table of their own
#                                                                        ~ list-in-column: `x` of `posts` seems to hold a list
#                                                                          note: no key can point out of it, and no index finds what is in it
#                                                                          help: make its members rows of a table of their own

-- @case allowed
CREATE TABLE posts (id INT PRIMARY KEY, tag_ids TEXT); -- lintel: allow list-in-column (an archive)

-- @open never seen
ALTER TABLE orders ADD COLUMN item_ids VARCHAR(100);
#                             ~~~~~~~~ list-in-column: `item_ids` of `orders` seems to hold a list
#                               note: no key can point out of it, and no index finds what is in it
#                               help: make its members rows of a table of their own
