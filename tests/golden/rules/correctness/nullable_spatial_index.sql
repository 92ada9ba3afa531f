-- @open
CREATE TABLE a (p POINT SRID 0, SPATIAL KEY (p));
#                               ~~~~~~~~~~~~~~~ nullable-spatial-index: all columns of a spatial index must be NOT NULL, and `p` is not
#                                 note: the server refuses the statement with error 1252
CREATE TABLE b (p POINT NOT NULL SRID 0, SPATIAL KEY (p));
CREATE TABLE c (p POINT SRID 0);
CREATE SPATIAL INDEX k ON c (p);
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ nullable-spatial-index: all columns of a spatial index must be NOT NULL, and `p` is not
#  note: the server refuses the statement with error 1252

-- @open silent
CREATE SPATIAL INDEX k ON unseen (p);

-- @open allowed
CREATE TABLE a (p POINT SRID 0, SPATIAL KEY (p)); -- lintel: allow nullable-spatial-index (tried out)
