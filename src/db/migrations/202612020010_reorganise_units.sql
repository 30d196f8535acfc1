-- Sắp xếp, tổ chức lại đơn vị: units merge, split, are renamed, end; what was theirs goes to whoever succeeds them.
ALTER TABLE unit
  ADD COLUMN successor_ids uuid[] NOT NULL DEFAULT '{}',
  ADD COLUMN ended_as text CHECK (ended_as IN ('merge', 'split', 'dissolve'));
ALTER TABLE unit DROP CONSTRAINT unit_check;
ALTER TABLE unit ADD CONSTRAINT unit_check CHECK (valid_from <= valid_to + 1);
COMMENT ON COLUMN unit.successor_ids IS 'Units that took its place; itself among them where it went on beside others';
COMMENT ON COLUMN unit.ended_as IS 'How a reorganisation ended it; null where a person ended it by itself';
COMMENT ON COLUMN unit.valid_to IS 'The last day; one day before valid_from: made by a reorganisation that was undone, it never was';

CREATE TABLE reorganisation (
  commune_code text NOT NULL REFERENCES commune,
  id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('planned', 'carried-out', 'undone', 'cancelled')),
  holds_from date NOT NULL,
  ordered jsonb NOT NULL,
  done jsonb,
  problem text,
  ordered_by text NOT NULL,
  ordered_by_name text NOT NULL,
  ordered_at timestamptz NOT NULL,
  done_at timestamptz,
  ended_by_name text,
  ended_at timestamptz,
  reason text,
  version integer NOT NULL,
  PRIMARY KEY (commune_code, id),
  CHECK ((state IN ('carried-out', 'undone')) = (done IS NOT NULL)),
  CHECK ((done IS NULL) = (done_at IS NULL))
);
COMMENT ON TABLE reorganisation IS 'A merging, splitting, renaming or ending of units, ordered by a document, from a day on';
COMMENT ON COLUMN reorganisation.ordered IS 'What was ordered: which units become which, the document, what was chosen for single rows and people';
COMMENT ON COLUMN reorganisation.done IS 'What carrying it out changed, before and after, for undoing';
COMMENT ON COLUMN reorganisation.problem IS 'Why a planned one could not be carried out on its day; tried again each day';
COMMENT ON COLUMN reorganisation.reason IS 'Why it was cancelled or undone';
CALL protect_tenant_table('reorganisation');

CREATE TABLE former_commune (
  commune_code text NOT NULL REFERENCES commune,
  id uuid NOT NULL,
  name text NOT NULL,
  merged_on date NOT NULL,
  document text NOT NULL,
  added_by_name text NOT NULL,
  added_at timestamptz NOT NULL,
  removed_at timestamptz,
  PRIMARY KEY (commune_code, id),
  CHECK (removed_at >= added_at)
);
COMMENT ON TABLE former_commune IS 'Communes that this one succeeds: their plans are its own';
COMMENT ON COLUMN former_commune.name IS 'With its kind: "xã Bãi Cát", "thị trấn Sông Trăng"';
COMMENT ON COLUMN former_commune.removed_at IS 'Written down by mistake; null for those that hold';
CALL protect_tenant_table('former_commune');
