import { isAbsolute } from 'node:path';
import { expect, test } from 'vitest';
import { loadConfig, programEnvironment } from './config.ts';

test('what is not said has the default of the rules', () => {
  const config = loadConfig({}, {});
  expect(config).toMatchObject({ host: '127.0.0.1', port: 8057, demo: false });
  expect(config.accounts).toMatchObject({
    passwordLength: 14,
    passwordLengthWithTotp: 8,
    lockAfter: 5,
    idleMinutes: 15,
  });
  expect(isAbsolute(config.dataDir)).toBe(true);
});

test('the command line goes before the environment, and an empty variable is none', () => {
  const environment = { SAURO_PORT: '9000', SAURO_HOST: '', DATABASE_URL: '' };
  const config = loadConfig({ port: '9001' }, environment);
  expect(config).toMatchObject({ port: 9001, host: '127.0.0.1' });
  expect(config).not.toHaveProperty('database');
});

test.each([
  [{ SAURO_PORT: '70000' }, 'SAURO_PORT'],
  [{ SAURO_URL: 'khong phai' }, 'SAURO_URL'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
  [{ SAURO_SECRET: 'ngan' }, 'SAURO_SECRET'],
  [{ SAURO_OIDC_ISSUER: 'https://sso.example' }, 'SAURO_OIDC_CLIENT_ID'],
])('%j is refused by name', (environment, named) => {
  expect(() => loadConfig({}, environment)).toThrow(named);
});

test('PostgreSQL sees nothing of the settings for other PostgreSQLs', () => {
  const seen = programEnvironment({ PATH: '/bin', PGDATA: '/elsewhere', PGPASSWORD: 'x', SAURO_SECRET: 'y' });
  expect(seen).toEqual({ PATH: '/bin', LC_ALL: 'C' });
});
