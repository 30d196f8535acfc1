/** Who answers for what and what is asked when, through the front door: chosen, set, handed over, taken back. */
import { beforeAll, describe, expect, it } from 'vitest';
import { asPerson, SONG_TRANG, setUpCommunes } from '../../../tests/communes.ts';
import { query, type SignedIn, useHarness } from '../../../tests/harness.ts';
import { makePlan } from '../../../tests/plans.ts';
import { verifyChain } from '../../audit/verify-chain.ts';
import { Problem } from '../../http/problem.ts';
import type { Unit } from '../../organisation/contract.ts';
import { ContentsChanged } from '../../register/changes/contract.ts';
import { newId } from '../../shared/ids.ts';
import {
  Answerability,
  type ContentRow,
  FormerChoices,
  FormerDefinitions,
  FormerUpdaters,
  PeriodContent,
} from './contract.ts';

const harness = useHarness();
let clerk: SignedIn;
let head: SignedIn;
let officer: SignedIn;
let stranger: SignedIn;
let culture: Unit;
let schools: Unit;

beforeAll(async () => {
  const { units } = await setUpCommunes(harness);
  const unit = (name: string) => {
    const found = units.find((each) => each.name.startsWith(name));
    if (!found) throw new Error(name);
    return found;
  };
  culture = unit('Phòng Văn hóa');
  schools = unit('Các trường');
  const communeCode = SONG_TRANG.code;
  clerk = await harness.signIn('standing-office', { communeCode });
  head = await harness.signIn('unit-head', { communeCode, unitId: culture.id });
  officer = await harness.signIn('unit-officer', { communeCode, unitId: culture.id });
  stranger = await harness.signIn('unit-officer', { communeCode, unitId: schools.id });
  await makePlan(harness, clerk.session);
});

async function content(person = clerk): Promise<PeriodContent> {
  return PeriodContent.parse(await (await person.request('/api/period-content')).json());
}
const rowsOf = async (person = clerk): Promise<ContentRow[]> => (await content(person)).rows;
async function rowNamed(name: string): Promise<ContentRow> {
  const row = (await rowsOf()).find((each) => each.name.startsWith(name));
  if (!row) throw new Error(name);
  return row;
}
const put = (path: string, body: object, person = clerk) =>
  person.request(`/api/${path}`, { method: 'PUT', body });
async function done<T>(path: string, body: object, schema: { parse: (value: unknown) => T }, person = clerk) {
  const response = await put(path, body, person);
  expect(response.status).toBe(200);
  return schema.parse(await response.json());
}
async function refused(path: string, body: object, person = clerk) {
  return Problem.parse(await (await put(path, body, person)).json());
}
const cells = ({ cells: all }: ContentRow) => all.map(({ asked }) => (asked ? '●' : '○')).join('');
const chainHolds = () => asPerson(harness, clerk.session, verifyChain);

describe('the matrix', () => {
  it('shows every row that counts, with what is asked today and who provides it', async () => {
    const { rows, cycles } = await content();
    expect(rows.length).toBeGreaterThan(6);
    expect(cycles).toEqual([]);
    expect(cells(await rowNamed('Lắp đặt'))).toBe('●●●●●');
    expect(cells(await rowNamed('Kết nối'))).toBe('○○○○○');
    const rule = await rowNamed('Ban hành quy chế');
    expect(rule.provider).toEqual({ kind: 'lead', unitId: culture.id, name: 'Phòng VH-XH' });
    expect(rule.definition).toBeUndefined();
    const network = await rowNamed('Tỷ lệ hộ có cáp quang');
    expect(network.definition).toMatchObject({
      catalogueCode: 'households-fibre',
      denominator: 'Hộ gia đình',
    });
    expect(network).toMatchObject({ definitionVersion: 0, provider: { kind: 'outside' } });
  });

  it('is seen by whoever works in the commune, and by nobody else', async () => {
    expect((await rowsOf(stranger)).length).toBeGreaterThan(6);
    const hamlet = await harness.signIn('hamlet', { communeCode: SONG_TRANG.code });
    expect((await hamlet.request('/api/period-content')).status).toBe(403);
  });

  it('takes choices for many rows and cycles, and gives them back', async () => {
    const before = await rowsOf();
    const choices = before.flatMap(({ id }) => [
      { thingId: id, cycle: 'month', asked: true },
      { thingId: id, cycle: 'year', asked: false },
    ]);
    const answer = await done('period-content', { choices }, FormerChoices);
    expect(answer.changed).toBe(choices.length);
    const after = await rowsOf();
    expect(new Set(after.map(({ cells: all }) => all[4]?.why))).toEqual(new Set(['not-chosen']));
    expect(new Set(after.map(({ cells: all }) => all[0]?.asked))).toEqual(new Set([true]));
    expect(after[0]?.cells[0]).toMatchObject({ chosen: true });
    expect(await done('period-content', { choices }, FormerChoices)).toEqual({ changed: 0, former: [] });
    const undone = await done('period-content', { choices: answer.former }, FormerChoices);
    expect(undone.changed).toBe(choices.length);
    expect(await rowsOf()).toEqual(before);
    const again = await done('period-content', { choices: undone.former.slice(0, 1) }, FormerChoices);
    expect(again.former).toEqual([{ thingId: before[0]?.id, cycle: 'month', asked: null }]);
    await done('period-content', { choices: again.former }, FormerChoices);
  });

  it('is set by nobody but those who keep the commune; a row that is not there changes nothing', async () => {
    const { id } = await rowNamed('Lắp đặt');
    const choice = { thingId: id, cycle: 'month', asked: false };
    expect(await refused('period-content', { choices: [choice] }, head)).toMatchObject({ status: 403 });
    const unknown = { ...choice, thingId: newId() };
    expect(await refused('period-content', { choices: [choice, unknown] })).toMatchObject({ status: 404 });
    expect(cells(await rowNamed('Lắp đặt'))).toBe('●●●●●');
    expect((await put('period-content', { choices: [{ ...choice, cycle: 'ad-hoc' }] })).status).toBe(422);
  });
});

describe('definitions', () => {
  it('are set whole or by their provider alone, each as a new version, and put back', async () => {
    const rows = (await rowsOf()).filter(({ kind }) => kind === 'indicator');
    const provider = { kind: 'unit', unitId: schools.id };
    const changes = rows.map(({ id }) => ({ thingId: id, version: 0, value: { provider } }));
    const answer = await done('definitions', { changes }, FormerDefinitions);
    expect(answer.changed).toBe(rows.length);
    const after = (await rowsOf()).filter(({ kind }) => kind === 'indicator');
    expect(after.map((row) => row.definition)).toEqual(rows.map((row) => ({ ...row.definition, provider })));
    expect(new Set(after.map((row) => `${row.definitionVersion} ${row.provider.unitId}`))).toEqual(
      new Set([`1 ${schools.id}`]),
    );
    expect(await refused('definitions', { changes })).toMatchObject({ status: 409 });
    await done('definitions', { changes: answer.former }, FormerDefinitions);
    const back = (await rowsOf()).filter(({ kind }) => kind === 'indicator');
    expect(back.map((row) => row.definition)).toEqual(rows.map((row) => row.definition));
    expect(back[0]?.definitionVersion).toBe(2);
    const same = back.map(({ id, definition }) => ({ thingId: id, version: 2, value: definition }));
    expect(await done('definitions', { changes: same }, FormerDefinitions)).toEqual({
      changed: 0,
      former: [],
    });
  });

  it('lose what a whole one does not say', async () => {
    const { id, definition, definitionVersion: version } = await rowNamed('Tỷ lệ hộ có cáp quang');
    const { numerator: _, denominator, ...rest } = definition ?? { numerator: '' };
    expect(denominator).toBeDefined();
    const changes = [{ thingId: id, version, value: { ...rest, valueKind: 'number' } }];
    const { former } = await done('definitions', { changes }, FormerDefinitions);
    const row = await rowNamed('Tỷ lệ hộ có cáp quang');
    expect(row.definition).toMatchObject({ valueKind: 'number' });
    expect(row.definition?.numerator).toBeUndefined();
    await done('definitions', { changes: former }, FormerDefinitions);
    expect((await rowNamed('Tỷ lệ hộ có cáp quang')).definition).toEqual(definition);
  });

  it('are refused when they cannot be used, or not by this person, or not of a task', async () => {
    const { id, definition, definitionVersion: version } = await rowNamed('Tỷ lệ hộ có cáp quang');
    const change = (value: object) => ({
      changes: [{ thingId: id, version, value: { ...definition, ...value } }],
    });
    const wrong = await refused('definitions', change({ valueKind: 'level', levels: ['Đạt', 'Đạt'] }));
    expect(wrong.errors?.[0]).toMatchObject({ field: 'levels' });
    const nobody = await refused('definitions', change({ provider: { kind: 'unit', unitId: newId() } }));
    expect(nobody.errors?.[0]).toMatchObject({ field: 'provider.unitId' });
    expect((await refused('definitions', change({ catalogueCode: 'none' }))).errors).toHaveLength(1);
    expect(await refused('definitions', change({}), head)).toMatchObject({ status: 403 });
    const task = await rowNamed('Ban hành');
    const ofTask = [{ thingId: task.id, version: 0, value: { provider: { kind: 'lead' } } }];
    expect(await refused('definitions', { changes: ofTask })).toMatchObject({ status: 404 });
  });
});

describe('updaters', () => {
  it('are named by the head of the unit that answers, for its own rows and people', async () => {
    const rows = (await rowsOf()).filter(({ provider }) => provider.unitId === culture.id);
    expect(rows.length).toBeGreaterThan(1);
    const choices = rows.map(({ id }) => ({ thingId: id, userId: officer.session.userId }));
    const answer = await done('updaters', { choices }, FormerUpdaters, head);
    expect(answer.changed).toBe(rows.length);
    const handed = (await rowsOf()).filter(({ updater }) => updater !== undefined);
    expect(handed.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
    expect(handed[0]?.updater).toEqual({
      userId: officer.session.userId,
      name: officer.session.name,
      locked: false,
    });
    await done('updaters', { choices: answer.former }, FormerUpdaters);
    expect((await rowsOf()).filter(({ updater }) => updater && updater.post === undefined)).toEqual([]);
  });

  it('are refused for rows of others, by officers, and when they work elsewhere', async () => {
    const [own] = (await rowsOf()).filter(({ provider }) => provider.unitId === culture.id);
    const other = await rowNamed('Lắp đặt');
    const hand = (thingId: string | undefined, to: SignedIn) => ({
      choices: [{ thingId, userId: to.session.userId }],
    });
    expect(await refused('updaters', hand(other.id, officer), head)).toMatchObject({ status: 403 });
    expect(await refused('updaters', hand(own?.id, officer), officer)).toMatchObject({ status: 403 });
    expect(await refused('updaters', hand(own?.id, stranger), head)).toMatchObject({ status: 422 });
    expect(await refused('updaters', hand(newId(), officer))).toMatchObject({ status: 404 });
  });

  it('are chosen among the own people, by the standing office among all', async () => {
    const names = async (person: SignedIn) => {
      const people = (await (await person.request('/api/updaters/people')).json()) as { userId: string }[];
      return people.map(({ userId }) => userId);
    };
    expect((await names(head)).sort()).toEqual([head.session.userId, officer.session.userId].sort());
    expect(await names(clerk)).toContain(stranger.session.userId);
    expect((await officer.request('/api/updaters/people')).status).toBe(403);
  });
});

describe('who does not answer', () => {
  const gaps = async (days = 30) =>
    Answerability.parse(await (await clerk.request(`/api/answerability?days=${days}`)).json());

  it('names rows without a living owner, and why', async () => {
    const { rows } = await gaps();
    const byName = new Map(rows.map(({ name, gap }) => [name, gap]));
    expect(byName.get('Mở chợ số')).toBe('no-lead');
    expect(byName.has('Ban hành quy chế quản lý dữ liệu')).toBe(false);
  });

  it('names them as the register knows them, so that a unit can be made to lead them at once', async () => {
    const [row] = (await gaps()).rows.filter(({ name }) => name === 'Mở chợ số');
    const { id, kind, version } = row ?? { id: '', kind: 'task', version: 0 };
    const order = { things: [{ id, kind, version }], unitId: schools.id, reason: 'Theo phân công' };
    const led = await clerk.request('/api/register/many/lead', { method: 'POST', body: order });
    const { former } = ContentsChanged.parse(await led.json());
    expect((await gaps()).rows.map(({ name }) => name)).not.toContain('Mở chợ số');
    const back = { things: former, reason: 'Hoàn tác' };
    await clerk.request('/api/register/many/put-back', { method: 'POST', body: back });
    expect((await gaps()).rows).toContainEqual(expect.objectContaining({ id, gap: 'no-lead', leads: [] }));
  });

  it('names a row whose updater may no longer sign in', async () => {
    const row = await rowNamed('Ban hành');
    const userId = officer.session.userId;
    await done('updaters', { choices: [{ thingId: row.id, userId }] }, FormerUpdaters);
    await query(harness.ownerUrl, 'UPDATE auth."user" SET locked = true WHERE id = $1', [userId]);
    const { rows } = await gaps();
    expect(rows).toContainEqual(
      expect.objectContaining({ id: row.id, gap: 'updater-locked', updater: officer.session.name }),
    );
  });

  it('names a unit that was asked and has not moved for so many days', async () => {
    expect((await gaps(1)).still).toEqual([]);
    const flow = newId();
    await query(
      harness.ownerUrl,
      `INSERT INTO reporting_flow (commune_code, id, position, direction, sender, recipients, cycles, passage_ids, valid_from, version)
       VALUES ($1, $2, 1, 'in', '{}', '{}', '[]', '{}', '2026-01-01', 1)`,
      [SONG_TRANG.code, flow],
    );
    await query(
      harness.ownerUrl,
      `INSERT INTO duty (commune_code, id, unit_id, flow_id, period_id, cycle, window_start, window_end, opened_at, version)
       VALUES ($1, $2, $3, $4, '2026Q3', 'quarter', '2026-06-15', '2026-09-14', '2026-10-21T03:00:00Z', 1)`,
      [SONG_TRANG.code, newId(), schools.id, flow],
    );
    expect((await gaps(30)).still).toMatchObject([
      { unitId: schools.id, days: 30, people: [stranger.session.name] },
    ]);
    expect((await gaps(31)).still).toEqual([]);
    const asSet = Answerability.parse(await (await clerk.request('/api/answerability')).json());
    expect(asSet).toMatchObject({ days: 30, still: [{ unitId: schools.id }] });
  });

  it('leaves the log whole', async () => {
    const { entries, broken } = await chainHolds();
    expect(broken).toBeUndefined();
    expect(entries).toBeGreaterThan(20);
  });
});
