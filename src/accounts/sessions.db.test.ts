import { beforeEach, expect, test } from 'vitest';
import { query, useHarness } from '../../tests/harness.ts';

const harness = useHarness();
const START = new Date('2026-11-20T03:00:00.250Z');
/** 15 minutes after the start, to the full second. */
const END = new Date('2026-11-20T03:15:01Z');
const BACKGROUND = { 'sauro-background': '1' };

beforeEach(() => {
  harness.now = START;
});

const at = (time: Date, seconds = 0): void => {
  harness.now = new Date(time.getTime() + seconds * 1000);
};
type Person = Awaited<ReturnType<typeof harness.signIn>>;
/** Looks without being a use. */
const status = async (person: Person) => (await person.request('/api/me', { headers: BACKGROUND })).status;

test('a session that nobody uses ends after the idle time, to the second', async () => {
  const person = await harness.signIn('leader');
  at(END, -1);
  expect(await status(person)).toBe(200);
  at(END);
  expect(await status(person)).toBe(401);
});

test('every use moves the end on, also the last second before it, and several in one second', async () => {
  const person = await harness.signIn('leader');
  at(END, -1);
  const uses = Array.from({ length: 8 }, () => person.request('/api/me'));
  expect((await Promise.all(uses)).map((response) => response.status)).toEqual(Array(8).fill(200));
  const end = new Date(END.getTime() - 1000 + 15 * 60_000);
  at(end, -1);
  expect(await status(person)).toBe(200);
  at(end);
  expect(await status(person)).toBe(401);
});

test('what a screen asks by itself does not move the end', async () => {
  const person = await harness.signIn('leader');
  for (let minute = 1; minute < 15; minute++) {
    at(START, minute * 60);
    expect(await status(person)).toBe(200);
  }
  at(END);
  expect(await status(person)).toBe(401);
});

test('a session whose end has come is not brought back by using it', async () => {
  const person = await harness.signIn('leader');
  at(END);
  expect((await person.request('/api/me')).status).toBe(401);
  expect((await person.request('/api/me')).status).toBe(401);
});

test('reading goes on where the end of the session cannot be written', async () => {
  const person = await harness.signIn('leader');
  await query(harness.ownerUrl, 'REVOKE UPDATE ON auth.session FROM sauro_app');
  try {
    at(START, 60);
    expect((await person.request('/api/me')).status).toBe(200);
  } finally {
    await query(harness.ownerUrl, 'GRANT UPDATE ON auth.session TO sauro_app');
  }
});

test('a session that is taken away is gone with the next request, whatever is asked beside it', async () => {
  const person = await harness.signIn('leader');
  const others = await Promise.all([harness.signIn('leader'), harness.signIn('admin')]);
  const all = () => Promise.all([person, ...others].map(status));
  expect(await all()).toEqual([200, 200, 200]);
  await query(harness.ownerUrl, 'DELETE FROM auth.session WHERE "userId" = $1', [person.session.userId]);
  expect(await all()).toEqual([401, 200, 200]);
});

test('people who ask at the same moment are not mixed up', async () => {
  const people = await Promise.all([1, 2, 3, 4, 5].map(() => harness.signIn('leader')));
  const names = await Promise.all(
    people.map(async (person) => (await person.request('/api/me')).json() as Promise<{ user: object }>),
  );
  expect(names.map(({ user }) => user)).toEqual(people.map(({ session }) => session));
});

test('better-auth is not shown a session that has ended for us', async () => {
  const person = await harness.signIn('leader');
  at(END);
  const body = { password: 'bất kỳ' };
  expect((await person.request('/api/auth/two-factor/enable', { method: 'POST', body })).status).toBe(401);
});
