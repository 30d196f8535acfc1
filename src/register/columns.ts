/** The columns of the register, in the order in which people know them: for the list, the book, and the exports. */
export const LIST_COLUMNS = [
  'ordinal',
  'kind',
  'plan',
  'section',
  'name',
  'unit',
  'targets',
  'director',
  'leads',
  'agencies',
  'coordinators',
  'deliverable',
  'deadline',
  'due',
  'extendedDue',
  'extensions',
  'status',
  'received',
  'completedOn',
  'latest',
  'asOf',
  'source',
  'findings',
] as const;

/** A column of the list, by its name in the program. */
export type ListColumn = (typeof LIST_COLUMNS)[number];

/** A sheet also holds the passage word for word. */
export const EXPORT_COLUMNS = [...LIST_COLUMNS, 'quote'] as const;
