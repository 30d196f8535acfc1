/** What of a form can be sent by whom, by the table of steps that the server goes by. Pure. */
import type { Action } from '../../src/approval/contract.ts';
import { isWithUnit } from '../../src/duties/duty-state.ts';
import type { DutyForm, DutyItem } from '../../src/progress/contract.ts';
import { type Lack, lackOf } from '../../src/progress/rules/readiness.ts';
import { type Holder, worksForUnit } from '../../src/shared/who-acts.ts';
import { actionsFor } from '../approval/actions-for.ts';
import type { Draft, EntryStore } from './entry-store.ts';

/** What is asked of the store about rows. */
export type SeenStore = Pick<EntryStore<Draft>, 'draftOf' | 'unreadOf' | 'carriedFrom'>;

/** Steps that send what was typed, in the order in which one is offered. */
const SENDING: readonly Action[] = ['settle', 'submit', 'put-forward', 'enter-for'];

/** Whether the form is filled in for a unit that the person does not work for. */
export function isOnBehalf(user: Holder, { duty }: DutyForm): boolean {
  return !worksForUnit(user, user.communeCode, duty.unitId);
}

type Stands = Pick<DutyItem, 'state' | 'settles'>;

/** Whether an answer is asked of the unit: nothing was sent, it came back, or its real figure is owed. */
export const isToAnswer = ({ state, settles }: Stands): boolean =>
  isWithUnit({ state }) || (state === 'received' && settles === true);

/** Whether the row is the person's to answer: it was handed to nobody else. */
export const isMine = ({ updater }: Pick<DutyItem, 'updater'>, { userId }: { userId: string }): boolean =>
  updater === undefined || updater.userId === userId;

/** Whether any row of the form can be answered: in a closed period what takes the place of an estimate. */
export const takesAnswers = ({ open, items }: DutyForm): boolean =>
  open || items.some(({ settles }) => settles);

/**
 * The step that sends a row, or a text that is the whole answer; undefined when it is on its way already, received, or
 * not the person's.
 */
export function sendingAction(
  user: Holder,
  form: DutyForm,
  item: Pick<DutyItem, 'state' | 'settles'>,
): Action | undefined {
  if (item.state === 'with-office' || (item.state === 'received' && !item.settles)) return undefined;
  const can = actionsFor(user, form, item).map(({ action }) => action);
  return SENDING.find(
    (action) => can.includes(action) && (action === 'enter-for') === isOnBehalf(user, form),
  );
}

/** Why a row at the screen cannot be sent: as its draft stands, or since a field of it cannot be read. */
export type ScreenLack = Lack | 'unread';

/** The row with what stands in it at the screen. */
function shownItem(stored: DutyItem, store: SeenStore): DutyItem {
  const { draft: _draft, carriedFrom: _from, ...rest } = stored;
  const [draft, carriedFrom] = [store.draftOf(stored), store.carriedFrom(stored)];
  return { ...rest, ...(draft && { draft }), ...(carriedFrom !== undefined && { carriedFrom }) };
}

/** What keeps the row as it stands at the screen; undefined when it can be sent. */
export function screenLackOf(stored: DutyItem, store: SeenStore): ScreenLack | undefined {
  if (store.unreadOf(stored).length > 0) return 'unread';
  return lackOf(shownItem(stored, store));
}

/** The rows of a form by what can become of them. */
export interface Outlook {
  /** The step that the button takes; undefined when nothing is left to send. */
  action: Action | undefined;
  ready: DutyItem[];
  missing: { item: DutyItem; lack: ScreenLack; fields: string[] }[];
  /** Received rows in which something was typed anew. */
  corrected: DutyItem[];
  /** On the way, or received and not touched. */
  answered: number;
}

export function outlookOf(user: Holder, form: DutyForm, store: SeenStore): Outlook {
  const outlook: Outlook = { action: undefined, ready: [], missing: [], corrected: [], answered: 0 };
  for (const stored of form.items) {
    const item = shownItem(stored, store);
    const { draft } = item;
    const action = sendingAction(user, form, item);
    const lack = screenLackOf(stored, store);
    if (action === undefined) {
      if (item.state === 'received' && draft && lack === undefined) outlook.corrected.push(item);
      else outlook.answered += 1;
    } else if (lack === undefined) {
      outlook.action ??= action;
      if (action === outlook.action) outlook.ready.push(item);
    } else outlook.missing.push({ item, lack, fields: store.unreadOf(item) });
  }
  return outlook;
}
