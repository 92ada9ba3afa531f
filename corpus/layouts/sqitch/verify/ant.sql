-- Verify notes:ant on mysql

SELECT id FROM notes WHERE FALSE;
