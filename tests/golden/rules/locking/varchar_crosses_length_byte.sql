-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), old VARCHAR(200) CHARACTER SET latin1, bin VARBINARY(255));

-- @migration
ALTER TABLE users MODIFY name VARCHAR(64);
#                             ~~~~~~~~~~~ varchar-crosses-length-byte: `name` of `users` grows from 200 to 256 bytes, which copies the table
#                               note: above 255 bytes the length of each value takes two bytes instead of one
#                               note: writes to `users` wait until the copy is complete
#                               help: use an online schema change tool, or add a column and switch over
ALTER TABLE users MODIFY old VARCHAR(256) CHARACTER SET latin1;
#                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ varchar-crosses-length-byte: `old` of `users` grows from 200 to 256 bytes, which copies the table
#                              note: above 255 bytes the length of each value takes two bytes instead of one
#                              note: writes to `users` wait until the copy is complete
#                              help: use an online schema change tool, or add a column and switch over
ALTER TABLE users CHANGE bin raw VARBINARY(256);
#                                ~~~~~~~~~~~~~~ varchar-crosses-length-byte: `bin` of `users` grows from 255 to 256 bytes, which copies the table
#                                  note: above 255 bytes the length of each value takes two bytes instead of one
#                                  note: writes to `users` wait until the copy is complete
#                                  help: use an online schema change tool, or add a column and switch over

-- @case within one byte, or already above
ALTER TABLE users MODIFY name VARCHAR(63);
ALTER TABLE users MODIFY old VARCHAR(255) CHARACTER SET latin1;

-- @case another change of the type has its own rule
ALTER TABLE users MODIFY name TEXT;

-- @case a new column
ALTER TABLE users ADD COLUMN fresh VARCHAR(10);
ALTER TABLE users MODIFY fresh VARCHAR(100);
