-- Who changed what in the back office.
CREATE TABLE audit_events (
    happened_at DATETIME(6) NOT NULL,
    actor       VARCHAR(120) NOT NULL,
    action      VARCHAR(60) NOT NULL,
    subject     VARCHAR(120) NOT NULL,
    detail      TEXT,
    KEY idx_audit_events_time (happened_at)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3;

DELIMITER //
CREATE TRIGGER products_price_audit AFTER UPDATE ON products
FOR EACH ROW
BEGIN
    IF NEW.price <> OLD.price THEN
        INSERT INTO audit_events (happened_at, actor, action, subject, detail)
        VALUES (NOW(6), CURRENT_USER(), 'price', NEW.sku, CONCAT(OLD.price, ' -> ', NEW.price));
    END IF;
END//
DELIMITER ;
