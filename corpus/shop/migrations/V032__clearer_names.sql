RENAME TABLE newsletter_subscribers TO subscribers;
ALTER TABLE customers RENAME COLUMN name TO full_name;
