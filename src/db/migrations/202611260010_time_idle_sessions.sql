-- A session ends by our own clock, some minutes after its last use. Until now better-auth's "expiresAt" was moved
-- on for that; from here on it is only the end that no use moves.

ALTER TABLE auth.session ADD COLUMN "idleEndsAt" timestamptz;
UPDATE auth.session SET "idleEndsAt" = "expiresAt", "expiresAt" = "createdAt" + interval '365 days';
ALTER TABLE auth.session ALTER COLUMN "idleEndsAt" SET NOT NULL;

COMMENT ON TABLE auth.session IS 'Who is signed in';
COMMENT ON COLUMN auth.session."idleEndsAt" IS 'When it ends unless the person does something before; moves on with use';
COMMENT ON COLUMN auth.session."expiresAt" IS 'When it ends whatever the person does';
