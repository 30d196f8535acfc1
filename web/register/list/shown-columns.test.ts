import { describe, expect, it } from 'vitest';
import type { RegisterColumns, RegisterRow } from '../../../src/register/contract.ts';
import { vi as texts } from '../../i18n/vi.ts';
import type { ColumnId } from './columns.ts';
import type { RegisterSearch } from './filters.ts';
import {
  isPast,
  type KnownOfList,
  plainText,
  type ShownColumn,
  shownColumns,
  shownText,
  shownTitle,
  widthsOf,
} from './shown-columns.ts';

const CHOSEN: ColumnId[] = ['ordinal', 'kind', 'plan', 'section', 'name', 'targets', 'deadline', 'status'];
const columns: RegisterColumns = { said: CHOSEN, years: [2026, 2030], undated: false };
const facets: KnownOfList['facets'] = {
  kinds: [
    { value: 'indicator', label: 'Chỉ tiêu', count: 2 },
    { value: 'task', label: 'Nhiệm vụ', count: 3 },
  ],
  plans: [
    { value: 'a', label: 'A', count: 2 },
    { value: 'b', label: 'B', count: 3 },
  ],
};

const keys = (search: RegisterSearch, part: Partial<RegisterColumns> = {}, known = facets) =>
  shownColumns(CHOSEN, search, { columns: { ...columns, ...part }, facets: known }).map(({ key }) => key);

const YEARS = ['targets-2026', 'targets-2030'];
const row = {
  name: 'Tỷ lệ hồ sơ',
  owners: [{ role: 'lead', text: 'Phòng VH-XH xã', unitId: 'u1' }],
  targets: [
    { year: 2026, comparator: '>=', value: 60, text: '≥60' },
    { year: 2030, comparator: '=', value: 100, text: '100' },
    { comparator: 'text', text: 'theo tỉnh giao' },
  ],
  proposed: ['leads'],
} as unknown as RegisterRow;

describe('the columns of a list', () => {
  it('are all that were chosen as long as nothing is known', () => {
    expect(shownColumns(CHOSEN, {}, { columns: undefined, facets: undefined })).toHaveLength(CHOSEN.length);
  });

  it('have one for each year of the targets', () => {
    expect(keys({})).toEqual(['ordinal', 'kind', 'plan', 'section', 'name', ...YEARS, 'deadline', 'status']);
    expect(keys({}, { undated: true })).toContain('targets-undated');
  });

  it('put all years into one where they would leave the names no room', () => {
    const years = [2025, 2026, 2027, 2028];
    expect(keys({}, { years })).toContain('targets');
    const said = CHOSEN.filter((column) => column !== 'deadline');
    expect(keys({}, { years, said })).toContain('targets-2028');
    expect(keys({}, { years: [...years, 2029, 2030], said })).toContain('targets');
  });

  it('are without those that no row says anything in', () => {
    expect(keys({}, { said: ['name', 'status'], years: [] })).toEqual(['name', 'status']);
  });

  it.each<[RegisterSearch, string[]]>([
    [{ kind: 'task' }, ['kind']],
    [{ plan: 'a' }, ['plan']],
    [{ group: 'plan' }, ['plan']],
    [{ section: 'I' }, ['section']],
    [{ group: 'section' }, ['section']],
    [{ status: 'overdue' }, ['status']],
    [{ group: 'unit' }, []],
  ])('of %j are without what all would repeat', (search, missing) => {
    const all = keys({});
    expect(keys(search)).toEqual(all.filter((key) => !missing.includes(key)));
  });

  it('do not name the only plan in every row', () => {
    expect(keys({}, {}, { ...facets, plans: facets.plans.slice(1) })).not.toContain('plan');
  });
});

describe('what a row says there', () => {
  const at = (column: ColumnId, year?: number | null): ShownColumn => ({
    key: column,
    column,
    ...(year !== undefined && { year }),
  });

  it.each([
    [at('targets', 2026), '2026', '≥60'],
    [at('targets', 2027), '2027', ''],
    [at('targets', null), 'Mức', 'theo tỉnh giao'],
    [at('targets'), 'Chỉ tiêu theo mốc', '2026: ≥60; 2030: 100; theo tỉnh giao'],
  ])('in %j', (column, title, text) => {
    expect(shownTitle(column, texts)).toBe(title);
    expect(shownText(row, column, texts)).toBe(text);
  });

  it('calls units as in the list, and on paper as the plan does', () => {
    expect(shownText(row, at('leads'), texts, () => 'VHXH')).toBe('VHXH');
    expect(plainText(row, at('leads'), texts)).toBe('Phòng VH-XH xã (đề xuất)');
    expect(plainText({ ...row, owners: [] }, at('leads'), texts)).toBe('');
  });

  it('lies in the background once its year is over', () => {
    expect([2025, 2026, null].map((year) => isPast(at('targets', year), 2026))).toEqual([true, false, false]);
  });
});

it('leaves the names room beside targets and deadlines', () => {
  const shown = shownColumns(CHOSEN, {}, { columns, facets });
  const alone = shown.filter(({ column }) => column !== 'deadline');
  expect(widthsOf(shown).get('targets-2026')).toBeLessThan(widthsOf(alone).get('targets-2026') ?? 0);
});
