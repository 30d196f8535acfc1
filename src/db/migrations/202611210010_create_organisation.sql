-- Provinces and communes (reference tables, the same for everyone) and the units of each commune.

CREATE TABLE province (
  code text PRIMARY KEY CHECK (code ~ '^\d{2}$'),
  name text NOT NULL,
  type text NOT NULL
);
COMMENT ON TABLE province IS 'Tỉnh, thành phố: QĐ 19/2025/QĐ-TTg, loaded from admin-units.csv at every start';

CREATE TABLE commune (
  code text PRIMARY KEY CHECK (code ~ '^\d{5}$'),
  name text NOT NULL,
  type text NOT NULL CHECK (type IN ('xã', 'phường', 'đặc khu')),
  province_code text NOT NULL REFERENCES province,
  province_name text NOT NULL,
  search_plain text NOT NULL,
  set_up_at timestamptz
);
CREATE INDEX commune_province ON commune (province_code);
COMMENT ON TABLE commune IS 'Xã, phường, đặc khu: QĐ 19/2025/QĐ-TTg, loaded from admin-units.csv at every start';
COMMENT ON COLUMN commune.search_plain IS 'Type, name and province without diacritics, for searching';
COMMENT ON COLUMN commune.set_up_at IS 'When this commune began to use this installation; null for all others';

CREATE TABLE unit (
  commune_code text NOT NULL REFERENCES commune,
  id uuid NOT NULL,
  name text NOT NULL,
  short_name text,
  kind text NOT NULL CHECK (kind IN ('government', 'party', 'mass-organisation', 'armed-force', 'service',
    'school', 'hamlet', 'collective', 'other')),
  aliases text[] NOT NULL,
  valid_from date,
  valid_to date,
  position double precision NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (commune_code, id),
  CHECK (valid_from <= valid_to)
);
COMMENT ON TABLE unit IS 'Cơ quan, đơn vị of a commune; never deleted: a unit that merges or ends gets valid_to';
COMMENT ON COLUMN unit.aliases IS 'Other spellings and former names under which plans mention the unit';
CALL protect_tenant_table('unit');
