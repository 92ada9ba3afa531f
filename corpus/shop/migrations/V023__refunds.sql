-- Partial refunds: one payment may be refunded several times.
CREATE TABLE refunds (
    id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    payment_id  BIGINT UNSIGNED NOT NULL,
    amount      FLOAT NOT NULL,
    reason      VARCHAR(200) NOT NULL DEFAULT '',
    created_at  TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    approved_by BIGINT UNSIGNED DEFAULT NULL,
    PRIMARY KEY (id),
    KEY idx_refunds_payment (payment_id),
    KEY idx_refunds_payment_created (payment_id, created_at),
    KEY idx_refunds_approver (approved_by),
    KEY idx_approved_by (approved_by),
    CONSTRAINT fk_refunds_payment FOREIGN KEY (payment_id) REFERENCES payments (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
