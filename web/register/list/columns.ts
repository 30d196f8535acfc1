/** The columns of the register: what they say, and which the person has chosen. */
import { LIST_COLUMNS } from '../../../src/register/columns.ts';
import type { Proposable, RegisterRow } from '../../../src/register/contract.ts';
import { classOf } from '../../../src/register/labels.ts';
import { dateText } from '../../format/dates.ts';
import type { Texts } from '../../i18n/vi.ts';

export type ColumnId = (typeof LIST_COLUMNS)[number];

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

export const columnTitle = (column: ColumnId, texts: Texts): string => texts.reading.fields[column];

const named = (row: Pick<RegisterRow, 'owners'>, role: RegisterRow['owners'][number]['role']): string =>
  row.owners
    .filter((owner) => owner.role === role)
    .map((owner) => owner.text)
    .join('; ');

/** "2025: ≥ 60%; 2030: 100%". */
export function targetsText(row: Pick<RegisterRow, 'targets'>): string {
  return row.targets.map(({ year, text }) => (year === undefined ? text : `${year}: ${text}`)).join('; ');
}

export const findingsText = (row: Pick<RegisterRow, 'findings'>, texts: Texts): string =>
  row.findings.map((kind) => texts.reading.findings[kind]).join('; ');

/** What a column shows that a person proposed and no plan states. */
export function isProposed(row: Pick<RegisterRow, 'proposed'>, column: ColumnId): boolean {
  const field: Partial<Record<ColumnId, Proposable>> = {
    leads: 'leads',
    deadline: 'deadline',
    due: 'deadline',
  };
  const proposable = field[column];
  return proposable !== undefined && row.proposed.includes(proposable);
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
    case 'findings':
      return findingsText(row, texts);
    case 'ordinal':
    case 'section':
    case 'name':
    case 'unit':
    case 'deliverable':
      return row[column] ?? '';
  }
}

/** The same where there is nothing but text: on paper. */
export function plainText(row: RegisterRow, column: ColumnId, texts: Texts): string {
  const text = cellText(row, column, texts);
  return text !== '' && isProposed(row, column) ? `${text} (${texts.things.proposed})` : text;
}

const KEY = 'sauro.register.columns';

/** The columns that the person chose, in the order of the list; the usual ones when nothing sensible was kept. */
export function keptColumns(store: Pick<Storage, 'getItem'>): ColumnId[] {
  const kept = (store.getItem(KEY) ?? '').split(',');
  const chosen = LIST_COLUMNS.filter((column) => kept.includes(column));
  return chosen.includes('name') ? chosen : [...DEFAULT_COLUMNS];
}

export function keepColumns(store: Pick<Storage, 'setItem'>, columns: readonly ColumnId[]): void {
  store.setItem(KEY, columns.join(','));
}
