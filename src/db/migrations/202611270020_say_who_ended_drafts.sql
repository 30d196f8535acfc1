-- Whoever still has a draft at the screen is told who ended it and when.

ALTER TABLE plan_import ADD COLUMN ended_at timestamptz, ADD COLUMN ended_by_name text;
COMMENT ON COLUMN plan_import.ended_at IS 'When it was confirmed, given up or taken over by an upload with further files; null before, and where an earlier version ended it';
