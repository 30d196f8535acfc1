/** The columns of the register: what they say, and which the person has chosen. */
import '../../i18n/rooms/evaluation.ts';
import { LIST_COLUMNS, type ListColumn } from '../../../src/register/columns.ts';
import type { Proposable, RegisterRow, RowOwner } from '../../../src/register/contract.ts';
import { classOf } from '../../../src/register/labels.ts';
import { dateText } from '../../format/dates.ts';
import { numberText } from '../../format/numbers.ts';
import { statusText } from '../../evaluation/standing-words.ts';
import { latestText } from '../figure-text.ts';
import type { Texts } from '../../i18n/vi.ts';

export type ColumnId = ListColumn;

export const DEFAULT_COLUMNS: readonly ColumnId[] = [
  'ordinal',
  'name',
  'unit',
  'targets',
  'latest',
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
  'latest',
  'deliverable',
  'leads',
  'coordinators',
  'deadline',
  'status',
];

export const columnTitle = (column: ColumnId, texts: Texts): string => texts.reading.fields[column];

const ROLES = {
  director: 'director',
  leads: 'lead',
  agencies: 'agency',
  coordinators: 'coordinator',
} as const satisfies Partial<Record<ColumnId, RowOwner['role']>>;

/** What somebody is called in a list; on paper and under the hand as the plan names them. */
export type Calling = (owner: RowOwner) => string;

const asInPlan: Calling = ({ text }) => text;

function named(row: Pick<RegisterRow, 'owners'>, column: keyof typeof ROLES, called: Calling): string {
  return row.owners
    .filter(({ role }) => role === ROLES[column])
    .map(called)
    .join('; ');
}

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
export function cellText(
  row: RegisterRow,
  column: ColumnId,
  texts: Texts,
  called: Calling = asInPlan,
): string {
  switch (column) {
    case 'kind':
      return texts.register.kinds[classOf(row)];
    case 'plan':
      return row.planTitle;
    case 'targets':
      return targetsText(row);
    case 'director':
    case 'leads':
    case 'agencies':
    case 'coordinators':
      return named(row, column, called);
    case 'deadline':
      return row.deadline ? (row.deadline.text ?? texts.reading.deadlineKinds[row.deadline.kind]) : '';
    case 'due':
      return dateText(row.deadline?.due);
    case 'extendedDue':
      return dateText(row.extendedDue);
    case 'extensions':
      return row.extensions > 0 ? numberText(row.extensions) : '';
    case 'status':
      if (row.status) return texts.register.statuses[row.status];
      return row.standing ? statusText(row.standing, texts.evaluation) : '';
    case 'received':
      return row.state ? texts.duties.taskStates[row.state] : '';
    case 'completedOn':
      return dateText(row.completedOn);
    case 'latest':
      return row.latest ? latestText(row.latest, texts) : '';
    case 'asOf':
      return dateText(row.latest?.asOf);
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
