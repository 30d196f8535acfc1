/** Several tasks in one answer: which of a form can take one together. Pure. */
import { isWithUnit } from '../../src/duties/duty-state.ts';
import type { DutyForm, DutyItem } from '../../src/progress/contract.ts';
import type { Draft } from './entry-store.ts';
import { isEditable } from './row-desk.ts';

/** Tasks of one part of the plan; without a part the name is empty. */
export interface TaskGroup {
  section: string;
  items: DutyItem[];
}

/**
 * The tasks in which nothing stands yet, by the parts of the plan in the order of the form; what somebody typed or sent
 * is not written over.
 */
export function blankTasks(form: DutyForm, draftOf: (item: DutyItem) => Draft | undefined): TaskGroup[] {
  const blank = form.items.filter(
    (item) =>
      item.kind === 'task' && isWithUnit(item) && isEditable(form, item) && draftOf(item) === undefined,
  );
  const groups = Map.groupBy(blank, ({ section }) => section ?? '');
  return [...groups].map(([section, items]) => ({ section, items }));
}

/** Whether no day of the task falls due: it goes on, and one answer often serves several of its kind. */
export const goesOn = ({ deadline }: Pick<DutyItem, 'deadline'>): boolean =>
  deadline === undefined || deadline.kind === 'ongoing' || deadline.kind === 'none';
