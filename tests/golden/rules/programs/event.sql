-- @migration
CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM users WHERE id = 1;
#            ~ event: events are not to be used here

-- @case silent
DROP EVENT IF EXISTS e;

-- @case allowed
CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM users WHERE id = 1; -- lintel: allow event (meant so)

-- @open nothing is known
CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM users WHERE id = 1;
#            ~ event: events are not to be used here
