-- @mysql planetscale 8.4
-- @schema
CREATE TABLE users (id INT PRIMARY KEY, mail VARCHAR(100) NOT NULL);

-- @migration
ALTER TABLE users DROP PRIMARY KEY, DROP COLUMN id, ADD COLUMN uid BIGINT NOT NULL PRIMARY KEY;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [planetscale] vitess-missing-shared-key: no unique key of `users` is there before and after
#  note: PlanetScale matches rows by unique keys whose columns both tables have
#  help: add the new column and its unique key first, and take the old away in another deploy request

-- @case the new key takes in a new column
ALTER TABLE users DROP PRIMARY KEY, ADD COLUMN tenant INT NOT NULL, ADD PRIMARY KEY (tenant, id);
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [planetscale] vitess-missing-shared-key: no unique key of `users` is there before and after
#  note: PlanetScale matches rows by unique keys whose columns both tables have
#  help: add the new column and its unique key first, and take the old away in another deploy request

-- @case the columns were there
ALTER TABLE users DROP PRIMARY KEY, ADD PRIMARY KEY (mail);
