import { describe, expect, it } from 'vitest';
import type { OpenStanding, ReportingStanding } from '../../src/approval/contract.ts';
import { cycleThing } from './cycle-thing.ts';

const quiet: ReportingStanding = {
  today: '2026-11-20',
  asOf: '',
  flows: 1,
  open: [],
  late: [],
  unsent: [],
  week: [],
  settling: [],
  extensions: 0,
  unlocked: [],
  own: { rows: 0, forHead: 0 },
};
const period = (more: Partial<OpenStanding>): OpenStanding => ({
  id: '2026M11',
  name: 'Tháng 11/2026',
  due: '2026-11-24',
  missing: 0,
  toReceive: 0,
  returned: 0,
  rate: { expected: 12, submitted: 9, received: 5, onTime: 9, asOf: '' },
  ...more,
});
const done = { expected: 12, submitted: 12, received: 12, onTime: 12, asOf: '' };
const late = (unitId: string, periodId: string) =>
  ({ unitId, unitName: unitId, periodId, periodName: periodId }) as ReportingStanding['late'][number];
const next = { id: '2026', name: 'Năm 2026' };
const whatOf = (part: 'keeps' | 'observes' | 'works', more: Partial<ReportingStanding>) =>
  cycleThing({ part, reporting: { ...quiet, ...more }, plans: 1 });

describe('what the cycle asks first', () => {
  it('of nobody who has no part in it, and of nobody while nothing waits', () => {
    expect(cycleThing({ part: 'keeps', reporting: undefined, plans: 1 })).toBeUndefined();
    for (const part of ['keeps', 'observes', 'works'] as const) expect(whatOf(part, {})).toBeUndefined();
  });

  it('of the office is to receive, then to open, then to see who is missing, then to close', () => {
    const waits = period({ toReceive: 3, missing: 2 });
    const misses = period({ missing: 2 });
    const open = [period({ rate: done }), misses];
    expect(whatOf('keeps', { open: [misses, waits], next })).toEqual({ what: 'receive', period: waits });
    expect(whatOf('keeps', { open, next })).toEqual({ what: 'open', period: next });
    expect(whatOf('keeps', { open })).toEqual({ what: 'missing', period: misses });
    expect(whatOf('keeps', { open: [open[0] ?? misses] })).toMatchObject({ what: 'close' });
  });

  it('of the office is to receive real figures of periods that are over, where nothing else waits', () => {
    const real = { id: '2026Q3', name: 'Quý III/2026', owed: 4, toReceive: 2 };
    expect(whatOf('keeps', { settling: [real], next })).toEqual({ what: 'real', period: real });
    expect(whatOf('keeps', { settling: [{ ...real, toReceive: 0 }] })).toBeUndefined();
    expect(whatOf('works', { settling: [real] })).toBeUndefined();
  });

  it('is what waits for a decision, after what waits to be received, and before who is late', () => {
    const extensions = 2;
    const asked = { what: 'extensions', count: 2 };
    const waits = period({ toReceive: 3 });
    expect(whatOf('observes', { extensions, late: [late('Công an xã', 'T11')] })).toEqual(asked);
    expect(whatOf('keeps', { extensions, next })).toEqual(asked);
    expect(whatOf('keeps', { extensions, open: [waits] })).toEqual({ what: 'receive', period: waits });
    expect(whatOf('works', { extensions: 0 })).toBeUndefined();
  });

  it('is what the commune itself has not sent, before a period is closed and not for ever', () => {
    const unsent = (...dues: string[]) => dues.map((due) => ({ due }) as ReportingStanding['late'][number]);
    const open = [period({ rate: done })];
    const forgotten = unsent('2026-11-14', '2026-09-21', '2026-09-20');
    expect(whatOf('keeps', { open, unsent: forgotten })).toEqual({ what: 'unsent', reports: 2 });
    expect(whatOf('keeps', { unsent: unsent('2026-09-20') })).toBeUndefined();
    for (const part of ['observes', 'works'] as const)
      expect(whatOf(part, { unsent: forgotten })).toBeUndefined();
  });

  it('does not press long before the due day', () => {
    expect(whatOf('keeps', { open: [period({ missing: 2, due: '2026-11-28' })] })).toBeUndefined();
    expect(whatOf('keeps', { open: [period({ missing: 2, due: '2026-11-27' })] })).toBeDefined();
  });

  it('of the office begins with who reports to whom, then with how everything stands', () => {
    const begin = { part: 'keeps', plans: 1, start: { total: 59, reviewed: 20 } } as const;
    expect(cycleThing({ ...begin, reporting: { ...quiet, flows: 0 } })).toEqual({ what: 'flows' });
    expect(cycleThing({ ...begin, reporting: quiet })).toEqual({ what: 'start', rows: 39 });
    expect(cycleThing({ ...begin, reporting: { ...quiet, next } })).toMatchObject({ what: 'open' });
    const untouched = { ...begin, start: { total: 59, reviewed: 0 } };
    expect(cycleThing({ ...untouched, reporting: { ...quiet, next } })).toEqual({ what: 'start', rows: 59 });
    expect(cycleThing({ ...begin, plans: 0, reporting: { ...quiet, flows: 0 } })).toBeUndefined();
    expect(cycleThing({ ...begin, part: 'observes', reporting: quiet })).toBeUndefined();
  });

  it('of a unit is its own report, of nobody else', () => {
    const own = { rows: 5, forHead: 0, due: '2026-11-24' };
    expect(whatOf('works', { own })).toEqual({ what: 'report', rows: 5, due: '2026-11-24' });
    expect(whatOf('works', { late: [late('u', 'p')] })).toBeUndefined();
  });

  it('of a head is first what waits for a look, with what is to be answered beside it', () => {
    const own = { rows: 2, forHead: 3, due: '2026-11-24' };
    expect(whatOf('works', { own })).toEqual({ what: 'head', rows: 3, due: '2026-11-24', answers: 2 });
  });

  it('tells a unit of a period that was unlocked for it, and the office of what is sent in one', () => {
    const own = {
      rows: 0,
      forHead: 0,
      unlocked: { periodName: 'Tháng 10/2026', until: '2026-11-30T16:59:59Z' },
    };
    expect(whatOf('works', { own })).toEqual({ what: 'unlocked', unlocked: own.unlocked });
    expect(whatOf('works', { own: { ...own, rows: 3 } })).toMatchObject({
      what: 'report',
      unlocked: own.unlocked,
    });
    const sent = { id: '2026M10', name: 'Tháng 10/2026', units: 1, toReceive: 2 };
    expect(whatOf('keeps', { unlocked: [sent], next })).toEqual({ what: 'receive-unlocked', period: sent });
    expect(whatOf('keeps', { unlocked: [{ ...sent, toReceive: 0 }] })).toBeUndefined();
  });

  it('of a leader is who is late, each unit of the first period once', () => {
    const units = [late('a', '2026Q3'), late('b', '2026Q3'), late('a', '2026Q3'), late('c', '2026')];
    expect(whatOf('observes', { late: units })).toEqual({
      what: 'late',
      units: ['a', 'b'],
      period: { id: '2026Q3', name: '2026Q3' },
    });
  });
});
