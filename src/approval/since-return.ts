/** Whether what the office returned can still be taken back to where it was. Pure. */

/** A slip is seen at once; later the unit may have read the reason and be at work on it. */
export const UNDO_MINUTES = 5;

/** Returned a moment ago and untouched; typed in by the unit since; or returned too long ago. */
export type SinceReturn = 'fresh' | 'typed' | 'late';

/** @param typed something stands in it that was not in what was returned */
export function sinceReturn(returned: { at: Date; typed: boolean }, now: Date): SinceReturn {
  if (returned.typed) return 'typed';
  return now.getTime() - returned.at.getTime() <= UNDO_MINUTES * 60_000 ? 'fresh' : 'late';
}
