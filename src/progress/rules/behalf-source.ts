/** What has to be said of an answer that the office enters for a unit. Pure. */
import type { Behalf } from '../contract.ts';

/** Whether somebody said it, who is then named: a paper or a file tells by itself whose it is. */
export const isSpoken = (channel: Behalf['channel']): boolean => channel === 'call' || channel === 'message';
