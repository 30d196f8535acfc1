-- The register: confirmed indicators and tasks of all plans, with targets, owners, links, findings, reporting cycles.

CREATE TABLE register_row (
  commune_code text NOT NULL,
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  since_version integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('indicator', 'task')),
  source text NOT NULL CHECK (source IN ('appendix', 'body')),
  position integer NOT NULL,
  draft_id text NOT NULL,
  ordinal text,
  section text,
  name text NOT NULL CHECK (name <> ''),
  unit text,
  deliverable text,
  deadline_kind text CHECK (deadline_kind IN ('due', 'recurring', 'ongoing', 'conditional', 'range', 'none')),
  deadline_text text,
  deadline_start date,
  due date,
  recurrence text CHECK (recurrence IN ('monthly', 'quarterly', 'semiannual', 'annual')),
  version integer NOT NULL,
  retired_at timestamptz,
  years integer[] NOT NULL,
  unit_ids uuid[] NOT NULL,
  persons text[] NOT NULL,
  finding_kinds text[] NOT NULL,
  PRIMARY KEY (commune_code, id),
  UNIQUE (commune_code, plan_id, draft_id),
  FOREIGN KEY (commune_code, plan_id) REFERENCES plan (commune_code, id),
  CHECK ((kind = 'task') = (deadline_kind IS NOT NULL))
);
CREATE INDEX register_row_order ON register_row (commune_code, plan_id DESC, kind, position, id);
COMMENT ON TABLE register_row IS 'Chỉ tiêu and nhiệm vụ of confirmed plans; retired, never deleted';
COMMENT ON COLUMN register_row.unit IS 'Đơn vị tính';
COMMENT ON COLUMN register_row.years IS 'Derived for filtering: years of the targets, or of the deadline';
COMMENT ON COLUMN register_row.unit_ids IS 'Derived for filtering: units among the owners';
COMMENT ON COLUMN register_row.persons IS 'Derived for filtering: persons among the owners, as named';
COMMENT ON COLUMN register_row.finding_kinds IS 'Derived for filtering: kinds of the findings about this row that nobody waived';
CALL protect_tenant_table('register_row');

-- Apart from register_row, so that lists and counts read few pages.
CREATE TABLE row_passage (
  commune_code text NOT NULL,
  row_id uuid NOT NULL,
  quote text NOT NULL,
  location jsonb NOT NULL,
  read jsonb,
  PRIMARY KEY (commune_code, row_id),
  FOREIGN KEY (commune_code, row_id) REFERENCES register_row (commune_code, id)
);
COMMENT ON TABLE row_passage IS 'The passage of the plan that a row came from; never changes';
COMMENT ON COLUMN row_passage.quote IS 'The passage as it stands';
COMMENT ON COLUMN row_passage.read IS 'What the reader made of the passage; null for a row that a person added';
CALL protect_tenant_table('row_passage');

CREATE TABLE row_search (
  commune_code text NOT NULL,
  row_id uuid NOT NULL,
  name_exact text NOT NULL,
  name_plain text NOT NULL,
  exact text NOT NULL,
  plain text NOT NULL,
  PRIMARY KEY (commune_code, row_id),
  FOREIGN KEY (commune_code, row_id) REFERENCES register_row (commune_code, id)
);
COMMENT ON TABLE row_search IS 'Derived for searching, one entry per row of the register';
COMMENT ON COLUMN row_search.name_exact IS 'Name in lower case with diacritics, a space before each word';
COMMENT ON COLUMN row_search.exact IS 'Name and the rest, likewise';
COMMENT ON COLUMN row_search.plain IS 'The same without diacritics';
CALL protect_tenant_table('row_search');

CREATE TABLE indicator_target (
  commune_code text NOT NULL,
  row_id uuid NOT NULL,
  position integer NOT NULL,
  year integer,
  comparator text NOT NULL CHECK (comparator IN ('=', '>=', '>', '<=', '<', 'range', 'text')),
  value double precision,
  value_max double precision,
  text text NOT NULL,
  PRIMARY KEY (commune_code, row_id, position),
  FOREIGN KEY (commune_code, row_id) REFERENCES register_row (commune_code, id)
);
COMMENT ON TABLE indicator_target IS 'Chỉ tiêu theo mốc: what is promised for a year; value is in the unit of the indicator';
CALL protect_tenant_table('indicator_target');

CREATE TABLE row_owner (
  commune_code text NOT NULL,
  row_id uuid NOT NULL,
  role text NOT NULL CHECK (role IN ('director', 'lead', 'agency', 'coordinator')),
  position integer NOT NULL,
  text text NOT NULL,
  resolution text CHECK (resolution IN ('unit', 'person', 'collective', 'outside')),
  unit_id uuid,
  PRIMARY KEY (commune_code, row_id, role, position),
  FOREIGN KEY (commune_code, row_id) REFERENCES register_row (commune_code, id),
  FOREIGN KEY (commune_code, unit_id) REFERENCES unit (commune_code, id)
);
COMMENT ON TABLE row_owner IS 'Who directs, leads, monitors, coordinates; text as the plan names them';
CALL protect_tenant_table('row_owner');

CREATE TABLE row_link (
  commune_code text NOT NULL,
  row_id uuid NOT NULL,
  other_id uuid NOT NULL,
  reason text NOT NULL CHECK (reason IN ('same-as', 'series')),
  PRIMARY KEY (commune_code, row_id, other_id, reason),
  FOREIGN KEY (commune_code, row_id) REFERENCES register_row (commune_code, id),
  FOREIGN KEY (commune_code, other_id) REFERENCES register_row (commune_code, id)
);
COMMENT ON TABLE row_link IS 'Rows that state the same thing (body and appendix) or one indicator over milestones; stored in both directions';
CALL protect_tenant_table('row_link');

CREATE TABLE plan_finding (
  commune_code text NOT NULL,
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  kind text NOT NULL,
  severity text NOT NULL CHECK (severity IN ('serious', 'minor')),
  place text NOT NULL,
  detail text NOT NULL,
  row_ids uuid[] NOT NULL,
  waived boolean NOT NULL,
  waived_reason text,
  PRIMARY KEY (commune_code, id),
  FOREIGN KEY (commune_code, plan_id) REFERENCES plan (commune_code, id)
);
CREATE INDEX plan_finding_plan ON plan_finding (commune_code, plan_id);
COMMENT ON TABLE plan_finding IS 'What the six-clears check said about the plan at its confirmation';
CALL protect_tenant_table('plan_finding');

CREATE TABLE reporting_cycle (
  commune_code text NOT NULL,
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  position integer NOT NULL,
  cycle text NOT NULL,
  due_text text,
  rule text,
  sender text,
  recipient text,
  quote text NOT NULL,
  location jsonb NOT NULL,
  PRIMARY KEY (commune_code, id),
  FOREIGN KEY (commune_code, plan_id) REFERENCES plan (commune_code, id)
);
CREATE INDEX reporting_cycle_plan ON reporting_cycle (commune_code, plan_id, position);
COMMENT ON TABLE reporting_cycle IS 'Chế độ báo cáo that the plan sets';
CALL protect_tenant_table('reporting_cycle');

-- A correction replaces the targets and owners of a row; what they were before is in the audit log.
GRANT DELETE ON indicator_target, row_owner TO sauro_app;
