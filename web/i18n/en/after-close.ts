import type { Texts } from '../vi.ts';

export const afterClose: Texts['afterClose'] = {
  left: 'Sent while unlocked, to be received',
  leftOf: (count) => `${count} sent while unlocked, to be received`,
  leftToOffice: (count, time, day) =>
    `The unlock ended at ${time} on ${day}. The ${count} entries sent by then can still be received or returned; the reporting rate stays as it was at closing.`,
  leftToUnit: (time, day) =>
    `The unlock ended at ${time} on ${day}. What was sent by then waits to be received by the standing office.`,
  held: (count) =>
    `The period was closed while ${count} entries waited to be received. Unlock it for the unit to receive or return them.`,
  returned: 'The period is closed: the unit can correct and send this only when it is unlocked again.',
};
