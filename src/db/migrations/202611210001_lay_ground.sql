-- The ground that every other migration stands on: default rights, Vietnamese order, the wall between communes.

-- The application may read, add and change; it deletes only where a table says so. It never owns anything.
GRANT USAGE ON SCHEMA public TO sauro_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE ON TABLES TO sauro_app;
REVOKE ALL ON TABLE schema_migration FROM sauro_app;

CREATE COLLATION vietnamese (provider = icu, locale = 'vi');
COMMENT ON COLLATION vietnamese IS 'Order of names as Vietnamese readers expect it: ORDER BY name COLLATE vietnamese';

CREATE PROCEDURE protect_tenant_table(target regclass) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format(
    'CREATE POLICY tenant ON %s USING (commune_code = current_setting(''sauro.commune'', true))'
    ' WITH CHECK (commune_code = current_setting(''sauro.commune'', true))', target);
END
$$;
COMMENT ON PROCEDURE protect_tenant_table IS
  'Call it after CREATE TABLE for every table with commune_code: only rows of the commune of the transaction are seen.';
