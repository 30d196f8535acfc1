-- The real figure of a period takes the place of its estimate (ước cả kỳ); what was estimated, and what a closed period
-- was frozen with, stays beside it.
ALTER TABLE figure ADD COLUMN estimated jsonb;
COMMENT ON COLUMN figure.estimated IS 'The estimate that the real figure superseded: its observation, when it was received, what it said';
-- Estimates that still hold are few, and asked for on every look at what is owed.
CREATE INDEX figure_estimates ON figure (commune_code, period_id) WHERE estimate;
