/** When a session ends by idleness. Pure: the time is an argument. */

/**
 * @param now of the last use
 * @param minutes that a session lives without use
 * @returns the end, rounded up to the full second: never too early, and one writing a second is enough
 */
export function idleEnd(now: Date, minutes: number): Date {
  return new Date((Math.ceil(now.getTime() / 1000) + minutes * 60) * 1000);
}
