-- Rows that a unit has begun to answer stay with it, though another unit is asked by now; both are told.
ALTER TABLE duty_item ADD COLUMN now_asked uuid[];
COMMENT ON COLUMN duty_item.now_asked IS 'Units that are asked about the thing by now, while this one goes on with what it began; null: this one still';
