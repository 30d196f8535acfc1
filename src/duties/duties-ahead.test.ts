import { describe, expect, it } from 'vitest';
import { addDays } from '../shared/dates.ts';
import { dutiesAhead, dutiesWithin } from './duties-ahead.ts';
import type { Flow } from './contract.ts';
import type { Ground } from './planned-duties.ts';

const flowOf = (cycle: Flow['cycles'][number], more: Partial<Flow> = {}): Flow => ({
  id: 'f',
  direction: 'up',
  sender: { kind: 'commune', text: 'UBND xã' },
  recipients: [],
  cycles: [cycle],
  passageIds: [],
  validFrom: '2025-01-01',
  confirmedAt: '2025-01-01T00:00:00Z',
  version: 1,
  ...more,
});
const groundOf = (...flows: Flow[]): Ground => ({
  flows,
  content: { things: [], units: [] },
  officeId: 'office',
  absorbs: true,
  announced: [],
});
const MONTHLY = { cycle: 'month', window: 'decree', due: { month: 'last', day: 20 }, shift: 'none' } as const;
const within = (ground: Ground, today: string, days: number) =>
  dutiesWithin(ground, today, days).map(({ periodId }) => periodId);

describe('duties of the days ahead', () => {
  const ground = groundOf(flowOf(MONTHLY));

  it('begin with what is due today and end with what is due on the last day', () => {
    expect(within(ground, '2026-03-20', 31)).toEqual(['2026M03', '2026M04']);
    expect(within(ground, '2026-03-21', 30)).toEqual(['2026M04']);
    expect(within(ground, '2026-03-20', 30)).toEqual(['2026M03']);
    expect(within(ground, '2026-03-21', 29)).toEqual([]);
  });

  it('are by the end of their window where nobody set a day', () => {
    const { due: _, ...open } = MONTHLY;
    const dayless = groundOf(flowOf(open));
    expect(within(dayless, '2026-03-14', 31)).toEqual(['2026M03', '2026M04']);
    expect(within(dayless, '2026-03-15', 29)).toEqual([]);
  });

  it('hold the year that is over and due only now', () => {
    const yearly = flowOf({ ...MONTHLY, cycle: 'year', due: { month: 'next', day: 31 } });
    expect(within(groundOf(yearly), '2027-01-31', 0)).toEqual(['2026']);
  });

  it('leave out the periods that were opened, and reach over the next year', () => {
    const ahead = dutiesAhead(ground, '2026-03-20', new Set(['2026M04'])).map(({ due }) => due ?? '');
    expect(ahead[0]).toBe('2026-03-20');
    expect(ahead).not.toContain('2026-04-20');
    expect(ahead.at(-1)).toBe('2027-04-20');
    expect((ahead.at(-1) ?? '') <= addDays('2026-03-20', 400)).toBe(true);
  });

  it('are of flows in force when the period ends, and of those alone', () => {
    const ids = (more: Partial<Flow>) => within(groundOf(flowOf(MONTHLY, more)), '2026-03-01', 60);
    expect(ids({})).toEqual(['2026M03', '2026M04']);
    expect(ids({ validFrom: '2026-04-30' })).toEqual(['2026M04']);
    expect(ids({ validFrom: '2026-05-01' })).toEqual([]);
    expect(ids({ validTo: '2026-03-31' })).toEqual(['2026M03']);
    expect(ids({ validTo: '2026-03-30' })).toEqual([]);
    expect(ids({ confirmedAt: undefined })).toEqual([]);
  });
});
