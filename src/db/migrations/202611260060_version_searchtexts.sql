-- Texts derived for searching carry the version of the rule they were made by; the start makes older ones anew.

ALTER TABLE row_search ADD COLUMN rule integer NOT NULL DEFAULT 1;
ALTER TABLE row_search ALTER COLUMN rule DROP DEFAULT;
CREATE INDEX row_search_rule ON row_search (commune_code, rule);
COMMENT ON COLUMN row_search.rule IS 'Version of the rule that these texts were made by (SEARCH_RULE)';

ALTER TABLE plan ADD COLUMN search_rule integer NOT NULL DEFAULT 1;
ALTER TABLE plan ALTER COLUMN search_rule DROP DEFAULT;
COMMENT ON COLUMN plan.search_rule IS 'Version of the rule that search_exact and search_plain were made by (SEARCH_RULE)';

-- Filled from admin-units.csv at every start.
ALTER TABLE commune ADD COLUMN name_exact text NOT NULL DEFAULT '';
ALTER TABLE commune ADD COLUMN search_exact text NOT NULL DEFAULT '';
COMMENT ON COLUMN commune.name_exact IS 'Name, for putting communes of the very name first';
COMMENT ON COLUMN commune.search_exact IS 'Type, name and province with diacritics';
