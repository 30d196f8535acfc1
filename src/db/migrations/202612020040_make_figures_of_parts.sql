-- A figure that several units make together: each gives its part, and the commune's figure follows from the received
-- parts by a rule, at full coverage or by a decision of the standing office. And số liệu nền, kept once a year.
ALTER TABLE indicator_definition
  DROP CONSTRAINT indicator_definition_provider_kind_check,
  ADD CONSTRAINT indicator_definition_provider_kind_check
    CHECK (provider_kind IN ('lead', 'unit', 'units', 'outside', 'system')),
  ADD COLUMN provider_unit_ids uuid[],
  ADD COLUMN over_units text CHECK (over_units IN ('ratio', 'sum', 'count', 'mean', 'last', 'none')),
  ADD COLUMN base_kind text,
  ADD CHECK ((provider_kind = 'units') = (provider_unit_ids IS NOT NULL)),
  ADD CHECK ((provider_kind = 'units') <= (over_units IS NOT NULL));
COMMENT ON COLUMN indicator_definition.provider_kind IS 'lead: whoever leads it; unit: another unit; units: several, each its part; outside, system: entered by the standing office';
COMMENT ON COLUMN indicator_definition.over_units IS 'How the figure of the commune follows from the parts of its units';
COMMENT ON COLUMN indicator_definition.base_kind IS 'The base figure (số liệu nền) that its denominator is';

ALTER TABLE figure
  ADD COLUMN units_given integer,
  ADD COLUMN units_expected integer,
  ADD CHECK ((units_given IS NULL) = (units_expected IS NULL));
COMMENT ON COLUMN figure.units_given IS 'Of how many units the received parts made it; null: it is not made of parts';
COMMENT ON COLUMN figure.observation_id IS 'What was received; of a figure made of parts the part that was sent last';

CREATE INDEX observation_estimates ON observation (commune_code, duty_id, thing_id) WHERE estimate;

ALTER TABLE thing ADD COLUMN together jsonb;
COMMENT ON COLUMN thing.together IS 'Asked of several units: how far their received parts go in the latest period, as lists show it';

CREATE TABLE whole_decision (
  commune_code text NOT NULL,
  id uuid NOT NULL,
  thing_id uuid NOT NULL,
  period_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('take', 'give', 'withdraw')),
  given integer NOT NULL,
  expected integer NOT NULL,
  observation_id uuid,
  reason text NOT NULL,
  decided_by text NOT NULL,
  decided_by_name text NOT NULL,
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (commune_code, id),
  FOREIGN KEY (commune_code, thing_id) REFERENCES thing (commune_code, id),
  FOREIGN KEY (commune_code, observation_id) REFERENCES observation (commune_code, id),
  CHECK ((kind = 'give') = (observation_id IS NOT NULL))
);
CREATE INDEX whole_decision_of_thing ON whole_decision (commune_code, thing_id, period_id, id);
COMMENT ON TABLE whole_decision IS 'What the standing office decided of a figure made of parts in a period: appended, the last one holds';
COMMENT ON COLUMN whole_decision.kind IS 'take: on the parts that were received; give: the figure of the commune as the office states it; withdraw: neither any more';
COMMENT ON COLUMN whole_decision.given IS 'Of how many units parts had been received then';
REVOKE UPDATE ON whole_decision FROM sauro_app;
CALL protect_tenant_table('whole_decision');

CREATE TABLE base_figure (
  commune_code text NOT NULL,
  kind text NOT NULL,
  year integer NOT NULL,
  version integer NOT NULL,
  value double precision,
  as_of date,
  source text,
  note text,
  set_by text NOT NULL,
  set_by_name text NOT NULL,
  set_at timestamptz NOT NULL,
  PRIMARY KEY (commune_code, kind, year, version),
  CHECK ((value IS NULL) OR (as_of IS NOT NULL AND source IS NOT NULL))
);
COMMENT ON TABLE base_figure IS 'Số liệu nền of a year: population, households, schools …; the highest version holds, earlier ones stay';
COMMENT ON COLUMN base_figure.value IS 'Null: taken back';
REVOKE UPDATE ON base_figure FROM sauro_app;
CALL protect_tenant_table('base_figure');
