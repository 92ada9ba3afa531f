-- @open
CREATE TABLE a (i INT ON UPDATE CURRENT_TIMESTAMP);
#               ~ invalid-on-update: ON UPDATE of `i` needs a DATETIME or TIMESTAMP
#                 note: the server refuses the statement with error 1294
CREATE TABLE b (d DATETIME(3) ON UPDATE CURRENT_TIMESTAMP);
#               ~ invalid-on-update: ON UPDATE of `d` must have as many digits of a second as its type
#                 note: the server refuses the statement with error 1294
CREATE TABLE c (d DATETIME(3) ON UPDATE CURRENT_TIMESTAMP(3), t TIMESTAMP NULL ON UPDATE CURRENT_TIMESTAMP);

-- @open allowed
CREATE TABLE a (i INT ON UPDATE CURRENT_TIMESTAMP); -- lintel: allow invalid-on-update (tried out)
