-- Reports and letters of the commune: drafts made from the facts of a period, what people wrote into them, what was issued.
CREATE TABLE report (
  commune_code text NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  form text NOT NULL CHECK (form IN ('state', 'party')),
  period_id text NOT NULL,
  plan_id uuid,
  frame jsonb NOT NULL,
  choices jsonb NOT NULL,
  version integer NOT NULL,
  created_by text NOT NULL,
  created_by_name text NOT NULL,
  created_at timestamptz NOT NULL,
  discarded_at timestamptz,
  issued_at timestamptz,
  issued_by text,
  issued_by_name text,
  document jsonb,
  docx_sha256 text,
  number text,
  issued_on date,
  signed jsonb,
  replaces uuid,
  PRIMARY KEY (commune_code, id),
  FOREIGN KEY (commune_code, plan_id) REFERENCES plan (commune_code, id),
  FOREIGN KEY (commune_code, replaces) REFERENCES report (commune_code, id),
  CHECK ((issued_at IS NULL) = (document IS NULL)),
  CHECK ((issued_at IS NULL) = (docx_sha256 IS NULL)),
  CHECK ((number IS NULL) = (issued_on IS NULL)),
  CHECK (number IS NULL OR issued_at IS NOT NULL),
  CHECK (issued_at IS NULL OR discarded_at IS NULL)
);
CREATE INDEX report_in_order ON report (commune_code, created_at);
COMMENT ON TABLE report IS 'Báo cáo, văn bản của xã: a draft until it is issued; what was issued never changes but for its number and signed file';
COMMENT ON COLUMN report.plan_id IS 'The plan it reports on; null: all that the register follows';
COMMENT ON COLUMN report.frame IS 'What people set of letterhead, addressees, basis, signature, recipients; the rest is proposed anew';
COMMENT ON COLUMN report.document IS 'As it was issued, with the facts behind its numbers';
COMMENT ON COLUMN report.docx_sha256 IS 'The .docx as it was issued, in the file store';
COMMENT ON COLUMN report.number IS 'Number and symbol that the văn thư gave, with the day; null: not known yet';
COMMENT ON COLUMN report.signed IS 'The signed file: {name, size, sha256}';
COMMENT ON COLUMN report.replaces IS 'The issued report that it takes the place of (báo cáo thay thế)';
CALL protect_tenant_table('report');

CREATE TABLE report_text (
  commune_code text NOT NULL,
  report_id uuid NOT NULL,
  key text NOT NULL,
  text text NOT NULL,
  instead jsonb NOT NULL,
  written_by text NOT NULL,
  written_by_name text NOT NULL,
  written_at timestamptz NOT NULL,
  PRIMARY KEY (commune_code, report_id, key),
  FOREIGN KEY (commune_code, report_id) REFERENCES report (commune_code, id)
);
COMMENT ON TABLE report_text IS 'What a person wrote in the place of a paragraph or heading of a draft';
COMMENT ON COLUMN report_text.instead IS 'The runs that the program had written there, so that a later change of the facts is seen';
GRANT DELETE ON report_text TO sauro_app;
CALL protect_tenant_table('report_text');

CREATE TABLE report_figure (
  commune_code text NOT NULL,
  report_id uuid NOT NULL,
  thing_id uuid NOT NULL,
  period_id text NOT NULL,
  observation_id uuid NOT NULL,
  PRIMARY KEY (commune_code, report_id, thing_id, period_id),
  FOREIGN KEY (commune_code, report_id) REFERENCES report (commune_code, id)
);
CREATE INDEX report_figure_of ON report_figure (commune_code, thing_id, period_id);
COMMENT ON TABLE report_figure IS 'Which answers the figures of an issued report stood on: a later correction marks the report';
REVOKE UPDATE ON report_figure FROM sauro_app;
CALL protect_tenant_table('report_figure');
