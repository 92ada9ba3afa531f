-- @migration
CREATE TABLE {$NAMESPACE}_users (
  id BIGINT UNSIGNED PRIMARY KEY,
  name VARCHAR(${length}) NOT NULL
#              ~~~~~~~~~ unresolved-placeholder: `${length}` must be filled in before this is SQL
#                note: the statement is passed over, as are others of the file like it; what fails behind it is not said
) COLLATE {$COLLATE_TEXT};
ALTER TABLE {$NAMESPACE}_users DROP COLUMN colour;
CREATE TABLE more (n INT(${digits}));

-- @case names
CREATE DATABASE ${database};
CREATE TABLE ${database}.{{prefix}}users (id INT PRIMARY KEY, ${column} INT) ENGINE={$engine} DEFAULT CHARSET={$CHARSET};
ALTER TABLE ${database}.{{prefix}}users ADD COLUMN note TEXT, DROP COLUMN ${column};
ALTER TABLE ${database}.{{prefix}}users DROP COLUMN colour;
#                                                   ~~~~~~ server-error: (1091) column `colour` does not exist in `{{prefix}}users`
INSERT INTO users_${year} VALUES ('${not} a name', {{ count }});

-- @case tags
{{if .mysql}}CREATE TABLE tagged (id INT PRIMARY KEY);{{end}}
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unresolved-placeholder: tags choose what is SQL here
#  note: the statement is passed over, as are others of the file like it; what fails behind it is not said
{{if .postgres}}CREATE TABLE tagged (id SERIAL PRIMARY KEY, v JSONB);{{end}}

-- @case no placeholder
SELECT {d '2026-01-01'};
SELECT {$};
#        ~ syntax-error: expected an expression before `}`
