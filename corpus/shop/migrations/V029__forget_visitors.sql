-- Everyone signs in again after the move to the new session format.
DELETE FROM sessions;
TRUNCATE TABLE search_history;
DELETE FROM coupons WHERE expires_on < CURRENT_DATE;
