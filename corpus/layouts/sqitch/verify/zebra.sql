-- Verify notes:zebra on mysql

SELECT id FROM notes WHERE FALSE;
