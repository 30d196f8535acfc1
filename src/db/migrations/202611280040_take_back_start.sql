-- What was entered as the situation until the register began can be taken back: the row is chưa rà soát again. What was
-- said stays in observation and task_update; only what counts of it goes.
GRANT DELETE ON figure, task_occurrence TO sauro_app;
COMMENT ON COLUMN figure.period_id IS 'A period; "start": the situation until the register began; "base": the base year';
COMMENT ON COLUMN task_occurrence.period_id IS 'A period; "start": the situation until the register began';
