/** On time, as the law of the record has it: server time in Việt Nam, no hour means the end of the day. Pure. */

/**
 * @param due "YYYY-MM-DD"; null: nobody set a day, so nobody is late
 * @param hour of the day until which the due day counts; null: until its end
 */
export function isOnTime(at: Date, due: string | null, hour: number | null): boolean | null {
  if (due === null) return null;
  return at.getTime() <= Date.parse(`${due}T00:00:00+07:00`) + (hour ?? 24) * 3_600_000;
}
