import { describe, expect, it } from 'vitest';
import type { Duty } from '../../src/duties/contract.ts';
import { daysBetween } from '../../src/shared/dates.ts';
import type { DutyForm, DutyItem } from '../../src/progress/contract.ts';
import type { Role, Session } from '../../src/shared/who-acts.ts';
import { vi } from '../i18n/vi.ts';
import { figureText, latestText } from '../register/figure-text.ts';
import { calendarMonths, dutyLines } from './ahead.ts';
import { changeText, firstSentence } from './difference.ts';
import { readPeriodSearch } from './period-search.ts';
import { unitStandings } from './unit-standings.ts';
import { actionsOf, canEnterFor, clearItems } from './receivable.ts';

const person = (role: Role, unitId?: string): Session => ({
  userId: 'p',
  name: 'P',
  userName: 'p',
  communeCode: '00001',
  grants: [{ role, unitId }],
});
const item = (state: DutyItem['state'], remarks: string[] = [], value?: number, before?: number) =>
  ({
    thingId: `${state} ${remarks.join()}`,
    kind: 'indicator',
    state,
    ...(value !== undefined && { answer: { answer: 'value', value } }),
    ...(before !== undefined && { previous: { periodId: 'x', asOf: '', answer: 'value', value: before } }),
    review: {
      former: [],
      evidence: [],
      remarks: remarks.map((rule) => ({ rule, severity: 'warning', text: rule })),
    },
  }) as unknown as DutyItem;
const form = (items: DutyItem[], open = true) =>
  ({ duty: { unitId: 'u1' }, open, headFirst: false, items }) as unknown as DutyForm;

describe('the difference', () => {
  it.each([
    [78.4, 71.2, '+7,2'],
    [52, 88.25, '−36,25'],
    [0.1 + 0.2, 0.3, '0'],
    [0, 4, '−4'],
    [5, undefined, ''],
    [undefined, 5, ''],
  ])('of %s and %s is "%s"', (now, before, text) =>
    expect(changeText(item('with-office', [], now, before))).toBe(text),
  );

  it('has what a rule says beside it, without what it asks of whoever enters', () => {
    const said = 'Thấp hơn mốc 2026: 57,5 điểm. Ghi một câu giải thích, sẽ đi cùng số liệu.';
    expect(firstSentence(said)).toBe('Thấp hơn mốc 2026: 57,5 điểm.');
    expect(firstSentence('Cao hơn 1.250 hồ sơ.')).toBe('Cao hơn 1.250 hồ sơ.');
  });

  it('tells zero, nil and what is not applicable apart', () => {
    expect(figureText({ answer: 'value', value: 0 }, vi)).toBe('0');
    expect(figureText({ answer: 'nil' }, vi)).toBe('Không phát sinh');
    expect(figureText({ answer: 'not-applicable' }, vi)).toBe('Không áp dụng');
    expect(figureText({ answer: 'value', value: 64.125, estimate: true }, vi)).toBe('64,13 (ước cả kỳ)');
    expect(figureText({ answer: 'value', text: 'Đạt' }, vi)).toBe('Đạt');
  });

  it('of tasks is said in words', () => {
    const latest = { periodId: '2026', asOf: '2026-12-05' };
    expect(latestText({ ...latest, answer: 'update', done: 'Đã họp' }, vi)).toBe('Đã họp');
    expect(latestText({ ...latest, answer: 'update', percent: 40 }, vi)).toBe('40%');
    expect(latestText({ ...latest, answer: 'nothing-new' }, vi)).toBe('Không phát sinh mới');
  });
});

describe('what the office can do', () => {
  const office = person('standing-office');

  it('is to receive or return what was submitted, in a period that is open', () => {
    expect(actionsOf(office, form([]), item('with-office'))).toEqual(['receive', 'return']);
    expect(actionsOf(office, form([]), item('open'))).toEqual([]);
    expect(actionsOf(office, form([]), item('received'))).toEqual([]);
    expect(actionsOf(office, form([], false), item('with-office'))).toEqual([]);
    expect(actionsOf(person('leader'), form([]), item('with-office'))).toEqual([]);
    expect(actionsOf(person('unit-officer', 'u1'), form([]), item('with-office'))).toEqual([]);
  });

  it('is the same with a real figure in the place of an estimate, though the period is closed', () => {
    const real = { ...item('with-office'), settles: true };
    expect(actionsOf(office, form([], false), real)).toEqual(['receive', 'return']);
    expect(canEnterFor(office, form([{ ...item('received'), settles: true }], false))).toBe(true);
  });

  it('at once is to receive what nothing was remarked on', () => {
    const clear = item('with-office');
    const items = [clear, item('with-office', ['far-from-own']), item('open'), item('returned')];
    expect(clearItems(office, form(items))).toEqual([clear]);
    expect(clearItems(person('leader'), form(items))).toEqual([]);
  });

  it('is to enter for a unit whose period is open', () => {
    expect(canEnterFor(office, form([item('open')]))).toBe(true);
    expect(canEnterFor(office, form([item('open')], false))).toBe(false);
    expect(canEnterFor(person('unit-officer', 'u1'), form([item('open')]))).toBe(false);
  });
});

describe('the units of a period', () => {
  const stand = (state: Duty['state'], toReceive = 0, withHead = 0) => ({ state, toReceive, withHead });

  it('are each counted once, and what waits is never hidden behind what was returned', () => {
    const units = [
      stand('returned', 1),
      stand('returned'),
      stand('submitted', 2),
      stand('draft'),
      stand('open'),
      stand('submitted', 0, 3),
    ];
    expect(unitStandings(units)).toEqual([
      { standing: 'submitted', count: 1 },
      { standing: 'both', count: 1 },
      { standing: 'returned', count: 1 },
      { standing: 'open', count: 3 },
    ]);
  });

  it('that sent nothing are called by the one word of a closed period', () => {
    expect(unitStandings([stand('missing')])).toEqual([{ standing: 'missing', count: 1 }]);
    expect(vi.approval.summary.missing('1')).toBe(`1 ${vi.duties.states.missing.toLowerCase()}`);
  });
});

describe('the calendar', () => {
  const duty = (unitId: string, due: string | undefined, periodId = '2026M12') =>
    ({ unitId, flowId: 'f', periodId, windowEnd: '2026-12-14', ...(due && { due }) }) as Duty;

  it('has one line for what several units owe on one day, and loses none', () => {
    const duties = [duty('a', '2026-12-19'), duty('b', '2026-12-19'), duty('c', '2027-01-05', '2026Q4')];
    const months = calendarMonths(duties);
    expect(months.map(({ month, lines }) => [month, lines.map((line) => line.duties.length)])).toEqual([
      ['2026-12', [2]],
      ['2027-01', [1]],
    ]);
    expect(calendarMonths([duty('a', undefined)])[0]?.month).toBe('2026-12');
  });

  it('tells what units owe from what the commune itself owes on the same day', () => {
    const own = { ...duty('office', '2026-12-19'), direction: 'up' as const };
    const others = ['a', 'b'].map((unit) => ({ ...duty(unit, '2026-12-19'), direction: 'in' as const }));
    const late = { ...duty('c', '2026-12-21'), direction: 'in' as const };
    const lines = dutyLines([...others, own, late]);
    expect(lines.map(({ duties }) => duties.map(({ unitId }) => unitId))).toEqual([
      ['a', 'b'],
      ['office'],
      ['c'],
    ]);
  });

  it('counts whole days over the end of a year', () => {
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3);
    expect(daysBetween('2028-03-01', '2028-02-28')).toBe(-2);
  });

  it('reads only what can be an address', () => {
    const duty = '01a21b0b-5b92-74b6-a368-6b23ed9b752e';
    expect(readPeriodSearch({ duty })).toEqual({ duty });
    expect(readPeriodSearch({ duty: '<script>' })).toEqual({});
  });
});
