-- What of a draft has changed since a screen last asked.

ALTER TABLE plan_import ADD COLUMN revision integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN plan_import.revision IS
  'Counts changes of the draft and of this row; raised under the lock of the row, so it follows the order of commits';

ALTER TABLE draft_row ADD COLUMN revision integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN draft_row.revision IS 'Revision of the draft at which the row last changed';
CREATE INDEX draft_row_revision ON draft_row (commune_code, import_id, revision);
