-- @migration
CREATE PROCEDURE find(IN what VARCHAR(50)) BEGIN
    SET @q = CONCAT('SELECT id FROM users WHERE name = ''', what, '''');
#                                                           ~~~~ dynamic-sql: parameter `what` becomes part of a statement
#                                                             note: whoever chooses its value runs SQL with the definer's privileges
#                                                             help: write `?` for a value and pass it with `EXECUTE … USING`; compare a name with a list
    PREPARE s FROM @q;
    EXECUTE s;
END;

-- @case a placeholder, a quoted value, a number, no parameter, nothing prepared
CREATE PROCEDURE a(IN what VARCHAR(50)) BEGIN SET @w = what; PREPARE s FROM 'SELECT ?'; EXECUTE s USING @w; END;
CREATE PROCEDURE b(IN what VARCHAR(50)) BEGIN SET @q = CONCAT('SELECT ', QUOTE(what)); PREPARE s FROM @q; END;
CREATE PROCEDURE c(IN n INT) BEGIN SET @q = CONCAT('SELECT ', n); PREPARE s FROM @q; END;
CREATE PROCEDURE d(IN n INT) BEGIN SET @q = CONCAT('SELECT ', DATABASE()); PREPARE s FROM @q; END;
CREATE PROCEDURE e(IN what VARCHAR(50)) BEGIN SET @q = CONCAT('hello ', what); SELECT @q; END;

-- @case made for the migration alone
CREATE PROCEDURE drop_it(IN t VARCHAR(50)) BEGIN SET @q = CONCAT('DROP TABLE ', t); PREPARE s FROM @q; EXECUTE s; END;
CALL drop_it('old');
DROP PROCEDURE drop_it;

-- @case allowed
CREATE PROCEDURE f(IN t VARCHAR(50)) BEGIN
    SET @q = CONCAT('OPTIMIZE TABLE ', t); -- lintel: allow dynamic-sql (called by the operator alone)
    PREPARE s FROM @q;
END;

-- @open nothing is known
CREATE PROCEDURE g(IN t VARCHAR(50)) BEGIN IF t <> '' THEN SET @q = CONCAT('SELECT * FROM ', t); PREPARE s FROM @q; END IF; END;
#                                                                                            ~ dynamic-sql: parameter `t` becomes part of a statement
#                                                                                              note: whoever chooses its value runs SQL with the definer's privileges
#                                                                                              help: write `?` for a value and pass it with `EXECUTE … USING`; compare a name with a list
