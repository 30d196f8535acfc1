/** Days reckoned once more, by the calendar of the machine. */

/** The same day of the month, or its last one. */
export function twoMonthsAfter(day: string): string {
  const [year = 0, month = 0, of = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 2, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 1, Math.min(of, last))).toISOString().slice(0, 10);
}

/** The quarter in which a day lies: its id and its last day. */
export function quarterOf(day: string): { id: string; end: string } {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const n = Math.ceil(month / 3);
  return { id: `${year}Q${n}`, end: new Date(Date.UTC(year, n * 3, 0)).toISOString().slice(0, 10) };
}
