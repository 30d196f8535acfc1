-- Ý kiến chỉ đạo: a task from outside the plans that remembers what it is about.
CREATE TABLE directive (
  commune_code text NOT NULL,
  task_id uuid NOT NULL,
  thing_id uuid,
  period_id text,
  speaker text NOT NULL,
  given_by text NOT NULL,
  given_by_name text NOT NULL,
  given_at timestamptz NOT NULL,
  delegated_by jsonb,
  PRIMARY KEY (commune_code, task_id),
  FOREIGN KEY (commune_code, task_id) REFERENCES thing (commune_code, id),
  FOREIGN KEY (commune_code, thing_id) REFERENCES thing (commune_code, id),
  CHECK (period_id IS NULL OR thing_id IS NOT NULL)
);
CREATE INDEX directive_about ON directive (commune_code, thing_id, given_at);
COMMENT ON TABLE directive IS 'Ý kiến chỉ đạo: the task that it is, and what it is about; appended, never changed';
COMMENT ON COLUMN directive.task_id IS 'The task from outside the plans by which it is answered and followed';
COMMENT ON COLUMN directive.thing_id IS 'The indicator or task it is about; null: it is given to a unit';
COMMENT ON COLUMN directive.period_id IS 'The period whose answer it is about, "start" for the situation until then; null: the row as such';
COMMENT ON COLUMN directive.speaker IS 'Whose directive it is; whoever recorded it is given_by';
COMMENT ON COLUMN directive.delegated_by IS 'Whose grants it was given under; null: own grants';
REVOKE UPDATE ON directive FROM sauro_app;
CALL protect_tenant_table('directive');
