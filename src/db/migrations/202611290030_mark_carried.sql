-- What was carried over from an earlier period is nobody's answer before a person confirms or changes it.
ALTER TABLE duty_item ADD COLUMN carried_from text;
COMMENT ON COLUMN duty_item.carried_from IS 'The draft is an answer carried over from the period of this name, which nobody has confirmed yet';
UPDATE duty_item SET carried_from = substr(draft_by, length('Chuyển từ ') + 1), draft_by = NULL
WHERE draft IS NOT NULL AND draft_by LIKE 'Chuyển từ %';
