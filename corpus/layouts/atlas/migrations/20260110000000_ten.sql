-- atlas:delimiter -- end

CREATE TRIGGER count_up BEFORE INSERT ON notes FOR EACH ROW
BEGIN
    SET NEW.nine = NEW.id;
    SET NEW.id = 1;
END;
-- end
ALTER TABLE notes ADD COLUMN ten INT;
-- end
