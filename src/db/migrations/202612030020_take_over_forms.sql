-- What is taken over from a signed or foreign report for the next ones of its kind.
CREATE TABLE report_template (
  commune_code text NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  form text NOT NULL CHECK (form IN ('state', 'party')),
  valid_from date NOT NULL,
  source jsonb NOT NULL,
  template jsonb NOT NULL,
  ours jsonb NOT NULL,
  version integer NOT NULL,
  taken_by text NOT NULL,
  taken_by_name text NOT NULL,
  taken_at timestamptz NOT NULL,
  retired_at timestamptz,
  PRIMARY KEY (commune_code, id)
);
CREATE INDEX report_template_holding ON report_template (commune_code, kind, form, valid_from DESC, id DESC);
COMMENT ON TABLE report_template IS 'Mẫu báo cáo: wording, order, frame and columns that a person took over from a file; kept when it is retired';
COMMENT ON COLUMN report_template.valid_from IS 'Holds for documents whose period ends on this day or later, until a newer one does';
COMMENT ON COLUMN report_template.source IS 'The file it was taken from: {name, sha256, reportId of a signed report}';
COMMENT ON COLUMN report_template.template IS 'As taken-over/contract.ts describes it, with what people mapped since';
COMMENT ON COLUMN report_template.ours IS 'Headings and columns of the program that it can be mapped to';
CALL protect_tenant_table('report_template');

ALTER TABLE report ADD COLUMN made jsonb;
COMMENT ON COLUMN report.made IS 'What the program itself had written when it was issued, without template, people''s words and rows of tables; null: issued before it was kept';
