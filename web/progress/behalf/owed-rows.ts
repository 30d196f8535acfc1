/** What units owe as lines of one table: how each stands, which can be entered, which are searched for. Pure. */
import { isWithUnit } from '../../../src/duties/duty-state.ts';
import type { DutyForm, DutyItem } from '../../../src/progress/contract.ts';
import { lackOf } from '../../../src/progress/rules/readiness.ts';
import { isFound, readQuery } from '../../../src/shared/search-text.ts';
import type { Draft, Typed } from '../entry-store.ts';

/**
 * How far a row is: nothing typed; carried over from an earlier period and not confirmed; typed by somebody else, who
 * has not said that it is the answer; somebody typed something else meanwhile; a field that cannot be read; an error; a
 * warning without a word of explanation; complete.
 */
export type RowStanding =
  | 'blank'
  | 'carried'
  | 'theirs'
  | 'clash'
  | 'unread'
  | 'error'
  | 'unexplained'
  | 'ready';

export interface OwedRow {
  form: DutyForm;
  item: DutyItem;
  /** What is typed, not what was sent before. */
  draft: Draft | undefined;
  standing: RowStanding;
  /** Labels of its fields that cannot be read. */
  unread: readonly string[];
}

/** What is at the screen: what was typed here and is not saved yet, by form and thing. */
export interface AtScreen {
  draftOf: (item: DutyItem) => Draft | undefined;
  typed: (item: DutyItem) => Typed | undefined;
  /** Labels of the fields that cannot be read. */
  unreadOf: (item: DutyItem) => string[];
  /** The period that it was carried over from, not confirmed yet. */
  carriedFrom: (item: DutyItem) => string | undefined;
  /** The person's name, under which their own drafts are saved. */
  name: string;
}

function standingOf(item: DutyItem, draft: Draft | undefined, at: AtScreen): RowStanding {
  const typed = at.typed(item);
  if (typed?.clash) return 'clash';
  if (at.unreadOf(item).length > 0) return 'unread';
  if (!draft) return 'blank';
  if (at.carriedFrom(item) !== undefined) return 'carried';
  if (!typed && item.draftBy !== undefined && item.draftBy !== at.name) return 'theirs';
  const { carriedFrom: _from, ...typedItem } = item;
  return lackOf({ ...typedItem, draft }) ?? 'ready';
}

/** The rows of the forms that are owed, in their order. */
export function owedRows(forms: readonly DutyForm[], at: AtScreen): OwedRow[] {
  return forms.flatMap((form) =>
    form.items.filter(isWithUnit).map((item) => {
      const draft = at.draftOf(item);
      return { form, item, draft, standing: standingOf(item, draft, at), unread: at.unreadOf(item) };
    }),
  );
}

/** One unit with what it owes. */
export interface OwedUnit {
  form: DutyForm;
  rows: OwedRow[];
  /** Those that can be entered as they stand. */
  ready: OwedRow[];
}

/** By form, in the order of the rows. */
export function unitsOf(rows: readonly OwedRow[]): OwedUnit[] {
  return [...Map.groupBy(rows, ({ form }) => form)].map(([form, own]) => ({
    form,
    rows: own,
    ready: own.filter(({ standing }) => standing === 'ready'),
  }));
}

export interface OwedFilter {
  /** Words of the row or of its unit, with diacritics or without. */
  words: string;
  /** The id of the unit; all when absent. */
  unit: string | undefined;
}

export function foundRows(rows: readonly OwedRow[], { words, unit }: OwedFilter): OwedRow[] {
  const query = readQuery(words);
  return rows.filter(
    ({ form: { duty }, item }) =>
      (unit === undefined || duty.unitId === unit) &&
      (words.trim() === '' || isFound(query, item.name, duty.unitName)),
  );
}
