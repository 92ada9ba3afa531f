-- Consent must be stored per customer before the spring campaign.
ALTER TABLE customers
    ADD COLUMN locale VARCHAR(10) NOT NULL DEFAULT 'en',
    ADD COLUMN marketing_consent TINYINT(1) NOT NULL;
