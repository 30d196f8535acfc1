import type { draft as words } from '../vi/confirm-draft.ts';

export const draft: typeof words = {
  milestone: (year) => `Target for ${year}`,
  named: (name) => `with ${name}`,
  unnamed: (name) => `without ${name}`,
  changedBy: (name) => `${name} has just changed this cell. Choose what to keep.`,
  furtherFile: 'A further file of this plan is being read. What was done goes on in the new draft.',
  ended: {
    confirmed: (name, time) => `${name} confirmed this plan at ${time}. The draft takes no more changes.`,
    discarded: (name, time) => `${name} discarded this draft at ${time}.`,
    continued: (name, time) =>
      `${name} added a file. The plan was read again at ${time}; there is a new draft.`,
  },
};
