/** The own work by whose it is: the head's to look at, one's own, somebody else's, or nobody's any more. Pure. */
import type { DutyForm, DutyItem } from '../../src/progress/contract.ts';
import type { Holder, Session } from '../../src/shared/who-acts.ts';
import { isMine, isToAnswer, sendingAction } from './sending.ts';
import { byUrgency } from './urgency.ts';

/** A form with its rows, each in one of the lists. */
export interface OwnForm {
  form: DutyForm;
  /** Put forward, and the person is the head who looks first. */
  waiting: DutyItem[];
  /** Its short text was put forward likewise. */
  textWaits: boolean;
  /** To be answered by the person, or by anybody of the unit; most urgent first. */
  mine: DutyItem[];
  /** To be answered by somebody else of the unit; most urgent first. */
  others: DutyItem[];
  /** On their way, or received. */
  sent: DutyItem[];
}

/** Whether a row, or a text that is the whole answer, waits for this person as the head of its unit. */
const waitsForHead = (user: Holder, form: DutyForm, row: Pick<DutyItem, 'state'>): boolean =>
  row.state === 'with-head' && sendingAction(user, form, row) === 'submit';

/** How many answers of a form wait for this person as the head of its unit. */
export const waitingOf = (user: Holder, form: DutyForm): number =>
  [...form.items, ...(form.shortText ? [form.shortText] : [])].filter((row) => waitsForHead(user, form, row))
    .length;

/** @param today "YYYY-MM-DD" in Việt Nam */
export function ownForm(user: Session, form: DutyForm, today: string): OwnForm {
  const waits = (row: Pick<DutyItem, 'state'>) => waitsForHead(user, form, row);
  const rest = form.items.filter((item) => !waits(item));
  const open = byUrgency(rest.filter(isToAnswer), today);
  return {
    form,
    waiting: form.items.filter(waits),
    textWaits: form.shortText !== undefined && waits(form.shortText),
    mine: open.filter((item) => isMine(item, user)),
    others: open.filter((item) => !isMine(item, user)),
    sent: rest.filter((item) => !isToAnswer(item)),
  };
}

/** How many answers of the form wait for the head. */
export const waitingIn = ({ waiting, textWaits }: OwnForm): number => waiting.length + (textWaits ? 1 : 0);

/** How many the person still owes. */
export const owedIn = ({ mine, form: { shortText } }: OwnForm): number =>
  mine.length + (shortText && isToAnswer(shortText) ? 1 : 0);

/** Whether everything that the form shows waits for the head. */
export const onlyWaits = ({ form, waiting, textWaits }: OwnForm): boolean =>
  textWaits || (waiting.length > 0 && waiting.length === form.items.length);
