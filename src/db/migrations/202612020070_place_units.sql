-- Units stand below others: hamlets below the people's committee, teams below an office.
ALTER TABLE unit ADD COLUMN parent_id uuid, ADD FOREIGN KEY (commune_code, parent_id) REFERENCES unit (commune_code, id);
COMMENT ON COLUMN unit.parent_id IS 'The unit that it stands below; null: it stands for itself. Where that one ended, whoever took its place';
