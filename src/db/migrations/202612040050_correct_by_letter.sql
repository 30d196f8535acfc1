-- A letter that corrects the form or the wording of an issued report (công văn đính chính).
ALTER TABLE report ADD COLUMN erratum_of uuid;
ALTER TABLE report
  ADD FOREIGN KEY (commune_code, erratum_of) REFERENCES report (commune_code, id),
  ADD CHECK ((kind = 'erratum') = (erratum_of IS NOT NULL));
COMMENT ON COLUMN report.erratum_of IS 'The issued report that this letter corrects; null: not a letter that corrects';
