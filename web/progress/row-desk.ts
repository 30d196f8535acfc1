/** One row of a form as the parts of the screen take it. */
import type { DutyForm, DutyItem, FigureDraft, TaskDraft } from '../../src/progress/contract.ts';
import { asDraft } from '../../src/progress/answers/as-draft.ts';
import { type Draft, keyOf } from './entry-store.ts';
import { tidied } from './typed-figure.ts';
import { withTyped } from './task-draft.ts';
import type { Entry } from './use-entry.ts';

export interface RowProps {
  form: DutyForm;
  item: DutyItem;
  entry: Entry;
}

/**
 * Whether anything can be typed into the row now: what is with the office is recalled first, and in a closed period
 * only what takes the place of an estimate is typed.
 */
export const isEditable = ({ open }: DutyForm, { state, settles = false }: DutyItem): boolean =>
  (open || settles) && state !== 'with-office';

/** Whether the estimate that was sent stands there, whose real figure is to be typed. */
const isEstimate = ({ settles, answer, estimate }: DutyItem): boolean =>
  settles === true && answer?.id === estimate?.observationId;

/** What stands in the row: typed, else as it was sent. */
export function shownDraft(entry: Entry, item: DutyItem): Draft | undefined {
  const draft = entry.store.draftOf(item);
  if (draft || !item.answer || isEstimate(item)) return draft;
  return entry.state.rows.has(keyOf(item)) ? undefined : asDraft(item.answer);
}

export const figureOf = (entry: Entry, item: DutyItem) => shownDraft(entry, item) as FigureDraft | undefined;
export const taskOf = (entry: Entry, item: DutyItem) => shownDraft(entry, item) as TaskDraft | undefined;

/** Writes what proves the row into its draft. */
export function putEvidence({ item, entry }: Pick<RowProps, 'item' | 'entry'>, evidence: string[]): void {
  if (item.kind === 'task') return entry.store.put(item, withTyped(item, taskOf(entry, item), { evidence }));
  return entry.store.put(item, tidied({ ...figureOf(entry, item), evidence }));
}
