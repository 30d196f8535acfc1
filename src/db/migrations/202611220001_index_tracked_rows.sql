-- Rows that are not retired, in the order of their plans: pages and counts of them are read from the index alone.
CREATE INDEX register_row_tracked ON register_row (commune_code, plan_id DESC, kind, position, id)
  WHERE retired_at IS NULL;
DROP INDEX register_row_order;
