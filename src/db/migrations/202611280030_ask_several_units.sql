-- A task that a collective leads ("Các phòng, đơn vị", "12 xóm") is asked of each of its units by itself, once a person
-- has said which these are.
CREATE TABLE task_provider (
  commune_code text NOT NULL,
  thing_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  PRIMARY KEY (commune_code, thing_id, unit_id),
  FOREIGN KEY (commune_code, thing_id) REFERENCES thing (commune_code, id),
  FOREIGN KEY (commune_code, unit_id) REFERENCES unit (commune_code, id)
);
COMMENT ON TABLE task_provider IS 'The units that are asked about a task, each by itself, instead of its lead; none: whoever leads';
GRANT DELETE ON task_provider TO sauro_app;
CALL protect_tenant_table('task_provider');
