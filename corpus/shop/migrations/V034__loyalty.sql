-- One point for every euro, paid out as coupons.
CREATE TABLE loyalty_accounts (
    customer_id BIGINT UNSIGNED NOT NULL,
    points      INT UNSIGNED NOT NULL DEFAULT 0
    tier        ENUM('bronze','silver','gold') NOT NULL DEFAULT 'bronze',
    PRIMARY KEY (customer_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO coupons (code, percent, expires_on) VALUES ('WELCOME5', 5, NULL);
