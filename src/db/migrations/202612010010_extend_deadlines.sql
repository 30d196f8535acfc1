-- Gia hạn: a deadline that a plan gave never changes; what was granted beside it is a list.
ALTER TABLE thing
  ADD COLUMN extended_due date,
  ADD COLUMN extensions integer NOT NULL DEFAULT 0,
  ADD COLUMN extension_asked boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN thing.extended_due IS 'Of a task: until when the last extension in force goes; its own deadline stays in due';
COMMENT ON COLUMN thing.extensions IS 'Of a task: how many extensions are in force';
COMMENT ON COLUMN thing.extension_asked IS 'Of a task: an extension was asked for and nobody has decided';

CREATE TABLE extension (
  commune_code text NOT NULL,
  id uuid NOT NULL,
  thing_id uuid NOT NULL,
  unit_id uuid,
  state text NOT NULL CHECK (state IN ('asked', 'granted', 'refused', 'withdrawn', 'revoked')),
  former_due date NOT NULL,
  asked_due date NOT NULL,
  reason text NOT NULL,
  asked_by text NOT NULL,
  asked_by_name text NOT NULL,
  asked_at timestamptz NOT NULL,
  granted_due date,
  document text,
  decision text,
  decided_by text,
  decided_by_name text,
  decided_at timestamptz,
  version integer NOT NULL,
  PRIMARY KEY (commune_code, id),
  FOREIGN KEY (commune_code, thing_id) REFERENCES thing (commune_code, id),
  FOREIGN KEY (commune_code, unit_id) REFERENCES unit (commune_code, id),
  CHECK ((state = 'granted') <= (granted_due IS NOT NULL))
);
CREATE INDEX extension_of_thing ON extension (commune_code, thing_id, asked_at);
CREATE UNIQUE INDEX extension_waits ON extension (commune_code, thing_id) WHERE state = 'asked';
COMMENT ON TABLE extension IS 'An extension of the deadline of a task: asked for, and what became of it';
COMMENT ON COLUMN extension.unit_id IS 'The unit that asked; null where it was decided without being asked for';
COMMENT ON COLUMN extension.former_due IS 'The deadline until then: its own, or that of the extension before';
COMMENT ON COLUMN extension.document IS 'The document by which it was decided, where there is one; always where the body that gave the task decided';
COMMENT ON COLUMN extension.decision IS 'What was said with the decision; why it was refused or revoked';
CALL protect_tenant_table('extension');
