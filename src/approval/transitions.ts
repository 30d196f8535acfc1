/**
 * The steps between a unit and the standing office, as one table: who may take which step from which state, and where
 * it leads. The buttons of the screens and the checks of the server both come from here. Pure.
 */
import type { ItemState } from '../duties/contract.ts';
import type { Action } from './contract.ts';
import type { SinceReturn } from './since-return.ts';
import { headsUnit, type Holder, keepsCommune, worksForUnit } from '../shared/who-acts.ts';

/** As whom a step is taken: somebody of the unit, its head, the standing office. */
export type Part = 'unit' | 'head' | 'office';

interface Transition {
  action: Action;
  from: readonly ItemState[];
  to: ItemState;
  by: Part;
  /** A reason has to be given. */
  reason?: true;
  /** Only where the unit has its head look first, or only where it has not. */
  head?: 'wanted' | 'not-wanted';
  /** Only where an answer was received before, or only where none was. */
  corrects?: boolean;
  /**
   * Of a row whose real figure is owed: only of such a row; of such a row even where the period is closed; not of such
   * a row. A step that says nothing of it is one of an open period alone.
   */
  settles?: 'only' | 'too' | 'not';
  /** Also where the period was unlocked for the unit and that is over: what is with the office by then is not left. */
  afterUnlock?: true;
  /** Only of what the office returned a moment ago, while the unit has done nothing with it. */
  fresh?: true;
}

/**
 * Trình · Nộp · Trả lại (trưởng đơn vị) · Rút lại · Tiếp nhận · Trả lại · Rút lại việc trả lại · Đính chính · Gửi số
 * chính thức · Nhập thay.
 * Of two lines for the same action the first one holds.
 */
export const TRANSITIONS: readonly Transition[] = [
  { action: 'put-forward', from: ['open', 'returned'], to: 'with-head', by: 'unit', head: 'wanted' },
  { action: 'submit', from: ['open', 'returned'], to: 'with-office', by: 'unit', head: 'not-wanted' },
  { action: 'submit', from: ['open', 'returned', 'with-head'], to: 'with-office', by: 'head' },
  { action: 'return-to-officer', from: ['with-head'], to: 'returned', by: 'head', reason: true },
  { action: 'recall', from: ['with-head', 'with-office'], to: 'open', by: 'unit', corrects: false },
  {
    action: 'recall',
    from: ['with-head', 'with-office'],
    to: 'received',
    by: 'unit',
    corrects: true,
    settles: 'too',
  },
  {
    action: 'receive',
    from: ['with-office'],
    to: 'received',
    by: 'office',
    settles: 'too',
    afterUnlock: true,
  },
  {
    action: 'return',
    from: ['with-office'],
    to: 'returned',
    by: 'office',
    reason: true,
    settles: 'too',
    afterUnlock: true,
  },
  {
    action: 'undo-return',
    from: ['returned'],
    to: 'with-office',
    by: 'office',
    settles: 'too',
    afterUnlock: true,
    fresh: true,
  },
  { action: 'correct', from: ['received'], to: 'with-office', by: 'unit', reason: true, settles: 'not' },
  { action: 'settle', from: ['received', 'returned'], to: 'with-office', by: 'unit', settles: 'only' },
  {
    action: 'enter-for',
    from: ['received', 'returned', 'with-head', 'with-office'],
    to: 'received',
    by: 'office',
    settles: 'only',
  },
  {
    action: 'enter-for',
    from: ['open', 'with-head', 'with-office', 'returned'],
    to: 'received',
    by: 'office',
  },
  { action: 'enter-for', from: ['received'], to: 'received', by: 'office', reason: true },
];

/** Where a row stands, for the question what can be done with it. */
export interface Standing {
  communeCode: string;
  unitId: string;
  state: ItemState;
  /** Nothing moves in a period that is not open, unless it was unlocked for the unit. */
  open: boolean;
  /** It was unlocked for the unit since it was closed, and that time is over. */
  unlockEnded?: boolean;
  /** The unit wants its head to look first, and has one. */
  headFirst: boolean;
  /** An answer of the row was received before: what is on its way corrects it. */
  corrects?: boolean;
  /** The answer that was received is an estimate and its period is over: the real figure is owed. */
  settles?: boolean;
  /** What became of it since the office returned it; absent where that was not its last step. */
  sinceReturn?: SinceReturn | undefined;
}

/** Whether a line holds for the row at all: because of its period, its unlock, or because its real figure is owed. */
function applies(
  { settles: rule, afterUnlock }: Transition,
  { open, unlockEnded, settles = false }: Standing,
): boolean {
  if (afterUnlock && unlockEnded) return true;
  if (rule === 'only') return settles;
  if (rule === 'not') return open && !settles;
  return open || (rule === 'too' && settles);
}

function has(part: Part, user: Holder, { communeCode, unitId }: Standing): boolean {
  if (part === 'office') return keepsCommune(user, communeCode);
  return part === 'head' ? headsUnit(user, communeCode, unitId) : worksForUnit(user, communeCode, unitId);
}

/** A step that the person can take now. */
export interface Available {
  action: Action;
  to: ItemState;
  reason: boolean;
}

/** What the person can do with the row as it stands; each action once. */
export function availableActions(user: Holder, standing: Standing): Available[] {
  const can = TRANSITIONS.filter((line) => {
    const { from, by, head, corrects, fresh } = line;
    return (
      from.includes(standing.state) &&
      applies(line, standing) &&
      has(by, user, standing) &&
      (!fresh || standing.sinceReturn === 'fresh') &&
      (head === undefined || (head === 'wanted') === standing.headFirst) &&
      (corrects === undefined || corrects === (standing.corrects ?? false))
    );
  });
  const first = can.filter(({ action }, at) => can.findIndex((other) => other.action === action) === at);
  return first.map(({ action, to, reason }) => ({ action, to, reason: reason ?? false }));
}

/**
 * Steps that follow at once because the same person would take them: a head needs no look of the head, whoever
 * receives for the commune receives the own answer. Each is recorded as taken by that person for the own row.
 */
export function ownSteps(user: Holder, standing: Standing): Available[] {
  const next = availableActions(user, standing).find(
    ({ action }) =>
      (action === 'submit' && standing.state === 'with-head') ||
      (action === 'receive' && standing.state === 'with-office'),
  );
  return next ? [next, ...ownSteps(user, { ...standing, state: next.to })] : [];
}
