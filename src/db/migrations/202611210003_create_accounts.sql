-- Accounts and sessions. Tables and camelCase columns are those that better-auth expects; the directory of
-- people is looked up before anyone's commune is known, so it stands apart from the communes' tables.

CREATE SCHEMA auth;
GRANT USAGE ON SCHEMA auth TO sauro_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA auth GRANT SELECT, INSERT, UPDATE ON TABLES TO sauro_app;

CREATE TABLE auth."user" (
  id text PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL UNIQUE,
  "emailVerified" boolean NOT NULL,
  image text,
  "createdAt" timestamptz NOT NULL,
  "updatedAt" timestamptz NOT NULL,
  username text NOT NULL UNIQUE,
  "twoFactorEnabled" boolean NOT NULL DEFAULT false,
  role text NOT NULL CHECK (role IN ('admin', 'leader', 'standing-office', 'unit-head', 'unit-officer',
    'hamlet', 'inspector', 'province', 'public')),
  "communeCode" text NOT NULL,
  "unitId" uuid,
  locked boolean NOT NULL DEFAULT false,
  "mustChangePassword" boolean NOT NULL DEFAULT false,
  "longPassword" boolean NOT NULL DEFAULT false,
  "lastSeenAt" timestamptz
);
CREATE INDEX user_commune ON auth."user" ("communeCode");
COMMENT ON TABLE auth."user" IS 'One account per person';
COMMENT ON COLUMN auth."user".email IS 'Made from the user name where the person has none; never shown';
COMMENT ON COLUMN auth."user".locked IS 'Locked by an administrator; failed attempts are counted in sign_in_attempt';
COMMENT ON COLUMN auth."user"."longPassword" IS 'The password is long enough to be used without a one-time code';

CREATE TABLE auth.session (
  id text PRIMARY KEY,
  "expiresAt" timestamptz NOT NULL,
  token text NOT NULL UNIQUE,
  "createdAt" timestamptz NOT NULL,
  "updatedAt" timestamptz NOT NULL,
  "ipAddress" text,
  "userAgent" text,
  "userId" text NOT NULL REFERENCES auth."user" (id)
);
CREATE INDEX session_of_user ON auth.session ("userId");
COMMENT ON TABLE auth.session IS 'Who is signed in; expiresAt moves on while the person works (idle time-out)';
GRANT DELETE ON auth.session TO sauro_app;

CREATE TABLE auth.account (
  id text PRIMARY KEY,
  "accountId" text NOT NULL,
  "providerId" text NOT NULL,
  "userId" text NOT NULL REFERENCES auth."user" (id),
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz NOT NULL,
  "updatedAt" timestamptz NOT NULL
);
CREATE INDEX account_of_user ON auth.account ("userId");
COMMENT ON TABLE auth.account IS 'Ways a person signs in: the hashed password, or an identity at the single sign-on service';

CREATE TABLE auth.verification (
  id text PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  "expiresAt" timestamptz NOT NULL,
  "createdAt" timestamptz NOT NULL,
  "updatedAt" timestamptz NOT NULL
);
CREATE INDEX verification_identifier ON auth.verification (identifier);
COMMENT ON TABLE auth.verification IS 'Short-lived states of a sign-in under way';
GRANT DELETE ON auth.verification TO sauro_app;

CREATE TABLE auth.two_factor (
  id text PRIMARY KEY,
  secret text NOT NULL,
  "backupCodes" text NOT NULL,
  "userId" text NOT NULL REFERENCES auth."user" (id),
  verified boolean NOT NULL DEFAULT true,
  "failedVerificationCount" integer NOT NULL DEFAULT 0,
  "lockedUntil" timestamptz
);
CREATE INDEX two_factor_of_user ON auth.two_factor ("userId");
COMMENT ON TABLE auth.two_factor IS 'Secrets of one-time codes, encrypted with the key in the data folder';
GRANT DELETE ON auth.two_factor TO sauro_app;

CREATE TABLE auth.sign_in_attempt (
  name_hash text PRIMARY KEY,
  failures integer NOT NULL,
  last_at timestamptz NOT NULL
);
COMMENT ON TABLE auth.sign_in_attempt IS 'Attempts since the last success, by SHA-256 of the name typed, whether it exists or not';
GRANT DELETE ON auth.sign_in_attempt TO sauro_app;

CREATE TABLE auth.setup_token (
  hash text PRIMARY KEY,
  created_at timestamptz NOT NULL,
  used_at timestamptz
);
COMMENT ON TABLE auth.setup_token IS 'SHA-256 of the one-time link that sets up the installation';

CREATE TABLE done_command (
  commune_code text NOT NULL,
  id text NOT NULL,
  user_id text NOT NULL,
  at timestamptz NOT NULL,
  status integer,
  response jsonb,
  PRIMARY KEY (commune_code, id)
);
COMMENT ON TABLE done_command IS 'Commands that have changed something, by the id their client gave them: sent twice, done once';
CALL protect_tenant_table('done_command');
