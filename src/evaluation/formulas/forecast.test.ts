import { describe, expect, it } from 'vitest';
import { forecast } from './forecast.ts';
import { dayMoment, yearMoment } from './moment.ts';

const at = (day: string, value: number) => ({ at: dayMoment(day), value });
const milestone = (year: number, value: number) => ({ at: yearMoment(year), value });

describe('an early warning', () => {
  // 12 a year at first, then 6 a year.
  const slower = [at('2024-12-31', 50), at('2025-12-31', 62), at('2026-12-31', 68)];

  it('is an indicator that misses its next milestone as fast as it went over the last 12 months', () => {
    const found = forecast(slower, milestone(2028, 86), 1);
    expect(found).toMatchObject({ presentPace: 6, projected: 80, misses: true, bestPace: 12 });
    expect(found).toMatchObject({ paceFrom: { value: 62 }, paceTo: { value: 68 } });
  });

  it('says in which month it has to turn: until then as now, then as fast as it ever was', () => {
    // 68 + 6x + 12(2 − x) = 86, x = 1
    expect(forecast(slower, milestone(2028, 86), 1)?.turningMonth).toBe('2027-12');
    expect(forecast(slower, milestone(2028, 91), 1)?.turningMonth).toBe('2027-03');
  });

  it('may have had to turn long ago: when what was left still needed no more than the best pace', () => {
    // On 31/12/2025 it was at 62: 62 + 12 · 3 = 98; a year later 68 + 12 · 2 = 92.
    expect(forecast(slower, milestone(2028, 98), 1)).toMatchObject({ misses: true, turningMonth: '2025-12' });
    expect(forecast(slower, milestone(2028, 95), 1)?.turningMonth).toBe('2026-07');
  });

  it('has no month when the milestone always needed more', () => {
    expect(forecast(slower, milestone(2028, 120), 1)?.turningMonth).toBeUndefined();
    const steady = [at('2025-12-31', 50), at('2026-12-31', 56)];
    expect(forecast(steady, milestone(2028, 90), 1)?.turningMonth).toBeUndefined();
  });

  it('is none where the milestone is met', () => {
    expect(forecast(slower, milestone(2028, 80), 1)).toMatchObject({ misses: false });
    expect(forecast(slower, milestone(2028, 80), 1)?.turningMonth).toBeUndefined();
  });

  it('goes downwards as well', () => {
    const poverty = [at('2024-12-31', 10), at('2025-12-31', 6), at('2026-12-31', 5)];
    const found = forecast(poverty, milestone(2028, 0.6), -1);
    expect(found).toMatchObject({ presentPace: -1, projected: 3, misses: true, bestPace: 4 });
    // 4.4 left: x + 4(2 − x) = 4.4, x = 1.2
    expect(found?.turningMonth).toBe('2028-03');
  });

  it('takes the jump of one month for no pace of a year', () => {
    const jump = [at('2025-12-31', 50), at('2026-05-31', 51), at('2026-06-30', 60), at('2026-12-31', 62)];
    expect(forecast(jump, milestone(2027, 90), 1)?.bestPace).toBe(12);
  });

  it('cannot be said of one observation, of old ones, or of a milestone that has passed', () => {
    expect(forecast([at('2026-12-31', 50)], milestone(2027, 60), 1)).toBeUndefined();
    expect(forecast([at('2024-12-31', 50), at('2026-12-31', 55)], milestone(2027, 60), 1)).toBeUndefined();
    expect(forecast(slower, milestone(2026, 70), 1)).toBeUndefined();
  });
});
