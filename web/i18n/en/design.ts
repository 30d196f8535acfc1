import type { Texts } from '../vi.ts';

export const design: Texts['design'] = {
  printedAt: (time) => `Printed ${time}`,
  undo: 'Undo',
  kept: (what) => `Kept as it was: ${what}`,
  filters: 'Filters',
  filtersOn: (count) => `Filters (${count})`,
  dropFilter: (label) => `Drop the filter ${label}`,
  clearFilters: 'Drop all filters',
  more: 'More',
  searchEverywhere: 'Search everywhere',
  searchPlaceholder: 'Search plans, indicators, tasks',
  searchHint: 'Type at least 2 letters, with or without diacritics.',
  searchNone: (words) => `Nothing matches “${words}”.`,
  searchNoneHint: 'Try fewer words, or without diacritics.',
  searchFound: (count) => `${count} results`,
  searchKeys: '↑ ↓ to choose, Enter to open, Esc to close',
  saving: {
    busy: 'Saving…',
    saved: 'Saved',
    savedAt: (time) => `Saved ${time}`,
    failed: 'Not saved',
    kept: 'What you typed is kept on this computer and will be sent again.',
  },
  keptForm: 'what you filled in.',
};
