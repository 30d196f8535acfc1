import type { Texts } from '../vi.ts';

export const settling: Texts['settling'] = {
  title: 'Real figures in place of estimates',
  hint: 'The period is over. Please send the real figure of the whole period in place of the estimate; its reporting rate stays as it was.',
  closed: 'The period is closed: only real figures in place of estimates can be entered.',
  wanted: 'Real figure wanted',
  column: 'Estimate',
  estimated: (value) => `Whole period estimated at ${value}`,
  asEstimated: 'Exactly as estimated',
  change: (estimate, real) => `estimate ${estimate} → real ${real}`,
  owed: (count) => `${count} estimates without a real figure`,
  toReceive: (count) => `${count} real figures to be received`,
  question: {
    ask: (period) =>
      `Please give the real figures of the whole period ${period}, in place of those estimated:`,
    was: (value) => `estimated at ${value}, the real figure is wanted`,
    thanks: 'Thank you!',
  },
};
