-- What an issued report is called, beside the document: lists read no document.
ALTER TABLE report ADD COLUMN title text GENERATED ALWAYS AS (document #>> '{frame,subject}') STORED;
COMMENT ON COLUMN report.title IS 'Trích yếu of what was issued; null: a draft';
