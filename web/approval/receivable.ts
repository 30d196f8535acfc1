/** What can be done with the rows of a report, by the table that the server goes by. Pure. */
import type { Action } from '../../src/approval/contract.ts';
import type { DutyForm, DutyItem } from '../../src/progress/contract.ts';
import type { Session } from '../../src/shared/who-acts.ts';
import { actionsFor } from './actions-for.ts';

/** What the office can do with a row here; entering for a unit has a screen of its own. */
const HERE: readonly Action[] = ['receive', 'return'];

/** The actions that the person can take with the row now, those of this screen alone. */
export function actionsOf(
  user: Session,
  form: Pick<DutyForm, 'duty' | 'open' | 'headFirst'>,
  item: Pick<DutyItem, 'state' | 'settles'>,
): Action[] {
  return actionsFor(user, form, item)
    .map(({ action }) => action)
    .filter((action) => HERE.includes(action));
}

/** Rows that can be received together: nothing was remarked on, so nobody has to look at each of them. */
export function clearItems(user: Session, form: DutyForm): DutyItem[] {
  return form.items.filter(
    (item) => actionsOf(user, form, item).includes('receive') && (item.review?.remarks ?? []).length === 0,
  );
}

/** All that is asked: the rows, or a short text. */
const askedOf = ({ items, shortText }: DutyForm) => [...items, ...(shortText ? [shortText] : [])];

/** What was sent to the office and cannot be received as things stand: its period was closed upon it. */
export function heldItems(user: Session, form: DutyForm): Pick<DutyItem, 'state'>[] {
  return askedOf(form).filter(
    (item) => item.state === 'with-office' && !actionsOf(user, form, item).includes('receive'),
  );
}

/** Whether somebody may enter for the unit: a row or a short text is not only looked at. */
export function canEnterFor(user: Session, form: DutyForm): boolean {
  return askedOf(form).some((item) =>
    actionsFor(user, form, item).some(({ action }) => action === 'enter-for'),
  );
}
