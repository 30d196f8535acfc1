-- A one-time code is good once: the time step of the last one that was used is kept, only later ones are taken.

ALTER TABLE auth.two_factor ADD COLUMN "lastStep" bigint;
COMMENT ON COLUMN auth.two_factor."lastStep" IS 'Time step (RFC 6238) of the last code that was used; codes up to it are used up';
COMMENT ON TABLE auth.sign_in_attempt IS 'Wrong passwords and codes since the last success, by SHA-256 of the user name, whether it exists or not';
