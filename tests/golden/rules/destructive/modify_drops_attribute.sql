-- @schema
CREATE TABLE users (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    status VARCHAR(20) NOT NULL DEFAULT 'new' COMMENT 'see Status.java, it''s complete',
    country CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    updated_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
    total INT AS (id + 1) STORED,
    secret INT INVISIBLE,
    place POINT NOT NULL SRID 4326,
    nickname VARCHAR(20) DEFAULT NULL
) CHARACTER SET utf8mb4;

-- @migration
ALTER TABLE users MODIFY status VARCHAR(40);

-- @case AUTO_INCREMENT
ALTER TABLE users MODIFY id BIGINT UNSIGNED NOT NULL;

-- @case CHANGE is the same
ALTER TABLE users CHANGE status state VARCHAR(40) NOT NULL;

-- @case a character set of its own
ALTER TABLE users MODIFY country CHAR(3) NOT NULL;

-- @case times
ALTER TABLE users MODIFY updated_at TIMESTAMP(3) NOT NULL;

-- @case generation, visibility and SRID
ALTER TABLE users MODIFY total INT;
ALTER TABLE users MODIFY secret BIGINT;
ALTER TABLE users MODIFY place POINT NOT NULL;

-- @case all is repeated
ALTER TABLE users
    MODIFY status VARCHAR(40) NOT NULL DEFAULT 'new' COMMENT 'see Status.java',
    MODIFY country CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY nickname VARCHAR(40);

-- @case NULL written out, another default, an empty comment: these are meant
ALTER TABLE users MODIFY status VARCHAR(20) NULL DEFAULT 'old' COMMENT '';

-- @case SET DEFAULT leaves the rest alone
ALTER TABLE users ALTER COLUMN status SET DEFAULT 'old';
ALTER TABLE users ALTER COLUMN status DROP DEFAULT;

-- @case a column of the change set
ALTER TABLE users ADD COLUMN draft VARCHAR(20) NOT NULL DEFAULT 'x';
ALTER TABLE users MODIFY draft VARCHAR(40);

-- @open the old definition is not known
ALTER TABLE users MODIFY status VARCHAR(40);
