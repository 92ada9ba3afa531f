-- The carrier wants a phone number on every parcel.
UPDATE customers SET phone = '' WHERE phone IS NULL;
ALTER TABLE customers MODIFY COLUMN phone VARCHAR(32) NOT NULL;
