-- A unit of which no row of the plan is asked may be asked for a short text: its note (phiếu kỳ) is the answer then, and
-- takes the steps that a row takes.
ALTER TABLE duty
  ADD COLUMN note_state text CHECK (note_state IN ('open', 'with-head', 'with-office', 'returned', 'received')),
  ADD COLUMN note_received jsonb;
COMMENT ON COLUMN duty.note_state IS 'Of a duty that asks for a short text alone: where its last step led; null: the note only accompanies rows';
COMMENT ON COLUMN duty.note_received IS 'Of a duty that asks for a short text alone: the note as it was received last';

ALTER TABLE report_step
  ALTER COLUMN thing_id DROP NOT NULL,
  ADD COLUMN note jsonb,
  ADD COLUMN behalf jsonb,
  ADD FOREIGN KEY (commune_code, duty_id) REFERENCES duty (commune_code, id),
  ADD CHECK (thing_id IS NOT NULL OR answer_id IS NULL);
COMMENT ON COLUMN report_step.thing_id IS 'Null: a step of the note, of a duty that asks for a short text alone';
COMMENT ON COLUMN report_step.note IS 'The note as this step sent it: appended, never changed';
COMMENT ON COLUMN report_step.behalf IS 'Of a note that was entered for a unit: through what, who said it, when';
-- Short texts are few among all steps and duties, and asked for on every look at what is owed.
CREATE INDEX report_step_of_text ON report_step (commune_code, duty_id, id) WHERE thing_id IS NULL;
CREATE INDEX duty_text_waits ON duty (commune_code, period_id) WHERE note_state = 'with-office';
