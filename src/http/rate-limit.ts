/** So many calls per address and time; kept in memory, per process. */
import { TooMany } from '../shared/errors.ts';

export interface RateRule {
  most: number;
  seconds: number;
}

/** How many addresses are remembered before those whose time is over are forgotten. */
const REMEMBERED = 10_000;

/**
 * @param clock the present time
 * @returns a function to call once per request; it throws TooMany when the address has used up its share
 */
export function rateLimit({ most, seconds }: RateRule, clock: () => Date): (address: string) => void {
  const windows = new Map<string, { start: number; calls: number }>();
  return (address) => {
    const now = clock().getTime();
    const oldest = now - seconds * 1000;
    if (windows.size > REMEMBERED)
      for (const [key, window] of windows) if (window.start <= oldest) windows.delete(key);
    const window = windows.get(address);
    if (!window || window.start <= oldest) windows.set(address, { start: now, calls: 1 });
    else if (++window.calls > most)
      throw new TooMany('Quá nhiều yêu cầu từ máy này. Vui lòng chờ một lát rồi thử lại.', seconds);
  };
}
