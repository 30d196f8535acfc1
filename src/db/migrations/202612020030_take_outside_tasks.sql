-- Tasks that come from outside the plans: what gives them is kept as a plan is, and says of which kind it is.
ALTER TABLE plan ADD COLUMN kind text NOT NULL DEFAULT 'plan'
  CHECK (kind IN ('plan', 'assignment', 'conclusion', 'list', 'directive'));
ALTER TABLE plan ALTER COLUMN import_id DROP NOT NULL;
ALTER TABLE plan_version ALTER COLUMN import_id DROP NOT NULL;
COMMENT ON COLUMN plan.kind IS 'plan: kế hoạch; assignment: công văn giao việc; conclusion: thông báo kết luận; list: danh mục nhiệm vụ cấp trên giao; directive: ý kiến chỉ đạo';
COMMENT ON COLUMN plan.import_id IS 'The upload that it was confirmed from; null where people typed what it gives';

ALTER TABLE mention ADD COLUMN added_by text;
COMMENT ON COLUMN mention.added_by IS 'Who typed the task by hand, apart from any upload; null for passages of a document that was read';

ALTER TABLE thing ADD COLUMN document_kind text NOT NULL DEFAULT 'plan'
  CHECK (document_kind IN ('plan', 'assignment', 'conclusion', 'list', 'directive'));
ALTER TABLE thing ADD COLUMN concern text CHECK (concern IN ('lead', 'coordinate', 'none'));
COMMENT ON COLUMN thing.document_kind IS 'Where it comes from: plan when any plan in force mentions it, else the kind of the document that leads';
COMMENT ON COLUMN thing.concern IS 'Of a task of a list from above: the commune leads, coordinates, or it is none of its matters; null for all others';
