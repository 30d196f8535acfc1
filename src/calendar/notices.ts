/**
 * The swapped working days of civil servants as notices of the last years gave them, to be proposed where somebody
 * confirms the days off of a year. What the notices say about Tết and Quốc khánh is what `holidays.ts` computes.
 */
import type { YearCalendar } from './contract.ts';

/** By year; none of them confirmed, since each commune does that itself. */
export const NOTICES: readonly YearCalendar[] = [
  // Thông báo 1570/TB-LĐTBXH
  { year: 2024, confirmed: false, offDays: ['2024-04-29'], workDays: ['2024-05-04'] },
  // Thông báo 6150/TB-BLĐTBXH
  { year: 2025, confirmed: false, offDays: ['2025-05-02'], workDays: ['2025-04-26'] },
  // Công văn 12729/VPCP-KGVX, Thông báo 9441/TB-BNV
  {
    year: 2026,
    confirmed: false,
    offDays: ['2026-01-02', '2026-08-31'],
    workDays: ['2026-01-10', '2026-08-22'],
  },
];
