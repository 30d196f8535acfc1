import { createOTP } from '@better-auth/utils/otp';
import { beforeEach, expect, test } from 'vitest';
import { accountsOf, cookies, keyOf, LONG } from '../../tests/accounts.ts';
import { query, TEST_COMMUNE, useHarness } from '../../tests/harness.ts';
import { stepAt } from './one-time-code.ts';

const harness = useHarness();
const { post, signIn, me, workingAccount } = accountsOf(harness);

// Only so many attempts a minute come from one address.
beforeEach(() => {
  harness.now = new Date(harness.now.getTime() + 60 * 60_000);
});

interface Answer {
  title: string;
  errors?: { field: string; text: string }[];
}
/** The one sentence that the person reads. */
async function said(response: Response): Promise<string> {
  const { title, errors } = (await response.json()) as Answer;
  return errors?.[0]?.text ?? title;
}

/** Somebody who has just switched codes on. */
async function withCodes() {
  const account = await workingAccount();
  const enrolled = await post('/auth/two-factor/enable', { password: LONG }, account.cookie);
  const { totpURI, backupCodes } = (await enrolled.json()) as { totpURI: string; backupCodes: string[] };
  const otp = createOTP(keyOf(totpURI));
  const now = stepAt(harness.now);
  const code = (offset: number) => otp.hotp(now + offset);
  const verified = await post('/auth/two-factor/verify-totp', { code: await code(-1) }, account.cookie);
  expect(verified.status).toBe(200);
  return { ...account, backupCodes, code, cookie: cookies(verified, account.cookie) };
}
type WithCodes = Awaited<ReturnType<typeof withCodes>>;

/** After the password: the cookies with which a code is sent. */
async function half({ userName }: WithCodes): Promise<string> {
  const response = await signIn(userName);
  expect(await response.json()).toMatchObject({ twoFactorRedirect: true });
  return cookies(response);
}
const verify = (code: string, cookie: string) => post('/auth/two-factor/verify-totp', { code }, cookie);
const backup = (code: string, cookie: string) =>
  post('/auth/two-factor/verify-backup-code', { code }, cookie);

test('codes are switched on, then asked for at every sign-in, and switched off', async () => {
  const person = await withCodes();
  const before = await half(person);
  expect((await me(before)).status).toBe(401);
  const whole = await verify(await person.code(0), before);
  expect(await (await me(cookies(whole, before))).json()).toMatchObject({ totp: true });

  const disable = (password: string) => post('/auth/two-factor/disable', { password }, person.cookie);
  expect(await (await disable('không phải')).json()).toMatchObject({ errors: [{ field: 'password' }] });
  expect((await disable(LONG)).status).toBe(200);
  expect(await (await signIn(person.userName)).json()).not.toMatchObject({ twoFactorRedirect: true });
  const actions = await query(
    harness.ownerUrl,
    `SELECT DISTINCT action FROM audit_entry WHERE commune_code = $1 AND action LIKE '%totp' ORDER BY 1`,
    [TEST_COMMUNE],
  );
  expect(actions.map(({ action }) => action)).toEqual(['account.disable-totp', 'account.enable-totp']);
});

test('a code is good once, that of the enrolment too, and none is taken after a later one', async () => {
  const person = await withCodes();
  const cookie = await half(person);
  expect(await said(await verify(await person.code(-1), cookie))).toContain('đã dùng rồi');
  expect((await verify(await person.code(1), cookie)).status).toBe(200);
  const again = await half(person);
  for (const offset of [-1, 0, 1])
    expect(await said(await verify(await person.code(offset), again))).toContain('đã dùng rồi');
});

test('many requests with one code let exactly one in', async () => {
  const person = await withCodes();
  const starts = await Promise.all([1, 2, 3, 4].map(() => half(person)));
  const code = await person.code(0);
  const answers = await Promise.all(starts.map((cookie) => verify(code, cookie)));
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422, 422, 422]);
});

test('a backup code stands in once', async () => {
  const person = await withCodes();
  const [code = ''] = person.backupCodes;
  expect((await backup(code, await half(person))).status).toBe(200);
  expect(await said(await backup(code, await half(person)))).toContain('đã dùng rồi');
});

test('wrong passwords, codes and backup codes are counted together, a right password between them forgets nothing', async () => {
  const person = await withCodes();
  expect((await signIn(person.userName, 'sai mật khẩu')).status).toBe(401);
  expect(await said(await verify('000000', await half(person)))).toContain('Mã chưa đúng');
  expect(await said(await backup('sai-ma-du-phong', await half(person)))).toContain('Mã chưa đúng');
  const cookie = await half(person);
  expect((await verify('000000', cookie)).status).toBe(422);
  expect((await verify('000000', cookie)).status).toBe(422);
  for (const answer of [await verify(await person.code(0), cookie), await signIn(person.userName)]) {
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBe(900);
    expect(await said(answer)).toMatch(/tạm khóa đến \d\d giờ \d\d ngày \d\d\/\d\d/);
  }
});

test('a password that is guessed from within a session is counted, too', async () => {
  const { cookie, userName } = await workingAccount();
  const guess = { currentPassword: 'đoán thử', newPassword: 'một câu khác dài hơn 2027' };
  for (let n = 0; n < 5; n++) expect((await post('/auth/change-password', guess, cookie)).status).toBe(422);
  expect((await post('/auth/change-password', guess, cookie)).status).toBe(429);
  expect((await signIn(userName)).status).toBe(429);
});

test('the lock lasts as long as it says, or until an administrator gives a new password', async () => {
  const { admin, id, userName } = await workingAccount();
  const lock = async () => {
    for (let n = 0; n < 5; n++) expect((await signIn(userName, 'sai mật khẩu')).status).toBe(401);
  };
  await lock();
  const start = harness.now.getTime();
  harness.now = new Date(start + 14 * 60_000 + 59_000);
  expect((await signIn(userName)).headers.get('retry-after')).toBe('1');
  harness.now = new Date(start + 15 * 60_000);
  expect((await signIn(userName)).status).toBe(200);
  harness.now = new Date(start);
  await lock();
  const reset = await admin.request(`/api/accounts/${id}/reset-password`, { method: 'POST' });
  const { oneTimePassword } = (await reset.json()) as { oneTimePassword: string };
  expect((await signIn(userName, oneTimePassword)).status).toBe(200);
});

test('when the step is over, name and password are asked for again', async () => {
  const person = await withCodes();
  const cookie = await half(person);
  await query(harness.ownerUrl, 'UPDATE auth.verification SET "expiresAt" = $1', [harness.now]);
  for (const answer of [await verify(await person.code(0), cookie), await verify('000000', '')]) {
    expect(answer.status).toBe(401);
    expect(await said(answer)).toContain('nhập lại tên đăng nhập và mật khẩu');
  }
});
