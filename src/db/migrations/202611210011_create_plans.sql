-- Plan documents: upload, reading, draft, confirmation, versions.

CREATE TABLE plan_import (
  commune_code text NOT NULL,
  id uuid NOT NULL,
  status text NOT NULL CHECK (status IN ('queued', 'reading', 'failed', 'draft', 'confirmed', 'discarded')),
  files jsonb NOT NULL,
  fingerprint text NOT NULL,
  attempts integer NOT NULL,
  claimed_by uuid,
  claimed_at timestamptz,
  progress jsonb,
  problem text,
  title text,
  counts jsonb,
  plan_id uuid,
  created_at timestamptz NOT NULL,
  created_by text NOT NULL,
  created_by_name text NOT NULL,
  PRIMARY KEY (commune_code, id)
);
CREATE INDEX plan_import_fingerprint ON plan_import (commune_code, fingerprint);
CREATE INDEX plan_import_waiting ON plan_import (commune_code, created_at) WHERE status IN ('queued', 'reading');
COMMENT ON TABLE plan_import IS 'One upload of a plan (one or several files) on its way to a confirmed plan';
COMMENT ON COLUMN plan_import.files IS 'StoredFile[]: SHA-256, name, media type, size; the bytes are in the file store';
COMMENT ON COLUMN plan_import.fingerprint IS 'SHA-256 over the hashes of the files, to recognise the same upload';
COMMENT ON COLUMN plan_import.counts IS 'DraftCounts as of the last change of the draft';
COMMENT ON COLUMN plan_import.claimed_by IS 'The process that reads it; a claim that is not renewed is free again';
CALL protect_tenant_table('plan_import');

CREATE TABLE plan_reading (
  commune_code text NOT NULL,
  import_id uuid NOT NULL,
  reading jsonb NOT NULL,
  document jsonb NOT NULL,
  read_at timestamptz NOT NULL,
  PRIMARY KEY (commune_code, import_id),
  FOREIGN KEY (commune_code, import_id) REFERENCES plan_import (commune_code, id)
);
COMMENT ON TABLE plan_reading IS 'What the reader made of the files (PlanReading) and their blocks and pages; never changes';
CALL protect_tenant_table('plan_reading');

CREATE TABLE draft_row (
  commune_code text NOT NULL,
  import_id uuid NOT NULL,
  id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('header', 'indicator', 'task', 'reporting')),
  position double precision NOT NULL,
  version integer NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'accepted', 'removed')),
  read jsonb,
  value jsonb NOT NULL,
  edited_by text,
  edited_at timestamptz,
  PRIMARY KEY (commune_code, import_id, id),
  FOREIGN KEY (commune_code, import_id) REFERENCES plan_import (commune_code, id)
);
COMMENT ON TABLE draft_row IS 'The reading as people correct it, row by row; read is what the reader saw and never changes';
COMMENT ON COLUMN draft_row.version IS 'Counts changes; a change names the version it was made on';
CALL protect_tenant_table('draft_row');

CREATE TABLE draft_waiver (
  commune_code text NOT NULL,
  import_id uuid NOT NULL,
  key text NOT NULL,
  waived boolean NOT NULL,
  reason text,
  waived_by text NOT NULL,
  waived_at timestamptz NOT NULL,
  PRIMARY KEY (commune_code, import_id, key),
  FOREIGN KEY (commune_code, import_id) REFERENCES plan_import (commune_code, id)
);
COMMENT ON TABLE draft_waiver IS 'Findings that a person looked at and let stand';
CALL protect_tenant_table('draft_waiver');

CREATE TABLE draft_owner (
  commune_code text NOT NULL,
  import_id uuid NOT NULL,
  key text NOT NULL,
  resolution text NOT NULL CHECK (resolution IN ('unit', 'person', 'collective', 'outside')),
  unit_id uuid,
  chosen_by text NOT NULL,
  chosen_at timestamptz NOT NULL,
  PRIMARY KEY (commune_code, import_id, key),
  FOREIGN KEY (commune_code, import_id) REFERENCES plan_import (commune_code, id),
  FOREIGN KEY (commune_code, unit_id) REFERENCES unit (commune_code, id)
);
COMMENT ON TABLE draft_owner IS 'What a person said an owner named in the plan stands for; key unites its spellings';
CALL protect_tenant_table('draft_owner');

CREATE TABLE plan (
  commune_code text NOT NULL,
  id uuid NOT NULL,
  import_id uuid NOT NULL,
  version integer NOT NULL,
  header jsonb NOT NULL,
  title text NOT NULL,
  search_exact text NOT NULL,
  search_plain text NOT NULL,
  files jsonb NOT NULL,
  confirmed_at timestamptz NOT NULL,
  confirmed_by text NOT NULL,
  confirmed_by_name text NOT NULL,
  PRIMARY KEY (commune_code, id),
  UNIQUE (commune_code, import_id),
  FOREIGN KEY (commune_code, import_id) REFERENCES plan_import (commune_code, id)
);
COMMENT ON TABLE plan IS 'Kế hoạch as confirmed; its rows are in register_row';
CALL protect_tenant_table('plan');

CREATE TABLE plan_version (
  commune_code text NOT NULL,
  plan_id uuid NOT NULL,
  version integer NOT NULL,
  import_id uuid NOT NULL,
  content jsonb NOT NULL,
  legal_basis text,
  confirmed_at timestamptz NOT NULL,
  confirmed_by text NOT NULL,
  confirmed_by_name text NOT NULL,
  PRIMARY KEY (commune_code, plan_id, version),
  FOREIGN KEY (commune_code, plan_id) REFERENCES plan (commune_code, id)
);
COMMENT ON TABLE plan_version IS 'The plan as it was confirmed each time; content is PlanReading with the values people settled on';
CALL protect_tenant_table('plan_version');
