-- An indicator or a task of the register is one record (thing); what plans say of it stands on its mentions.
-- What the register held until now were passages: each becomes a mention, and those that were linked one thing.

-- How the passages group: the rank of the best one that is reached over links (appendix before body, then in order).
CREATE TEMPORARY TABLE passage_group ON COMMIT DROP AS
  SELECT commune_code, id, row_number() OVER (ORDER BY commune_code, plan_id, source = 'body', position, id) AS rank
  FROM register_row;
ALTER TABLE passage_group ADD COLUMN best bigint;
UPDATE passage_group SET best = rank;
CREATE INDEX ON passage_group (id);
DO $$
BEGIN
  LOOP
    UPDATE passage_group g SET best = reached.best
    FROM (SELECT l.commune_code, l.row_id, min(o.best) AS best
      FROM row_link l JOIN passage_group o ON o.commune_code = l.commune_code AND o.id = l.other_id
      GROUP BY 1, 2) AS reached
    WHERE reached.commune_code = g.commune_code AND reached.row_id = g.id AND reached.best < g.best;
    EXIT WHEN NOT FOUND;
  END LOOP;
END
$$;

ALTER TABLE register_row RENAME TO thing;
ALTER INDEX register_row_pkey RENAME TO thing_pkey;
ALTER TABLE row_owner RENAME TO thing_owner;
ALTER TABLE thing_owner RENAME COLUMN row_id TO thing_id;
ALTER INDEX row_owner_pkey RENAME TO thing_owner_pkey;
ALTER TABLE row_search RENAME TO thing_search;
ALTER TABLE thing_search RENAME COLUMN row_id TO thing_id;
ALTER INDEX row_search_pkey RENAME TO thing_search_pkey;
ALTER INDEX row_search_rule RENAME TO thing_search_rule;

CREATE TABLE mention (
  commune_code text NOT NULL,
  id uuid NOT NULL,
  thing_id uuid NOT NULL,
  home_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  since_version integer NOT NULL,
  draft_id text NOT NULL,
  leads boolean NOT NULL,
  source text NOT NULL CHECK (source IN ('appendix', 'body')),
  position integer NOT NULL,
  ordinal text,
  section text,
  name text NOT NULL CHECK (name <> ''),
  quote text NOT NULL,
  location jsonb NOT NULL,
  said jsonb NOT NULL,
  read jsonb,
  PRIMARY KEY (commune_code, id),
  UNIQUE (commune_code, plan_id, draft_id),
  FOREIGN KEY (commune_code, thing_id) REFERENCES thing (commune_code, id),
  FOREIGN KEY (commune_code, home_id) REFERENCES thing (commune_code, id),
  FOREIGN KEY (commune_code, plan_id) REFERENCES plan (commune_code, id)
);
COMMENT ON TABLE mention IS 'A passage of a plan that states an indicator or a task; what it says never changes';
COMMENT ON COLUMN mention.thing_id IS 'What it states now: home_id, followed through thing.joined_into';
COMMENT ON COLUMN mention.home_id IS 'What it states by itself, before things were joined';
COMMENT ON COLUMN mention.leads IS 'The one of its thing that names it';
COMMENT ON COLUMN mention.quote IS 'The passage as it stands';
COMMENT ON COLUMN mention.said IS 'Said: unit, targets, deadline, deliverable, owners as confirmed';
COMMENT ON COLUMN mention.read IS 'What the reader made of the passage; null for a row that a person added';
CALL protect_tenant_table('mention');

INSERT INTO mention
SELECT r.commune_code, r.id, b.id, r.id, r.plan_id, r.since_version, r.draft_id, b.id = r.id, r.source, r.position,
  r.ordinal, r.section, r.name, q.quote, q.location,
  jsonb_strip_nulls(jsonb_build_object(
    'unit', r.unit,
    'deliverable', r.deliverable,
    'deadline', CASE WHEN r.deadline_kind IS NOT NULL THEN jsonb_build_object('kind', r.deadline_kind,
      'text', r.deadline_text, 'start', r.deadline_start, 'due', r.due, 'recurrence', r.recurrence) END,
    'targets', coalesce((SELECT jsonb_agg(jsonb_build_object('year', t.year, 'comparator', t.comparator,
        'value', t.value, 'valueMax', t.value_max, 'text', t.text) ORDER BY t.position)
      FROM indicator_target t WHERE t.commune_code = r.commune_code AND t.row_id = r.id), '[]'),
    'owners', coalesce((SELECT jsonb_agg(jsonb_build_object('role', o.role, 'text', o.text,
        'resolution', o.resolution, 'unitId', o.unit_id) ORDER BY o.position)
      FROM thing_owner o WHERE o.commune_code = r.commune_code AND o.thing_id = r.id), '[]'))),
  q.read
FROM thing r
  JOIN row_passage q ON q.commune_code = r.commune_code AND q.row_id = r.id
  JOIN passage_group g ON g.commune_code = r.commune_code AND g.id = r.id
  JOIN passage_group b ON b.commune_code = g.commune_code AND b.rank = g.best;
CREATE INDEX mention_of_thing ON mention (commune_code, thing_id, position);
CREATE INDEX mention_by_home ON mention (commune_code, home_id);

ALTER TABLE thing
  ADD COLUMN joined_into uuid,
  ADD COLUMN counted boolean NOT NULL DEFAULT true,
  ADD COLUMN counted_choice boolean,
  ADD COLUMN set_fields text[] NOT NULL DEFAULT '{}',
  ADD COLUMN lead_basis text,
  ADD COLUMN deadline_basis text,
  ADD COLUMN proposed text[] NOT NULL DEFAULT '{}',
  ADD COLUMN plan_ids uuid[] NOT NULL DEFAULT '{}',
  ADD COLUMN mentions integer NOT NULL DEFAULT 1,
  ADD COLUMN tracked boolean NOT NULL DEFAULT true,
  ADD COLUMN serious boolean NOT NULL DEFAULT false,
  ADD COLUMN composed integer NOT NULL DEFAULT 0,
  ADD FOREIGN KEY (commune_code, joined_into) REFERENCES thing (commune_code, id);
UPDATE thing t SET
  joined_into = nullif(m.thing_id, t.id),
  plan_ids = ARRAY[t.plan_id],
  mentions = (SELECT count(*) FROM mention o WHERE o.commune_code = t.commune_code AND o.thing_id = t.id)
FROM mention m WHERE m.commune_code = t.commune_code AND m.id = t.id;
-- Given up is a thing of which every passage was.
UPDATE thing t SET retired_at = (SELECT CASE WHEN bool_and(o.retired_at IS NOT NULL) THEN max(o.retired_at) END
  FROM mention m JOIN thing o ON o.commune_code = m.commune_code AND o.id = m.id
  WHERE m.commune_code = t.commune_code AND m.thing_id = t.id)
WHERE t.joined_into IS NULL AND t.retired_at IS NOT NULL;
UPDATE thing SET tracked = joined_into IS NULL AND retired_at IS NULL;

DROP TABLE row_link;
DROP TABLE row_passage;
ALTER TABLE thing DROP CONSTRAINT register_row_commune_code_plan_id_draft_id_key;
ALTER TABLE thing DROP COLUMN draft_id, DROP COLUMN since_version;
DROP INDEX register_row_order;
DROP INDEX register_row_tracked;
CREATE INDEX thing_order ON thing (commune_code, plan_id DESC, kind, position, id) WHERE joined_into IS NULL;
CREATE INDEX thing_tracked ON thing (commune_code, plan_id DESC, kind, position, id) WHERE tracked;
CREATE INDEX thing_joined ON thing (commune_code, joined_into) WHERE joined_into IS NOT NULL;
CREATE INDEX thing_composed ON thing (commune_code, composed);
COMMENT ON TABLE thing IS 'An indicator or a task of the commune, one record whatever number of plans and passages mention it; retired or joined, never deleted';
COMMENT ON COLUMN thing.plan_id IS 'Of the leading mention, like source, position, ordinal, section';
COMMENT ON COLUMN thing.joined_into IS 'The thing that this one turned out to be; its address, history and figures lead there';
COMMENT ON COLUMN thing.counted IS 'False: a general task or a goal in words, listed but owed by nobody';
COMMENT ON COLUMN thing.counted_choice IS 'What a person decided about it; null: by the rule';
COMMENT ON COLUMN thing.set_fields IS 'Fields that a person set; the others follow from the mentions';
COMMENT ON COLUMN thing.lead_basis IS 'Document or word of a leader for a lead that no plan names';
COMMENT ON COLUMN thing.deadline_basis IS 'The same for a deadline';
COMMENT ON COLUMN thing.proposed IS 'Derived: leads, deadline that no plan states and nothing stands for yet';
COMMENT ON COLUMN thing.plan_ids IS 'Derived for filtering: plans in force that mention it';
COMMENT ON COLUMN thing.mentions IS 'Derived: how many mentions it has';
COMMENT ON COLUMN thing.tracked IS 'Derived: neither retired nor joined, and a plan in force mentions it';
COMMENT ON COLUMN thing.serious IS 'Derived: one of its open findings is serious';
COMMENT ON COLUMN thing.composed IS 'Version of the rule that what follows from the mentions was made by (COMPOSE_RULE)';
COMMENT ON TABLE thing_owner IS 'Who directs, leads, monitors, coordinates; text as the plan names them';
COMMENT ON TABLE thing_search IS 'Derived for searching, one entry per thing';

-- Targets are superseded, never deleted.
ALTER TABLE indicator_target RENAME COLUMN row_id TO thing_id;
ALTER TABLE indicator_target
  ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN plan_id uuid,
  ADD COLUMN plan_version integer,
  ADD COLUMN level text NOT NULL DEFAULT 'commune' CHECK (level IN ('commune', 'province')),
  ADD COLUMN valid_from timestamptz,
  ADD COLUMN superseded_at timestamptz,
  DROP CONSTRAINT indicator_target_pkey,
  ADD PRIMARY KEY (commune_code, id),
  ADD FOREIGN KEY (commune_code, plan_id) REFERENCES plan (commune_code, id);
UPDATE indicator_target t SET plan_id = p.id, plan_version = p.version, valid_from = p.confirmed_at
FROM thing r JOIN plan p ON p.commune_code = r.commune_code AND p.id = r.plan_id
WHERE r.commune_code = t.commune_code AND r.id = t.thing_id;
ALTER TABLE indicator_target ALTER COLUMN id DROP DEFAULT, ALTER COLUMN valid_from SET NOT NULL;
CREATE INDEX indicator_target_present ON indicator_target (commune_code, thing_id, position) WHERE superseded_at IS NULL;
REVOKE DELETE ON indicator_target FROM sauro_app;
COMMENT ON TABLE indicator_target IS 'Chỉ tiêu theo mốc: what is promised for a year; value is in the unit of the indicator; superseded, never deleted';
COMMENT ON COLUMN indicator_target.plan_id IS 'The plan that set it; null when a person did';
COMMENT ON COLUMN indicator_target.superseded_at IS 'Since when another holds; null: it holds';

ALTER TABLE plan
  ADD COLUMN withdrawn_at timestamptz,
  ADD COLUMN checked integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN plan.withdrawn_at IS 'Since when the plan as a whole is no longer followed; its history stays';
COMMENT ON COLUMN plan.checked IS 'Version of the rule that its findings were made by (CHECK_RULE)';

ALTER TABLE plan_finding RENAME COLUMN row_ids TO mention_ids;
ALTER TABLE plan_finding
  ADD COLUMN key text NOT NULL DEFAULT '',
  ADD COLUMN settled_by text,
  ADD COLUMN settled_at timestamptz,
  ADD COLUMN gone_at timestamptz;
-- As register/finding-key.ts makes them: kind and passages, or kind and place; equal ones are told apart by a number.
UPDATE plan_finding f SET key = keyed.base || CASE WHEN keyed.nth > 1 THEN '#' || keyed.nth ELSE '' END
FROM (SELECT commune_code, id, base, row_number() OVER (PARTITION BY commune_code, plan_id, base ORDER BY id) AS nth
  FROM (SELECT o.commune_code, o.plan_id, o.id, left(o.kind || ':' || coalesce((
        SELECT string_agg(m.draft_id, '+' ORDER BY m.draft_id COLLATE "C") FROM mention m
        WHERE m.commune_code = o.commune_code AND m.id = ANY (o.mention_ids)), o.place), 400) AS base
    FROM plan_finding o) AS based) AS keyed
WHERE keyed.commune_code = f.commune_code AND keyed.id = f.id;
ALTER TABLE plan_finding ALTER COLUMN key DROP DEFAULT;
CREATE INDEX plan_finding_open ON plan_finding (commune_code, plan_id) WHERE gone_at IS NULL AND NOT waived;
COMMENT ON TABLE plan_finding IS 'What the six-clears check says about the plan; recomputed when something changes, kept when its cause is gone';
COMMENT ON COLUMN plan_finding.key IS 'The same while its kind and passages are';
COMMENT ON COLUMN plan_finding.gone_at IS 'Since when its cause is gone; null: it stands';
COMMENT ON COLUMN plan_finding.settled_by IS 'Who waived it, or whose change took its cause away';

-- Drafts: which passages state one thing, who leads, what a person decided about counting.
ALTER TABLE draft_row
  ADD COLUMN thing text,
  ADD COLUMN leads boolean,
  ADD COLUMN counted boolean;
COMMENT ON COLUMN draft_row.thing IS 'Rows of one thing have the same; null in the header and reporting passages';
COMMENT ON COLUMN draft_row.leads IS 'True: a person chose it to lead its thing; null: by the rule';
COMMENT ON COLUMN draft_row.counted IS 'What a person decided; null: by the rule';
CREATE TEMPORARY TABLE draft_group ON COMMIT DROP AS
  SELECT commune_code, import_id, id, value->'sameAs' AS same_as, value->>'series' AS series,
    row_number() OVER (ORDER BY commune_code, import_id, kind, value->>'source' = 'body', position, id) AS rank
  FROM draft_row WHERE kind IN ('indicator', 'task');
ALTER TABLE draft_group ADD COLUMN best bigint;
UPDATE draft_group SET best = rank;
CREATE INDEX ON draft_group (import_id, id);
CREATE INDEX ON draft_group (rank);
CREATE TEMPORARY TABLE draft_link ON COMMIT DROP AS
  SELECT g.rank AS one, o.rank AS other FROM draft_group g
    JOIN LATERAL jsonb_array_elements_text(coalesce(g.same_as, '[]')) AS s (id) ON true
    JOIN draft_group o ON o.commune_code = g.commune_code AND o.import_id = g.import_id AND o.id = s.id
  UNION SELECT g.rank, o.rank FROM draft_group g
    JOIN draft_group o USING (commune_code, import_id, series) WHERE g.rank <> o.rank;
INSERT INTO draft_link SELECT other, one FROM draft_link;
DO $$
BEGIN
  LOOP
    UPDATE draft_group g SET best = reached.best
    FROM (SELECT l.one, min(o.best) AS best FROM draft_link l JOIN draft_group o ON o.rank = l.other GROUP BY 1) AS reached
    WHERE reached.one = g.rank AND reached.best < g.best;
    EXIT WHEN NOT FOUND;
  END LOOP;
END
$$;
UPDATE draft_row r SET thing = b.id
FROM draft_group g JOIN draft_group b ON b.rank = g.best
WHERE r.commune_code = g.commune_code AND r.import_id = g.import_id AND r.id = g.id;

-- A further file of a plan is read together with those that were there: an upload that goes on from another.
ALTER TABLE plan_import
  ADD COLUMN continues uuid,
  ADD FOREIGN KEY (commune_code, continues) REFERENCES plan_import (commune_code, id);
CREATE INDEX plan_import_continues ON plan_import (commune_code, continues) WHERE continues IS NOT NULL;
ALTER TABLE draft_row ADD COLUMN confirmed boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN plan_import.continues IS 'The upload whose files it has too, with further ones; its draft goes on from that one';
COMMENT ON COLUMN draft_row.confirmed IS 'True: an earlier version of the plan brought it to the register, where it is corrected';
