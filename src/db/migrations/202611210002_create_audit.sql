-- The log of changes: appended in the same transaction as the change, chained by hashes within each commune.

CREATE TABLE audit_entry (
  commune_code text NOT NULL,
  seq bigint NOT NULL,
  at timestamptz NOT NULL,
  actor_id text NOT NULL,
  actor_name text NOT NULL,
  address text,
  action text NOT NULL,
  entity text NOT NULL,
  entity_id text NOT NULL,
  before jsonb,
  after jsonb,
  reason text,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (commune_code, seq)
);
CREATE INDEX audit_entry_entity ON audit_entry (commune_code, entity, entity_id, seq);
COMMENT ON TABLE audit_entry IS 'Append-only log of changes; kept at least 12 months';
COMMENT ON COLUMN audit_entry.seq IS 'Number within the commune, from 1, without gaps';
COMMENT ON COLUMN audit_entry.hash IS 'SHA-256 over the previous hash and this entry in canonical JSON';
CALL protect_tenant_table('audit_entry');
REVOKE UPDATE ON audit_entry FROM sauro_app;

CREATE TABLE audit_head (
  commune_code text PRIMARY KEY,
  seq bigint NOT NULL,
  hash text NOT NULL
);
COMMENT ON TABLE audit_head IS 'Last entry of each commune''s chain; its row is locked while an entry is appended';
CALL protect_tenant_table('audit_head');
