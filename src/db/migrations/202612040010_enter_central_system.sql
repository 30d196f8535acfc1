-- Hệ thống 57: what was typed over there by hand, row by row, so that only what changed since has to be typed again.
CREATE TABLE central_setting (
  commune_code text PRIMARY KEY,
  used boolean NOT NULL,
  day integer CHECK (day BETWEEN 1 AND 31),
  version integer NOT NULL
);
COMMENT ON TABLE central_setting IS 'Whether the commune types its figures into Hệ thống 57; absent: nobody has said so';
COMMENT ON COLUMN central_setting.day IS 'The last day of each month by which it is done, its last day where the month is shorter; null: no day is set';
CALL protect_tenant_table('central_setting');

CREATE TABLE central_entry (
  commune_code text NOT NULL,
  id uuid NOT NULL,
  thing_id uuid NOT NULL,
  fields jsonb NOT NULL,
  digest text NOT NULL,
  differed_since date,
  entered_by text NOT NULL,
  entered_by_name text NOT NULL,
  entered_at timestamptz NOT NULL,
  delegated_by jsonb,
  undone_at timestamptz,
  PRIMARY KEY (commune_code, id),
  FOREIGN KEY (commune_code, thing_id) REFERENCES thing (commune_code, id)
);
CREATE INDEX central_entry_of ON central_entry (commune_code, thing_id, id DESC) WHERE undone_at IS NULL;
COMMENT ON TABLE central_entry IS 'A row that somebody ticked as typed into Hệ thống 57; the last one of a thing that was not undone holds';
COMMENT ON COLUMN central_entry.fields IS 'The values as the person saw them; none: the row was taken off there';
COMMENT ON COLUMN central_entry.digest IS 'SHA-256 of the values';
COMMENT ON COLUMN central_entry.differed_since IS 'What central_difference said until then; it says so again when the entry is undone';
COMMENT ON COLUMN central_entry.delegated_by IS 'Whose grants it was entered under; null: own grants';
REVOKE UPDATE ON central_entry FROM sauro_app;
GRANT UPDATE (undone_at) ON central_entry TO sauro_app;
CALL protect_tenant_table('central_entry');

CREATE TABLE central_difference (
  commune_code text NOT NULL,
  thing_id uuid NOT NULL,
  since date NOT NULL,
  PRIMARY KEY (commune_code, thing_id),
  FOREIGN KEY (commune_code, thing_id) REFERENCES thing (commune_code, id)
);
COMMENT ON TABLE central_difference IS 'Since which day a row differs from what was typed into Hệ thống 57, as noted each day';
GRANT DELETE ON central_difference TO sauro_app;
CALL protect_tenant_table('central_difference');
