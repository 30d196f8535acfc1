/** The columns of the register: which there are, what they say, and which the person has chosen. */
import type { RegisterRow } from '../../../src/register/contract.ts';
import { classOf } from '../../../src/register/labels.ts';
import { dateText } from '../../format/dates.ts';
import type { Texts } from '../../i18n/vi.ts';

export const COLUMNS = [
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
  'status',
  'source',
] as const;
export type ColumnId = (typeof COLUMNS)[number];

export const DEFAULT_COLUMNS: readonly ColumnId[] = [
  'ordinal',
  'kind',
  'name',
  'targets',
  'leads',
  'coordinators',
  'deadline',
  'status',
];
/** The columns of a sổ theo dõi. */
export const BOOK_COLUMNS: readonly ColumnId[] = [
  'ordinal',
  'name',
  'unit',
  'targets',
  'deliverable',
  'leads',
  'coordinators',
  'deadline',
  'status',
];

export const columnTitle = (column: ColumnId, texts: Texts): string =>
  column === 'unit' ? texts.reading.fields.unit : texts.reading.fields[column];

const named = (row: RegisterRow, role: RegisterRow['owners'][number]['role']): string =>
  row.owners
    .filter((owner) => owner.role === role)
    .map((owner) => owner.text)
    .join('; ');

/** "2025: ≥ 60%; 2030: 100%". */
export function targetsText(row: Pick<RegisterRow, 'targets'>): string {
  return row.targets.map(({ year, text }) => (year === undefined ? text : `${year}: ${text}`)).join('; ');
}

/** What a row says in a column, as text. */
export function cellText(row: RegisterRow, column: ColumnId, texts: Texts): string {
  switch (column) {
    case 'kind':
      return texts.register.kinds[classOf(row)];
    case 'plan':
      return row.planTitle;
    case 'targets':
      return targetsText(row);
    case 'director':
      return named(row, 'director');
    case 'leads':
      return named(row, 'lead');
    case 'agencies':
      return named(row, 'agency');
    case 'coordinators':
      return named(row, 'coordinator');
    case 'deadline':
      return row.deadline ? (row.deadline.text ?? texts.reading.deadlineKinds[row.deadline.kind]) : '';
    case 'due':
      return dateText(row.deadline?.due);
    case 'status':
      return row.status ? texts.register.statuses[row.status] : '';
    case 'source':
      return texts.reading.sources[row.source];
    case 'ordinal':
    case 'section':
    case 'name':
    case 'unit':
    case 'deliverable':
      return row[column] ?? '';
  }
}

const KEY = 'sauro.register.columns';

/** The columns that the person chose, in the order of the list; the usual ones when nothing sensible was kept. */
export function keptColumns(store: Pick<Storage, 'getItem'>): ColumnId[] {
  const kept = (store.getItem(KEY) ?? '').split(',');
  const chosen = COLUMNS.filter((column) => kept.includes(column));
  return chosen.includes('name') ? chosen : [...DEFAULT_COLUMNS];
}

export function keepColumns(store: Pick<Storage, 'setItem'>, columns: readonly ColumnId[]): void {
  store.setItem(KEY, columns.join(','));
}
