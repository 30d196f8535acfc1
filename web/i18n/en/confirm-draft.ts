import type { draft as words } from '../vi/confirm-draft.ts';

export const draft: typeof words = {
  milestone: (year) => `Target for ${year}`,
  named: (name) => `with ${name}`,
  unnamed: (name) => `without ${name}`,
  changedBy: (name) => `${name} has just changed this cell. Choose what to keep.`,
};
