-- One person may be officer of two units, head of one and the standing office at once: a role and its unit become
-- rows of their own, and what stood on the account is the first of them.

CREATE TABLE auth."grant" (
  "userId" text NOT NULL REFERENCES auth."user" (id),
  position smallint NOT NULL,
  role text NOT NULL CHECK (role IN ('admin', 'leader', 'standing-office', 'unit-head', 'unit-officer',
    'hamlet', 'inspector', 'province', 'public')),
  "unitId" uuid,
  PRIMARY KEY ("userId", position)
);
CREATE UNIQUE INDEX grant_once ON auth."grant" ("userId", role, "unitId") NULLS NOT DISTINCT;
COMMENT ON TABLE auth."grant" IS 'What a person is in the commune: roles, those of a unit with the unit they hold for; in the order in which they were given';
GRANT DELETE ON auth."grant" TO sauro_app;

INSERT INTO auth."grant" ("userId", position, role, "unitId") SELECT id, 0, role, "unitId" FROM auth."user";
ALTER TABLE auth."user" DROP COLUMN role, DROP COLUMN "unitId";
