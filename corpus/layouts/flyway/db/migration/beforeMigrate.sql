SET @migrating = 1;
