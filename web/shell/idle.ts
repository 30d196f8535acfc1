/** When a session that nobody uses is about to end. Times in milliseconds. */

/** The notice appears this long before the end. */
export const NOTICE = 60_000;

export interface Idle {
  /** Whether the notice is to be seen. */
  notice: boolean;
  ended: boolean;
  secondsLeft: number;
}

export function idleAt(now: number, lastActive: number, minutes: number): Idle {
  const left = lastActive + minutes * 60_000 - now;
  return {
    notice: left <= NOTICE && left > 0,
    ended: left <= 0,
    secondsLeft: Math.max(0, Math.ceil(left / 1000)),
  };
}
