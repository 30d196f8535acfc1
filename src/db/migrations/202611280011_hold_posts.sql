-- Who holds which post, from when to when: plans name persons by their posts, and whoever holds one answers for it.

CREATE TABLE post_holder (
  commune_code text NOT NULL,
  id uuid NOT NULL,
  user_id text NOT NULL REFERENCES auth."user" (id),
  unit_id uuid,
  post text NOT NULL,
  held_from date NOT NULL,
  held_to date CHECK (held_to >= held_from),
  PRIMARY KEY (commune_code, id),
  FOREIGN KEY (commune_code, unit_id) REFERENCES unit (commune_code, id)
);
CREATE INDEX post_holder_unit ON post_holder (commune_code, unit_id);
CREATE INDEX post_holder_user ON post_holder (commune_code, user_id);
COMMENT ON TABLE post_holder IS 'Posts of people; never deleted, they end';
COMMENT ON COLUMN post_holder.unit_id IS 'The unit that the post belongs to; null for the leaders of the commune itself';
COMMENT ON COLUMN post_holder.held_to IS 'The first day on which it is not held any more; null while it is held';
CALL protect_tenant_table('post_holder');

ALTER TABLE auth."user" ADD COLUMN "workPhone" text, ADD COLUMN "workEmail" text;
COMMENT ON COLUMN auth."user"."workPhone" IS 'Of the office, never private; nothing is sent there by itself';
