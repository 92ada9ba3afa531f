-- No warehouse holds more than a few thousand of anything.
ALTER TABLE inventory
    MODIFY COLUMN quantity SMALLINT UNSIGNED NOT NULL DEFAULT 0;
