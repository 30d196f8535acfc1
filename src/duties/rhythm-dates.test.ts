import { describe, expect, it } from 'vitest';
import { parsePeriodId } from '../calendar/periods.ts';
import { type Rhythm, rhythmDates } from './rhythm-dates.ts';

function dates(id: string, rhythm: Partial<Rhythm>): string {
  const period = parsePeriodId(id);
  if (!period) throw new Error(id);
  const { windowStart, windowEnd, due } = rhythmDates({ window: 'decree', shift: 'none', ...rhythm }, period);
  return `${windowStart}…${windowEnd} ${due ?? 'no day'}`;
}

describe('the dates of a rhythm', () => {
  it('have no due day where nobody gave one', () => {
    expect(dates('2026Q1', {})).toBe('2025-12-15…2026-03-14 no day');
    expect(dates('2026Q1', { window: 'calendar' })).toBe('2026-01-01…2026-03-31 no day');
    expect(dates('2026Q1', { window: { closes: 1 } })).toBe('2025-12-15…2026-03-14 no day');
  });

  it('take the day of the half before the general one, and the window begins where the last one ended', () => {
    const before = true as const;
    const rhythm: Partial<Rhythm> = {
      window: { closes: 1 },
      parts: [{ part: 1, due: { month: 6, day: 10, before } }],
    };
    expect(dates('2026S1', rhythm)).toBe('2025-12-15…2026-06-08 2026-06-09');
    expect(dates('2026S2', rhythm)).toBe('2026-06-09…2026-12-14 no day');
  });

  it('let nine months begin with the year', () => {
    expect(dates('2026N9', { window: { closes: 1 }, due: { month: 'last', day: 10 } })).toBe(
      '2025-12-15…2026-09-09 2026-09-10',
    );
  });
});
