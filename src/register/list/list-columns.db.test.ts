/** Which columns a list has something in, against its rows themselves. */
import { beforeAll, expect, it } from 'vitest';
import { SONG_TRANG, setUpCommunes } from '../../../tests/communes.ts';
import { type SignedIn, useHarness } from '../../../tests/harness.ts';
import { makePlan } from '../../../tests/plans.ts';
import { LIST_COLUMNS } from '../columns.ts';
import { RegisterColumns, RegisterPage, type RegisterRow } from '../contract.ts';
import { showRow } from '../labels.ts';

const harness = useHarness();
let clerk: SignedIn;

beforeAll(async () => {
  await setUpCommunes(harness);
  clerk = await harness.signIn('standing-office', { communeCode: SONG_TRANG.code });
  await makePlan(harness, clerk.session);
});

async function answered(path: string): Promise<unknown> {
  const response = await clerk.request(path);
  expect(response.status).toBe(200);
  return await response.json();
}
const columns = async (query: string) =>
  RegisterColumns.parse(await answered(`/api/register/columns?${query}`));

/** A deadline counts as soon as its kind is known, whether or not there are words for it. */
const hasDeadline = (rows: readonly RegisterRow[]) => rows.some(({ deadline }) => deadline);

it.each(['', 'kind=indicator', 'kind=task', 'kind=general', 'retired=show', 'q=ty le', 'status=overdue'])(
  'of the list “%s”: those that any row says something in',
  async (query) => {
    const { rows } = RegisterPage.parse(await answered(`/api/register?limit=500&${query}`));
    const shown = rows.map(showRow);
    const said = LIST_COLUMNS.filter((column) =>
      column === 'deadline' ? hasDeadline(rows) : shown.some((row) => row[column] !== ''),
    );
    const years = new Set(rows.flatMap(({ targets }) => targets.flatMap(({ year }) => year ?? [])));
    const found = await columns(query);
    expect(found.said).toEqual(said);
    expect(found.years).toEqual([...years].toSorted((a, b) => a - b));
    expect(found.undated).toBe(rows.some(({ targets }) => targets.some(({ year }) => !year)));
  },
);

it('is nothing in an empty list', async () => {
  expect(await columns('q=khongcogi')).toEqual({ said: [], years: [], undated: false });
});
