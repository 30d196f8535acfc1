import type { draft as words } from '../vi/confirm-draft.ts';

export const draft: typeof words = {
  milestone: (year) => `Target for ${year}`,
  named: (name) => `with ${name}`,
  unnamed: (name) => `without ${name}`,
  furtherFile: 'A further file of this plan is being read. What was done goes on in the new draft.',
  joined: (name, above, others) =>
    `“${name}”${others > 0 ? ` with ${others} other mentions` : ''} was joined with “${above}”.`,
  nothingAbove: 'There is no line of this kind right above.',
  split: {
    shares: 'What each part gets',
    untold: 'The words do not tell; it stays with the first part.',
    halves: { first: 'First part', second: 'Second part', both: 'Both parts' },
  },
  hints: {
    target: 'A level: 80, 80%, ≥ 80%, 70-80%, 5/5 thôn; or in words alone: Đạt, Hoàn thành.',
    deadline:
      'A day, month, quarter or year: 31/12/2026, Tháng 6/2026, Quý IV/2026; or Thường xuyên, Hằng năm.',
    tags: 'Names of units or people, apart by semicolons.',
    cycle: 'One cycle: month, quarter, 6 months, 9 months, year, ad hoc …',
    concern: 'Chủ trì (leads), Phối hợp (coordinates) or Không liên quan (not concerned).',
    fixed: 'The words of the document; they are not changed here.',
  },
  ended: {
    confirmed: (name, time) => `${name} confirmed this plan at ${time}. The draft takes no more changes.`,
    discarded: (name, time) => `${name} discarded this draft at ${time}.`,
    continued: (name, time) =>
      `${name} added a file. The plan was read again at ${time}; there is a new draft.`,
  },
};
