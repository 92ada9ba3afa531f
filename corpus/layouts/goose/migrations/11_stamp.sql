-- +goose Up
-- +goose StatementBegin
CREATE TRIGGER count_up BEFORE INSERT ON notes FOR EACH ROW
BEGIN
    SET NEW.nine = NEW.id;
    SET NEW.ten = NEW.id;
END;
-- +goose StatementEnd

-- +goose Down
DROP TRIGGER count_up;
