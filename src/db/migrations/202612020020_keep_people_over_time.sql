-- Heads and officers change: what a person lets another do while away, who heads a unit from which day on, and whose
-- grants a step was taken under.

CREATE TABLE auth.delegation (
  id text PRIMARY KEY,
  "communeCode" text NOT NULL,
  "fromUserId" text NOT NULL REFERENCES auth."user" (id),
  "toUserId" text NOT NULL REFERENCES auth."user" (id),
  grants jsonb NOT NULL,
  "firstDay" date NOT NULL,
  "lastDay" date NOT NULL CHECK ("lastDay" >= "firstDay"),
  "givenBy" text NOT NULL,
  "givenByName" text NOT NULL,
  "givenAt" timestamptz NOT NULL,
  "revokedByName" text,
  "revokedAt" timestamptz,
  CHECK ("fromUserId" <> "toUserId")
);
CREATE INDEX delegation_to ON auth.delegation ("toUserId");
CREATE INDEX delegation_from ON auth.delegation ("fromUserId");
CREATE INDEX delegation_commune ON auth.delegation ("communeCode");
COMMENT ON TABLE auth.delegation IS 'Ủy quyền: which of its grants a person lets another use, from the first to the last day; never deleted, they end or are revoked';
COMMENT ON COLUMN auth.delegation.grants IS 'Roles and units; each holds only while the person holds it itself';

CREATE TABLE head_change (
  commune_code text NOT NULL,
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  user_id text NOT NULL REFERENCES auth."user" (id),
  post text,
  from_day date NOT NULL,
  rows boolean NOT NULL,
  lock_former boolean NOT NULL,
  state text NOT NULL CHECK (state IN ('planned', 'done', 'cancelled')),
  ordered_by text NOT NULL,
  ordered_by_name text NOT NULL,
  ordered_at timestamptz NOT NULL,
  settled_at timestamptz,
  PRIMARY KEY (commune_code, id),
  FOREIGN KEY (commune_code, unit_id) REFERENCES unit (commune_code, id)
);
CREATE UNIQUE INDEX head_change_planned ON head_change (commune_code, unit_id) WHERE state = 'planned';
COMMENT ON TABLE head_change IS 'Người đứng đầu mới: ordered for a day, carried out when the day has come';
COMMENT ON COLUMN head_change.rows IS 'Rows that the former head updates for the unit go along';
COMMENT ON COLUMN head_change.lock_former IS 'The account of the former head is closed, and everything it holds goes along';
CALL protect_tenant_table('head_change');

ALTER TABLE audit_entry ADD COLUMN delegated_by jsonb;
COMMENT ON COLUMN audit_entry.delegated_by IS 'Whose grants it was done under; null where it was done by own grants, and then no part of what is hashed';
ALTER TABLE report_step ADD COLUMN delegated_by jsonb;
ALTER TABLE extension ADD COLUMN asked_delegated_by jsonb, ADD COLUMN decided_delegated_by jsonb;
