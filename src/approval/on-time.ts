/** On time, as the law of the record has it: server time in Việt Nam, no hour means the end of the day. Pure. */

/**
 * @param due "YYYY-MM-DD"; null: nobody set a day, so nobody is late
 * @param time "16:30" of the due day until which it counts; null: until its end
 */
export function isOnTime(at: Date, due: string | null, time: string | null): boolean | null {
  if (due === null) return null;
  const [hours = 24, minutes = 0] = (time ?? '24:00').split(':').map(Number);
  return at.getTime() <= Date.parse(`${due}T00:00:00+07:00`) + (hours * 60 + minutes) * 60_000;
}

/** A document names its day and no hour: noon of that day in Việt Nam stands for it. */
export const issuedMoment = (issuedOn: string): Date => new Date(`${issuedOn}T12:00:00+07:00`);

/** By the day alone, since the hour at which it was sent is not known. @returns null where nobody set a day */
export const isIssuedOnTime = (issuedOn: string, due: string | null): boolean | null =>
  isOnTime(issuedMoment(issuedOn), due, null);
