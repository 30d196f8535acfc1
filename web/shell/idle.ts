/** When a session that nobody uses is about to end. Times in milliseconds. */

export interface Presence {
  /** When the person last did something in this tab. */
  active: number;
  /** When the server last counted the session's time anew, for whatever was done in any tab. */
  prolonged: number;
}

export interface Idle {
  /** Whether the notice is to be seen. */
  notice: boolean;
  /** By our reckoning; the server decides. */
  ended: boolean;
  secondsLeft: number;
  /** The person is at work in this tab, and the server does not know it yet. */
  prolong: boolean;
}

const MINUTE = 60_000;

/** The server is told this often that somebody is at work. */
const everyOf = (whole: number): number => Math.min(MINUTE, whole / 4);

/** @param minutes after which the server ends a session that nobody uses */
export function idleAt(now: number, presence: Presence, minutes: number): Idle {
  const whole = minutes * MINUTE;
  // A clock that was put back must not keep a session for ever.
  const prolonged = Math.min(presence.prolonged, now);
  const active = Math.min(presence.active, now);
  const left = prolonged + whole - now;
  const every = everyOf(whole);
  return {
    notice: left <= Math.min(MINUTE, whole / 2),
    ended: left <= 0,
    secondsLeft: Math.max(0, Math.ceil(left / 1000)),
    // What was done long ago, before the lid was closed, is no sign of work now.
    prolong: active > prolonged && now - prolonged >= every && now - active <= 2 * every,
  };
}
