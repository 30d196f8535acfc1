-- What the commune decides about a task outside the reports of units: paused, gone on with, cancelled, passed on, completed
-- by a document, given to another unit. It holds over what units report until another decision, or a later report after
-- the task was taken up again.
ALTER TABLE thing
  ADD COLUMN decided_state text CHECK (decided_state IN ('in-progress', 'done', 'paused', 'cancelled', 'transferred')),
  ADD COLUMN decided_at timestamptz;
COMMENT ON COLUMN thing.decided_state IS 'Of a task: where the last decision led; null: its state follows from what units reported';
COMMENT ON COLUMN thing.decided_at IS 'When that was decided: what units sent before then changes nothing any more';

CREATE TABLE task_decision (
  commune_code text NOT NULL,
  id uuid NOT NULL,
  thing_id uuid NOT NULL,
  action text NOT NULL CHECK (action IN ('pause', 'resume', 'complete', 'reopen', 'cancel', 'pass-on', 'reinstate',
    'transfer')),
  from_state text NOT NULL,
  to_state text NOT NULL,
  held_on date NOT NULL,
  reason text,
  document jsonb,
  body text,
  from_unit_ids uuid[],
  to_unit_id uuid,
  decided_by text NOT NULL,
  decided_by_name text NOT NULL,
  decided_at timestamptz NOT NULL,
  delegated_by jsonb,
  PRIMARY KEY (commune_code, id),
  FOREIGN KEY (commune_code, thing_id) REFERENCES thing (commune_code, id),
  FOREIGN KEY (commune_code, to_unit_id) REFERENCES unit (commune_code, id)
);
CREATE INDEX task_decision_of_thing ON task_decision (commune_code, thing_id, decided_at);
CREATE INDEX task_decision_by_day ON task_decision (commune_code, decided_at);
COMMENT ON TABLE task_decision IS 'Decisions about a task, by the table of progress/rules/task-life.ts; appended, never changed';
COMMENT ON COLUMN task_decision.held_on IS 'The day from which it holds; of a completion the day of its document';
COMMENT ON COLUMN task_decision.document IS 'Number, day and title of the document it rests on';
COMMENT ON COLUMN task_decision.delegated_by IS 'Whose grants it was decided under; null: own grants';
COMMENT ON COLUMN task_decision.body IS 'The body outside the commune to which the task was passed on';
COMMENT ON COLUMN task_decision.from_unit_ids IS 'Of a transfer: who answered for the task until then';
REVOKE UPDATE ON task_decision FROM sauro_app;
CALL protect_tenant_table('task_decision');
