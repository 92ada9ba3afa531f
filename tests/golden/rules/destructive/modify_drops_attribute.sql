-- @schema
CREATE TABLE users (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    status VARCHAR(20) NOT NULL DEFAULT 'new' COMMENT 'see Status.java, it''s complete',
    country CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    updated_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
    total INT AS (LENGTH(nickname)) STORED,
    secret INT INVISIBLE,
    place POINT NOT NULL SRID 4326,
    nickname VARCHAR(20) DEFAULT NULL
) CHARACTER SET utf8mb4;

-- @migration
ALTER TABLE users MODIFY status VARCHAR(40);
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~ modify-drops-attribute: the new definition of `status` leaves out `NOT NULL`, `DEFAULT 'new'` and `COMMENT`
#                   4:5 the definition until now
#                   note: the definition is replaced as a whole: what is not repeated is lost
#                   help: repeat what is to stay: `NOT NULL DEFAULT 'new' COMMENT 'see Status.java, it''s complete'`
#                   unsafe fix: repeat it
#   + ALTER TABLE users MODIFY status VARCHAR(40) NOT NULL DEFAULT 'new' COMMENT 'see Status.java, it''s complete';

-- @case AUTO_INCREMENT
ALTER TABLE users MODIFY id BIGINT UNSIGNED NOT NULL;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ modify-drops-attribute: the new definition of `id` leaves out `AUTO_INCREMENT`
#                   3:5 the definition until now
#                   note: the definition is replaced as a whole: what is not repeated is lost
#                   help: repeat what is to stay: `AUTO_INCREMENT`
#                   unsafe fix: repeat it
#   + ALTER TABLE users MODIFY id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT;

-- @case CHANGE is the same
ALTER TABLE users CHANGE status state VARCHAR(40) NOT NULL;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ modify-drops-attribute: the new definition of `status` leaves out `DEFAULT 'new'` and `COMMENT`
#                   4:5 the definition until now
#                   note: the definition is replaced as a whole: what is not repeated is lost
#                   help: repeat what is to stay: `DEFAULT 'new' COMMENT 'see Status.java, it''s complete'`
#                   unsafe fix: repeat it
#   + ALTER TABLE users CHANGE status state VARCHAR(40) NOT NULL DEFAULT 'new' COMMENT 'see Status.java, it''s complete';

-- @case a character set of its own
ALTER TABLE users MODIFY country CHAR(3) NOT NULL;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ modify-drops-attribute: the new definition of `country` leaves out `CHARACTER SET ascii`
#                   5:5 the definition until now
#                   note: the definition is replaced as a whole: what is not repeated is lost
#                   help: repeat what is to stay: `CHARACTER SET ascii COLLATE ascii_bin`

-- @case times
ALTER TABLE users MODIFY updated_at TIMESTAMP(3) NOT NULL;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ modify-drops-attribute: the new definition of `updated_at` leaves out `DEFAULT CURRENT_TIMESTAMP` and `ON UPDATE CURRENT_TIMESTAMP`
#                   6:5 the definition until now
#                   note: the definition is replaced as a whole: what is not repeated is lost
#                   help: repeat what is to stay: `DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP`

-- @case generation, visibility and SRID
ALTER TABLE users MODIFY total INT;
#                 ~~~~~~~~~~~~~~~~ modify-drops-attribute: the new definition of `total` leaves out `GENERATED ALWAYS AS`
#                   7:5 the definition until now
#                   note: the definition is replaced as a whole: what is not repeated is lost
#                   help: repeat what is to stay: `AS (LENGTH(nickname)) STORED`
ALTER TABLE users MODIFY secret BIGINT;
#                 ~~~~~~~~~~~~~~~~~~~~ modify-drops-attribute: the new definition of `secret` leaves out `INVISIBLE`
#                   8:5 the definition until now
#                   note: the definition is replaced as a whole: what is not repeated is lost
#                   help: repeat what is to stay: `INVISIBLE`
#                   unsafe fix: repeat it
#   + ALTER TABLE users MODIFY secret BIGINT INVISIBLE;
ALTER TABLE users MODIFY place POINT NOT NULL;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~ modify-drops-attribute: the new definition of `place` leaves out `SRID 4326`
#                   9:5 the definition until now
#                   note: the definition is replaced as a whole: what is not repeated is lost
#                   help: repeat what is to stay: `SRID 4326`
#                   unsafe fix: repeat it
#   + ALTER TABLE users MODIFY place POINT NOT NULL SRID 4326;

-- @case all is repeated
ALTER TABLE users
    MODIFY status VARCHAR(40) NOT NULL DEFAULT 'new' COMMENT 'see Status.java',
    MODIFY country CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY nickname VARCHAR(40);

-- @case NULL written out, another default, an empty comment: these are meant
ALTER TABLE users MODIFY status VARCHAR(20) NULL DEFAULT 'old' COMMENT '';
ALTER TABLE users MODIFY country CHAR(2) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL;

-- @case SET DEFAULT leaves the rest alone
ALTER TABLE users ALTER COLUMN status SET DEFAULT 'old';
ALTER TABLE users ALTER COLUMN status DROP DEFAULT;

-- @case a column of the change set
ALTER TABLE users ADD COLUMN draft VARCHAR(20) NOT NULL DEFAULT 'x';
ALTER TABLE users MODIFY draft VARCHAR(40);

-- @open the old definition is not known
ALTER TABLE users MODIFY status VARCHAR(40);
