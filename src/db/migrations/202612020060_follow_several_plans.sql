-- One indicator in several plans, a plan that goes on from another, and amendments by a document.

CREATE TABLE same_decision (
  commune_code text NOT NULL,
  one_id uuid NOT NULL,
  other_id uuid NOT NULL,
  decision text NOT NULL CHECK (decision IN ('same', 'different', 'open')),
  decided_by text NOT NULL,
  decided_by_name text NOT NULL,
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (commune_code, one_id, other_id),
  FOREIGN KEY (commune_code, one_id) REFERENCES thing (commune_code, id),
  FOREIGN KEY (commune_code, other_id) REFERENCES thing (commune_code, id),
  CHECK (one_id < other_id)
);
COMMENT ON TABLE same_decision IS 'What people decided about two things of different plans that may be one; who joined them joined them as people join any two';
COMMENT ON COLUMN same_decision.decision IS 'open: what was decided was taken back';
CALL protect_tenant_table('same_decision');

ALTER TABLE plan
  ADD COLUMN follows uuid,
  ADD FOREIGN KEY (commune_code, follows) REFERENCES plan (commune_code, id);
COMMENT ON COLUMN plan.follows IS 'The plan that this one goes on from: next year''s after this year''s';

ALTER TABLE mention
  ADD COLUMN carried_to uuid,
  ADD COLUMN amended jsonb,
  ADD FOREIGN KEY (commune_code, carried_to) REFERENCES plan (commune_code, id);
COMMENT ON COLUMN mention.carried_to IS 'The plan in which what it states goes on: it holds as long as that plan is followed, whether its own is or not';
COMMENT ON COLUMN mention.amended IS 'Targets as an amendment of the plan has them, in place of those in said, which stay as they were read';

-- Of a target: the days of figures that are measured by it. What was corrected holds for no day.
ALTER TABLE indicator_target
  ADD COLUMN holds_from date,
  ADD COLUMN held_until date;
COMMENT ON COLUMN indicator_target.holds_from IS 'The day of the document that set it in place of another; null: from the beginning';
COMMENT ON COLUMN indicator_target.held_until IS 'Of one that a document replaced: the day of that document, on which it no longer holds';

-- On the day after a deadline nothing is overdue before anybody could report.
ALTER TABLE thing ADD COLUMN waits_until date;
COMMENT ON COLUMN thing.waits_until IS 'Of a task: until when it waits, once it is past its day, for the report that covers that day; derived';

CREATE TABLE amendment (
  commune_code text NOT NULL,
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  plan_version integer NOT NULL,
  thing_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('targets', 'deadline', 'drop')),
  document jsonb NOT NULL,
  held_on date NOT NULL,
  reason text NOT NULL,
  before jsonb NOT NULL,
  after jsonb NOT NULL,
  made_by text NOT NULL,
  made_by_name text NOT NULL,
  made_at timestamptz NOT NULL,
  undone_by text,
  undone_by_name text,
  undone_at timestamptz,
  PRIMARY KEY (commune_code, id),
  FOREIGN KEY (commune_code, plan_id, plan_version) REFERENCES plan_version (commune_code, plan_id, version),
  FOREIGN KEY (commune_code, thing_id) REFERENCES thing (commune_code, id)
);
CREATE INDEX amendment_of_thing ON amendment (commune_code, thing_id, made_at);
COMMENT ON TABLE amendment IS 'Điều chỉnh: what a document changed about a row of a plan; each is part of a version of the plan';
COMMENT ON COLUMN amendment.held_on IS 'The day from which it holds: that of its document';
CALL protect_tenant_table('amendment');
