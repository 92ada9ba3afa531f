ALTER TABLE notes ADD COLUMN early INT;--> statement-breakpoint
ALTER TABLE notes ADD COLUMN ten INT;
