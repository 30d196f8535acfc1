-- The condition of a task may give it a day: by a rule that whoever records it sees and chooses.
ALTER TABLE thing ADD COLUMN condition_rule jsonb;
COMMENT ON COLUMN thing.condition_rule IS 'How long after its condition the task is due ({count, unit}); null: its due day follows from no condition';
