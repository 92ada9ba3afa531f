-- Verify notes:notes on mysql

SELECT id FROM notes WHERE FALSE;
