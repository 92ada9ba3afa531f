-- @schema
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
CREATE TABLE category (category_id INT UNSIGNED PRIMARY KEY);
CREATE TABLE countries (id CHAR(2) PRIMARY KEY);

-- @migration
CREATE TABLE posts (id INT PRIMARY KEY, user_id INT NOT NULL, category_id INT, country_id INT);
#                                       ~~~~~~~ inferred-reference-mismatch: `user_id` of `posts` is `int`, and `id` of `users` is `bigint unsigned`
#                                         2:21 the key it is named after
#                                         note: the ids outgrow it
#                                         help: give it the key's type, the sign included
#                                                             ~~~~~~~~~~~ inferred-reference-mismatch (note): `category_id` of `posts` is `int`, and `category_id` of `category` is `int unsigned`
#                                                               3:24 the key it is named after
#                                                               help: give it the key's type, the sign included

-- @case the same, another name, or a foreign key
CREATE TABLE posts (id INT PRIMARY KEY, user_id BIGINT UNSIGNED, category_id INT UNSIGNED, country_id CHAR(2));
CREATE TABLE pages (id INT PRIMARY KEY, author_id INT, user_ref INT, id_user INT, _id INT);

-- @case two tables could be meant
CREATE TABLE user (id INT PRIMARY KEY);
CREATE TABLE posts (id INT PRIMARY KEY, user_id INT);

-- @case allowed
CREATE TABLE posts (id INT PRIMARY KEY,
    user_id INT); -- lintel: allow inferred-reference-mismatch (another system's users)

-- @open the other table was never seen
CREATE TABLE posts (id INT PRIMARY KEY, user_id INT);
