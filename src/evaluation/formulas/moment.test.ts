import { expect, it } from 'vitest';
import { dayMoment, timePart, yearBefore, yearMoment, yearsBetween } from './moment.ts';

it('time between bare years is counted in years, else in days', () => {
  expect(timePart(yearMoment(2025), yearMoment(2027), yearMoment(2030))).toBe(0.4);
  expect(timePart(yearMoment(2025), dayMoment('2027-12-31'), yearMoment(2030))).toBe(730 / 1826);
});

it('years are whole ones and the part of the last', () => {
  expect(yearsBetween(yearMoment(2025), yearMoment(2030))).toBe(5);
  expect(yearsBetween(dayMoment('2025-12-31'), yearMoment(2030))).toBe(5);
  expect(yearsBetween(dayMoment('2026-01-31'), dayMoment('2026-07-31'))).toBe(181 / 365);
  expect(yearsBetween(dayMoment('2024-02-29'), dayMoment('2025-02-28'))).toBe(1);
  expect(yearsBetween(dayMoment('2008-02-29'), dayMoment('2008-04-11'))).toBe(42 / 365);
  expect(yearsBetween(dayMoment('2007-03-01'), dayMoment('2007-03-31'))).toBe(30 / 366);
  expect(yearsBetween(dayMoment('2026-12-31'), dayMoment('2025-06-30'))).toBe(-(1 + 184 / 365));
});

it('a year before the 29 February is the 28th', () => {
  expect(yearBefore('2024-02-29')).toBe('2023-02-28');
  expect(yearBefore('2026-11-27')).toBe('2025-11-27');
});
