import { describe, expect, it } from 'vitest';
import type { OccurrenceState } from './contract.ts';
import { yearVerdicts } from './year-verdicts.ts';

const at = (end: string, state: OccurrenceState) => ({ end, state });
const verdicts = (kind: 'recurring' | 'ongoing', own: ReturnType<typeof at>[], today = '2027-02-01') =>
  yearVerdicts(kind, own, today).map(
    ({ year, verdict, well, rounds }) => `${year} ${verdict} ${well}/${rounds}`,
  );

describe('a task that is never done as a whole', () => {
  it('was done in a year when each of its rounds was, late or not', () => {
    const year = [at('2026-06-30', 'done-late'), at('2026-12-31', 'done')];
    expect(verdicts('recurring', year)).toEqual(['2026 done 2/2']);
    expect(verdicts('recurring', [...year, at('2026-09-30', 'silent')])).toEqual(['2026 not-done 2/3']);
    expect(verdicts('recurring', [...year, at('2026-09-30', 'missed')])).toEqual(['2026 not-done 2/3']);
    expect(verdicts('recurring', [...year, at('2026-09-30', 'waiting')])).toEqual(['2026 unknown 2/3']);
  });

  it('was kept when the check that ends the year says so, whatever came before', () => {
    const ends = (state: OccurrenceState) =>
      verdicts('ongoing', [at('2026-09-30', 'missed'), at('2026-12-31', state)]);
    expect(ends('kept')).toEqual(['2026 done 1/2']);
    expect(ends('nothing-new')).toEqual(['2026 done 0/2']);
    expect(ends('missed')).toEqual(['2026 not-done 0/2']);
    expect(ends('silent')).toEqual(['2026 unknown 0/2']);
    expect(verdicts('ongoing', [at('2026-11-30', 'kept')])).toEqual(['2026 unknown 1/1']);
  });

  it('has a verdict for each year that is over, once', () => {
    const years = [at('2025-12-31', 'kept'), at('2026-12-31', 'missed'), at('2027-01-31', 'kept')];
    expect(verdicts('ongoing', years)).toEqual(['2025 done 1/1', '2026 not-done 0/1']);
    expect(verdicts('ongoing', years, '2026-12-31')).toEqual(['2025 done 1/1']);
    expect(yearVerdicts('once', years, '2027-02-01')).toEqual([]);
  });
});
