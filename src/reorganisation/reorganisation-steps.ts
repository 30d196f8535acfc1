/**
 * The steps of a reorganisation, as one table: from where, when, and where it leads. The buttons of the screens, the
 * checks of the server and the daily work all come from here. Pure.
 */
import type { Holder } from '../shared/who-acts.ts';
import type { ReorganisationAction, ReorganisationState } from './contract.ts';
import { canReorganise } from './permissions.ts';

export interface ReorganisationStep {
  action: ReorganisationAction;
  /** 'none': a reorganisation begins with it. */
  from: ReorganisationState | 'none';
  to: ReorganisationState;
  /** Whether the day from which it holds is still ahead, or has come; absent: either. */
  day?: 'ahead' | 'come';
  /** A reason has to be given. */
  reason?: true;
  /** Only while nothing new hangs on it. */
  free?: true;
  /** The program takes it too, on the day. */
  daily?: true;
}

/** Lập, chờ đến ngày · Thực hiện · Hủy · Hoàn tác. */
export const REORGANISATION_STEPS: readonly ReorganisationStep[] = [
  { action: 'plan', from: 'none', to: 'planned', day: 'ahead' },
  { action: 'carry-out', from: 'none', to: 'carried-out', day: 'come' },
  { action: 'carry-out', from: 'planned', to: 'carried-out', day: 'come', daily: true },
  { action: 'cancel', from: 'planned', to: 'cancelled', reason: true },
  { action: 'undo', from: 'carried-out', to: 'undone', reason: true, free: true },
];

export interface ReorganisationStanding {
  communeCode: string;
  state: ReorganisationState | 'none';
  /** From which it holds. */
  date: string;
  /** Something new hangs on it. */
  hangs: boolean;
}

/** Whether the day suits the step. */
const onDay = ({ day }: ReorganisationStep, date: string, today: string): boolean =>
  day === undefined || (day === 'come') === date <= today;

/** The steps that a person can take on a day. @param today "2026-07-01" */
export function availableReorganisationSteps(
  user: Holder,
  { communeCode, state, date, hangs }: ReorganisationStanding,
  today: string,
): ReorganisationStep[] {
  if (!canReorganise(user, communeCode)) return [];
  return REORGANISATION_STEPS.filter(
    (step) => step.from === state && onDay(step, date, today) && !(step.free && hangs),
  );
}

/** Whether the program carries it out by itself on a day. */
export function isDueOn(state: ReorganisationState, date: string, today: string): boolean {
  return REORGANISATION_STEPS.some((step) => step.daily && step.from === state && onDay(step, date, today));
}
