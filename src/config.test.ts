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

const OIDC = {
  SAURO_OIDC_ISSUER: 'https://sso.example',
  SAURO_OIDC_CLIENT_ID: 'sauro',
  SAURO_OIDC_CLIENT_SECRET: 'x',
};

test.each([
  ['https://Sauro.xa.gov.vn/', 'https://sauro.xa.gov.vn'],
  ['http://may-chu:8057', 'http://may-chu:8057'],
])('SAURO_URL %s is where people are', (SAURO_URL, publicUrl) =>
  expect(loadConfig({}, { SAURO_URL }).publicUrl).toBe(publicUrl),
);

test.each(['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost', 'may-chu.xa.gov.vn'])('listens on %s', (host) =>
  expect(loadConfig({ host }, {}).host).toBe(host),
);

test.each(['', 'http://0.0.0.0', '[::1]', '0.0.0.0:80'])('does not listen on "%s"', (host) =>
  expect(() => loadConfig({ host }, {})).toThrow('Địa chỉ lắng nghe'),
);

test.each([
  [{ SAURO_PORT: '70000' }, 'SAURO_PORT'],
  [{ SAURO_PORT: 'tám' }, 'SAURO_PORT: cần số nguyên từ 0 đến 65535'],
  [{ SAURO_URL: 'khong phai' }, 'SAURO_URL'],
  [{ SAURO_URL: 'ftp://sauro.xa.gov.vn' }, 'SAURO_URL'],
  [{ SAURO_URL: 'https://xa.gov.vn/sauro' }, 'SAURO_URL: cần dạng https://tên-máy-chủ'],
  [{ SAURO_URL: 'https://xa.gov.vn/?a=1' }, 'SAURO_URL'],
  [{ SAURO_URL: 'https://xa.gov.vn/#top' }, 'SAURO_URL'],
  [{ SAURO_URL: 'https://ten:mat-khau@xa.gov.vn' }, 'SAURO_URL'],
  [{ SAURO_HOST: 'http://0.0.0.0' }, 'SAURO_HOST: cần một địa chỉ IP hoặc tên máy'],
  [{ SAURO_HOST: '0.0.0.0:8057' }, 'SAURO_HOST'],
  [{ SAURO_HOST: 'máy chủ' }, 'SAURO_HOST'],
  [{ SAURO_IP_HEADER: 'X Forwarded For' }, 'SAURO_IP_HEADER'],
  [{ SAURO_LOG_LEVEL: 'loud' }, 'SAURO_LOG_LEVEL: chỉ nhận fatal, error'],
  [{ SAURO_ADMIN_TOTP: 'yes' }, 'SAURO_ADMIN_TOTP: chỉ nhận 0 hoặc 1'],
  [{ SAURO_IDLE_MINUTES: '0' }, 'SAURO_IDLE_MINUTES: cần số nguyên từ 1 đến 1440'],
  [{ DATABASE_URL: 'postgres://may:cong/x' }, 'DATABASE_URL'],
  [{ DATABASE_APP_URL: 'postgres://a@b/c' }, 'cùng với DATABASE_URL'],
  [OIDC, 'Đăng nhập một lần cần SAURO_URL'],
  [{ ...OIDC, SAURO_OIDC_ISSUER: 'sso.example' }, 'SAURO_OIDC_ISSUER'],
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
