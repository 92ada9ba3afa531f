-- @schema
CREATE TABLE old_a (id INT PRIMARY KEY, b_id INT);
CREATE TABLE old_b (id INT PRIMARY KEY, a_id INT, CONSTRAINT b_a FOREIGN KEY (a_id) REFERENCES old_a (id));
ALTER TABLE old_a ADD CONSTRAINT a_b FOREIGN KEY (b_id) REFERENCES old_b (id);

-- @migration
CREATE TABLE teams (id INT PRIMARY KEY, leader_id INT);
CREATE TABLE users (id INT PRIMARY KEY, team_id INT, CONSTRAINT users_team FOREIGN KEY (team_id) REFERENCES teams (id));
ALTER TABLE teams ADD CONSTRAINT teams_leader FOREIGN KEY (leader_id) REFERENCES users (id);
#                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-cycle: foreign key `teams_leader` closes a ring of tables: `teams`, `users`
#                       8:54 `users` references `teams`

-- @case to itself
CREATE TABLE nodes (id INT PRIMARY KEY, parent_id INT, CONSTRAINT nodes_parent FOREIGN KEY (parent_id) REFERENCES nodes (id));

-- @case taken back
CREATE TABLE p (id INT PRIMARY KEY, c_id INT);
CREATE TABLE c (id INT PRIMARY KEY, p_id INT, CONSTRAINT c_p FOREIGN KEY (p_id) REFERENCES p (id));
ALTER TABLE p ADD CONSTRAINT p_c FOREIGN KEY (c_id) REFERENCES c (id);
ALTER TABLE p DROP FOREIGN KEY p_c;
