-- The cycle: who is asked what and when (flows, periods, duties), what is answered (observations, task updates), the
-- steps from the unit to the standing office, and what of it was received.

CREATE TABLE reporting_setting (
  commune_code text NOT NULL,
  settings jsonb NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (commune_code)
);
COMMENT ON TABLE reporting_setting IS 'How the commune has its units report; absent: the defaults of duties/settings.ts';
CALL protect_tenant_table('reporting_setting');

CREATE TABLE year_calendar (
  commune_code text NOT NULL,
  year integer NOT NULL,
  off_days date[] NOT NULL,
  work_days date[] NOT NULL,
  confirmed_at timestamptz,
  version integer NOT NULL,
  PRIMARY KEY (commune_code, year)
);
COMMENT ON TABLE year_calendar IS 'Bridging and make-up days as announced for a year; until somebody confirms them the year is dự kiến';
CALL protect_tenant_table('year_calendar');

CREATE TABLE indicator_definition (
  commune_code text NOT NULL,
  thing_id uuid NOT NULL,
  version integer NOT NULL,
  value_kind text NOT NULL CHECK (value_kind IN ('number', 'ratio', 'text', 'level')),
  numerator text,
  denominator text,
  accumulation text NOT NULL CHECK (accumulation IN ('stock', 'in-period', 'cumulative')),
  direction text NOT NULL CHECK (direction IN ('up', 'down', 'none')),
  levels text[] NOT NULL,
  catalogue_code text,
  provider_kind text NOT NULL CHECK (provider_kind IN ('lead', 'unit', 'outside', 'system')),
  provider_unit_id uuid,
  provider_text text,
  set_by text NOT NULL,
  set_at timestamptz NOT NULL,
  PRIMARY KEY (commune_code, thing_id, version),
  FOREIGN KEY (commune_code, thing_id) REFERENCES thing (commune_code, id),
  FOREIGN KEY (commune_code, provider_unit_id) REFERENCES unit (commune_code, id)
);
COMMENT ON TABLE indicator_definition IS 'How an indicator is measured and who provides its figures, as people set it; the highest version holds';
COMMENT ON COLUMN indicator_definition.levels IS 'Choices of an indicator of levels, from the lowest';
COMMENT ON COLUMN indicator_definition.provider_kind IS 'lead: whoever leads it; unit: another unit; outside, system: entered by the standing office';
CALL protect_tenant_table('indicator_definition');

CREATE TABLE updater (
  commune_code text NOT NULL,
  thing_id uuid NOT NULL,
  user_id text NOT NULL,
  PRIMARY KEY (commune_code, thing_id),
  FOREIGN KEY (commune_code, thing_id) REFERENCES thing (commune_code, id)
);
CREATE INDEX updater_by_user ON updater (commune_code, user_id);
COMMENT ON TABLE updater IS 'Người cập nhật: whom the head of a unit handed the row to';
GRANT DELETE ON updater TO sauro_app;
CALL protect_tenant_table('updater');

CREATE TABLE period_content (
  commune_code text NOT NULL,
  thing_id uuid NOT NULL,
  cycle text NOT NULL,
  asked boolean NOT NULL,
  PRIMARY KEY (commune_code, thing_id, cycle),
  FOREIGN KEY (commune_code, thing_id) REFERENCES thing (commune_code, id)
);
COMMENT ON TABLE period_content IS 'What a person decided about asking a row in a cycle; absent: by the rule (duties/asked.ts)';
GRANT DELETE ON period_content TO sauro_app;
CALL protect_tenant_table('period_content');

CREATE TABLE reporting_flow (
  commune_code text NOT NULL,
  id uuid NOT NULL,
  plan_id uuid,
  position integer NOT NULL,
  direction text NOT NULL CHECK (direction IN ('in', 'within', 'up', 'review')),
  sender jsonb NOT NULL,
  recipients text[] NOT NULL,
  cycles jsonb NOT NULL,
  legal_basis text,
  passage_ids uuid[] NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  confirmed_at timestamptz,
  confirmed_by text,
  version integer NOT NULL,
  PRIMARY KEY (commune_code, id),
  FOREIGN KEY (commune_code, plan_id) REFERENCES plan (commune_code, id),
  CHECK (valid_from <= valid_to)
);
COMMENT ON TABLE reporting_flow IS 'Who reports to whom, how often and until when; only confirmed flows make duties';
COMMENT ON COLUMN reporting_flow.passage_ids IS 'Passages of plans (reporting_cycle) that it was put together from';
CALL protect_tenant_table('reporting_flow');

CREATE TABLE reporting_period (
  commune_code text NOT NULL,
  id text NOT NULL,
  cycle text NOT NULL,
  name text NOT NULL,
  starts date NOT NULL,
  ends date NOT NULL,
  opened_at timestamptz NOT NULL,
  opened_by text NOT NULL,
  closed_at timestamptz,
  closed_by text,
  frozen jsonb,
  version integer NOT NULL,
  PRIMARY KEY (commune_code, id),
  CHECK (starts <= ends)
);
COMMENT ON TABLE reporting_period IS 'Kỳ báo cáo that the standing office opened; a closed one is frozen';
COMMENT ON COLUMN reporting_period.frozen IS 'The reporting rate at closing with the duties it was counted from';
CALL protect_tenant_table('reporting_period');

CREATE TABLE period_unlock (
  commune_code text NOT NULL,
  id uuid NOT NULL,
  period_id text NOT NULL,
  unit_id uuid NOT NULL,
  reason text NOT NULL,
  until timestamptz NOT NULL,
  unlocked_by text NOT NULL,
  unlocked_at timestamptz NOT NULL,
  PRIMARY KEY (commune_code, id),
  FOREIGN KEY (commune_code, period_id) REFERENCES reporting_period (commune_code, id),
  FOREIGN KEY (commune_code, unit_id) REFERENCES unit (commune_code, id)
);
CREATE INDEX period_unlock_of ON period_unlock (commune_code, period_id, unit_id);
COMMENT ON TABLE period_unlock IS 'A closed period opened again for one unit, for a while and for a reason';
CALL protect_tenant_table('period_unlock');

CREATE TABLE duty (
  commune_code text NOT NULL,
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  flow_id uuid NOT NULL,
  period_id text NOT NULL,
  cycle text NOT NULL,
  window_start date NOT NULL,
  window_end date NOT NULL,
  due date,
  due_time text CHECK (due_time ~ '^\d{2}:\d{2}$'),
  opened_at timestamptz,
  first_submitted_at timestamptz,
  on_time boolean,
  secret_number text,
  note jsonb,
  note_version integer NOT NULL DEFAULT 1,
  note_sent jsonb,
  issued jsonb,
  version integer NOT NULL,
  PRIMARY KEY (commune_code, id),
  UNIQUE (commune_code, period_id, unit_id, flow_id),
  FOREIGN KEY (commune_code, unit_id) REFERENCES unit (commune_code, id),
  FOREIGN KEY (commune_code, flow_id) REFERENCES reporting_flow (commune_code, id)
);
CREATE INDEX duty_of_unit ON duty (commune_code, unit_id, due);
CREATE INDEX duty_by_due ON duty (commune_code, due);
COMMENT ON TABLE duty IS 'Nghĩa vụ báo cáo: unit × form × period; exists ahead, answerable since its period was opened';
COMMENT ON COLUMN duty.due IS 'Null: no plan gives a day and nobody set one';
COMMENT ON COLUMN duty.due_time IS 'Hour of the due day until which it counts; null: its end';
COMMENT ON COLUMN duty.on_time IS 'Of the first submission to the standing office; a return does not undo it';
COMMENT ON COLUMN duty.secret_number IS 'Đã báo cáo theo chế độ mật, số …';
COMMENT ON COLUMN duty.note IS 'Phiếu kỳ as typed so far; note_sent as it was submitted last';
COMMENT ON COLUMN duty.issued IS 'Of a duty to the level above: the document that answered it (number, date)';
GRANT DELETE ON duty TO sauro_app;
CALL protect_tenant_table('duty');

CREATE TABLE duty_item (
  commune_code text NOT NULL,
  duty_id uuid NOT NULL,
  thing_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('indicator', 'task')),
  position integer NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'with-head', 'with-office', 'returned', 'received')),
  draft jsonb,
  draft_by text,
  draft_at timestamptz,
  version integer NOT NULL,
  answer_id uuid,
  received_id uuid,
  PRIMARY KEY (commune_code, duty_id, thing_id),
  FOREIGN KEY (commune_code, duty_id) REFERENCES duty (commune_code, id),
  FOREIGN KEY (commune_code, thing_id) REFERENCES thing (commune_code, id)
);
CREATE INDEX duty_item_of_thing ON duty_item (commune_code, thing_id);
COMMENT ON TABLE duty_item IS 'One row that a duty asks: what is being typed, and where its answer stands';
COMMENT ON COLUMN duty_item.state IS 'Where the last step led; the steps are kept in report_step';
COMMENT ON COLUMN duty_item.answer_id IS 'The last answer sent: an observation or a task update';
COMMENT ON COLUMN duty_item.received_id IS 'The last answer received';
GRANT DELETE ON duty_item TO sauro_app;
CALL protect_tenant_table('duty_item');

CREATE TABLE observation (
  commune_code text NOT NULL,
  id uuid NOT NULL,
  thing_id uuid NOT NULL,
  unit_id uuid,
  duty_id uuid,
  period_id text NOT NULL,
  as_of date NOT NULL,
  answer text NOT NULL CHECK (answer IN ('value', 'nil', 'not-applicable', 'unchanged')),
  estimate boolean NOT NULL,
  value double precision,
  numerator double precision,
  denominator double precision,
  text text,
  note text,
  warnings jsonb NOT NULL,
  evidence_ids uuid[] NOT NULL,
  supersedes uuid,
  reason text,
  behalf jsonb,
  sent_by text NOT NULL,
  sent_by_name text NOT NULL,
  sent_at timestamptz NOT NULL,
  PRIMARY KEY (commune_code, id),
  FOREIGN KEY (commune_code, thing_id) REFERENCES thing (commune_code, id),
  FOREIGN KEY (commune_code, unit_id) REFERENCES unit (commune_code, id),
  FOREIGN KEY (commune_code, duty_id) REFERENCES duty (commune_code, id)
);
CREATE INDEX observation_of_thing ON observation (commune_code, thing_id, as_of DESC, id DESC);
COMMENT ON TABLE observation IS 'Số liệu thực hiện as sent: appended, never changed';
COMMENT ON COLUMN observation.period_id IS 'The period it answers; "start" for what was entered as the situation until then';
COMMENT ON COLUMN observation.as_of IS 'The day it holds for: the last of its window, or as stated';
COMMENT ON COLUMN observation.answer IS 'nil: không phát sinh; unchanged: giữ nguyên, no new observation of the value';
COMMENT ON COLUMN observation.estimate IS 'Ước cả kỳ, until the real figure supersedes it';
COMMENT ON COLUMN observation.behalf IS 'Nhập thay: through what (call, paper, message, file), who said it, when';
REVOKE UPDATE ON observation FROM sauro_app;
CALL protect_tenant_table('observation');

CREATE TABLE figure (
  commune_code text NOT NULL,
  thing_id uuid NOT NULL,
  period_id text NOT NULL,
  as_of date NOT NULL,
  answer text NOT NULL CHECK (answer IN ('value', 'nil', 'not-applicable', 'unchanged')),
  estimate boolean NOT NULL,
  value double precision,
  numerator double precision,
  denominator double precision,
  text text,
  observation_id uuid NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (commune_code, thing_id, period_id),
  FOREIGN KEY (commune_code, thing_id) REFERENCES thing (commune_code, id),
  FOREIGN KEY (commune_code, observation_id) REFERENCES observation (commune_code, id)
);
CREATE INDEX figure_by_period ON figure (thing_id, period_id, commune_code) INCLUDE (value, numerator, denominator, as_of);
COMMENT ON TABLE figure IS 'The received figure of an indicator in a period; written with the step that received it';
CALL protect_tenant_table('figure');

CREATE TABLE task_update (
  commune_code text NOT NULL,
  id uuid NOT NULL,
  thing_id uuid NOT NULL,
  unit_id uuid,
  duty_id uuid,
  period_id text NOT NULL,
  as_of date NOT NULL,
  answer text NOT NULL CHECK (answer IN ('update', 'nothing-new')),
  state text NOT NULL CHECK (state IN ('not-started', 'in-progress', 'done', 'paused', 'cancelled', 'transferred')),
  done_text text,
  percent double precision CHECK (percent BETWEEN 0 AND 100),
  completed_on date,
  product jsonb,
  obstacle text,
  proposal text,
  solver text,
  next_step text,
  warnings jsonb NOT NULL,
  evidence_ids uuid[] NOT NULL,
  supersedes uuid,
  reason text,
  behalf jsonb,
  sent_by text NOT NULL,
  sent_by_name text NOT NULL,
  sent_at timestamptz NOT NULL,
  PRIMARY KEY (commune_code, id),
  FOREIGN KEY (commune_code, thing_id) REFERENCES thing (commune_code, id),
  FOREIGN KEY (commune_code, unit_id) REFERENCES unit (commune_code, id),
  FOREIGN KEY (commune_code, duty_id) REFERENCES duty (commune_code, id)
);
CREATE INDEX task_update_of_thing ON task_update (commune_code, thing_id, as_of DESC, id DESC);
COMMENT ON TABLE task_update IS 'What a unit said of a task: appended, never changed';
COMMENT ON COLUMN task_update.state IS 'The state that the unit proposes';
COMMENT ON COLUMN task_update.product IS 'The document that the task yields: submitted for signature (đã trình) and issued (number, symbol, date)';
REVOKE UPDATE ON task_update FROM sauro_app;
CALL protect_tenant_table('task_update');

CREATE TABLE task_occurrence (
  commune_code text NOT NULL,
  thing_id uuid NOT NULL,
  period_id text NOT NULL,
  state text NOT NULL,
  completed_on date,
  update_id uuid NOT NULL,
  PRIMARY KEY (commune_code, thing_id, period_id),
  FOREIGN KEY (commune_code, thing_id) REFERENCES thing (commune_code, id),
  FOREIGN KEY (commune_code, update_id) REFERENCES task_update (commune_code, id)
);
COMMENT ON TABLE task_occurrence IS 'What was received of a task in a period: one occurrence of a recurring task, one check of an ongoing one';
CALL protect_tenant_table('task_occurrence');

CREATE TABLE report_step (
  commune_code text NOT NULL,
  id uuid NOT NULL,
  duty_id uuid NOT NULL,
  thing_id uuid NOT NULL,
  answer_id uuid,
  action text NOT NULL,
  from_state text NOT NULL,
  to_state text NOT NULL,
  reason text,
  own boolean NOT NULL,
  taken_by text NOT NULL,
  taken_by_name text NOT NULL,
  taken_at timestamptz NOT NULL,
  PRIMARY KEY (commune_code, id),
  FOREIGN KEY (commune_code, duty_id, thing_id) REFERENCES duty_item (commune_code, duty_id, thing_id)
);
CREATE INDEX report_step_of_item ON report_step (commune_code, duty_id, thing_id, id);
COMMENT ON TABLE report_step IS 'Every step of an answer between unit and standing office, by the table of approval/transitions.ts; appended';
COMMENT ON COLUMN report_step.own IS 'The same person would have approved the own step: taken, and said';
REVOKE UPDATE ON report_step FROM sauro_app;
CALL protect_tenant_table('report_step');

CREATE TABLE evidence (
  commune_code text NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('document', 'minutes', 'photo', 'data', 'link')),
  name text NOT NULL,
  media_type text,
  sha256 text,
  size bigint,
  url text,
  document jsonb,
  added_by text NOT NULL,
  added_by_name text NOT NULL,
  added_at timestamptz NOT NULL,
  PRIMARY KEY (commune_code, id),
  CHECK ((url IS NULL) <> (sha256 IS NULL))
);
CREATE INDEX evidence_by_content ON evidence (commune_code, sha256);
COMMENT ON TABLE evidence IS 'Minh chứng: a file of the store or a link; one can prove many rows';
COMMENT ON COLUMN evidence.document IS 'Of an official document: number, symbol, date';
CALL protect_tenant_table('evidence');

-- What the register shows of what was received.
ALTER TABLE thing
  ADD COLUMN state text NOT NULL DEFAULT 'not-started'
    CHECK (state IN ('not-started', 'in-progress', 'done', 'paused', 'cancelled', 'transferred')),
  ADD COLUMN reported boolean NOT NULL DEFAULT false,
  ADD COLUMN completed_on date,
  ADD COLUMN condition_met_on date,
  ADD COLUMN condition_document text,
  ADD COLUMN reviewed_on date,
  ADD COLUMN registered_on date,
  ADD COLUMN latest jsonb;
UPDATE thing t SET registered_on = (p.confirmed_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date FROM plan p
  WHERE p.commune_code = t.commune_code AND p.id = t.plan_id;
ALTER TABLE thing ALTER COLUMN registered_on SET NOT NULL;
COMMENT ON COLUMN thing.state IS 'Of a task, as received; what a unit proposes changes nothing before that';
COMMENT ON COLUMN thing.reported IS 'A unit reported the task complete and the standing office has not received it yet';
COMMENT ON COLUMN thing.condition_met_on IS 'Since when the condition of a conditional task is met';
COMMENT ON COLUMN thing.reviewed_on IS 'The day for which somebody said how it stands; null: chưa rà soát';
COMMENT ON COLUMN thing.registered_on IS 'Since when it is in the register; a deadline that had passed by then is not overdue before somebody looked at it';
COMMENT ON COLUMN thing.latest IS 'The last figure or update received, as lists show it';
