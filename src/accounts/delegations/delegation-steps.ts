/**
 * The states of a delegation and its steps, as one table: what a person orders, and what the date brings. The buttons of
 * the screens and the checks of the server both come from here. Pure.
 */
import type { Session } from '../../shared/who-acts.ts';
import type { DelegationState } from './contract.ts';
import { canDelegate, canManageAccounts } from '../permissions.ts';

/** Ủy quyền · Thu hồi. */
export type DelegationAction = 'delegate' | 'revoke';

export interface DelegationStep {
  /** 'day': nobody orders it, the date brings it. */
  action: DelegationAction | 'day';
  /** 'none': a delegation begins with it. */
  from: DelegationState | 'none';
  to: DelegationState;
  /** Whose grants they are, and the administrator for anybody. */
  by: 'giver' | 'nobody';
}

export const DELEGATION_STEPS: readonly DelegationStep[] = [
  { action: 'delegate', from: 'none', to: 'upcoming', by: 'giver' },
  { action: 'delegate', from: 'none', to: 'in-force', by: 'giver' },
  { action: 'day', from: 'upcoming', to: 'in-force', by: 'nobody' },
  { action: 'day', from: 'in-force', to: 'ended', by: 'nobody' },
  { action: 'revoke', from: 'upcoming', to: 'revoked', by: 'giver' },
  { action: 'revoke', from: 'in-force', to: 'revoked', by: 'giver' },
];

/** Days are "YYYY-MM-DD"; both count. */
export interface DelegationDays {
  firstDay: string;
  lastDay: string;
  revoked: boolean;
}

export function delegationStateOf(
  { firstDay, lastDay, revoked }: DelegationDays,
  today: string,
): DelegationState {
  if (revoked) return 'revoked';
  if (lastDay < today) return 'ended';
  return firstDay > today ? 'upcoming' : 'in-force';
}

type User = Pick<Session, 'userId' | 'grants' | 'communeCode'>;

/**
 * Whether the person may order the step now.
 * @param giverId whose grants they are
 * @param at the state of the delegation; 'none' for one that begins
 */
export function canStepDelegation(
  user: User,
  communeCode: string,
  giverId: string,
  action: DelegationAction,
  at: DelegationState | 'none',
): boolean {
  if (!DELEGATION_STEPS.some((step) => step.action === action && step.from === at)) return false;
  if (canManageAccounts(user, communeCode)) return true;
  if (user.communeCode !== communeCode || user.userId !== giverId) return false;
  // What somebody let another do can be taken back by that person in whatever office the person is by now.
  return action === 'revoke' || canDelegate(user, communeCode);
}

/** Why these days cannot be, in Vietnamese; undefined where they can. */
export function delegationDaysProblem(
  { firstDay, lastDay }: Pick<DelegationDays, 'firstDay' | 'lastDay'>,
  today: string,
): { field: 'firstDay' | 'lastDay'; text: string } | undefined {
  if (firstDay < today)
    return { field: 'firstDay', text: 'Ngày bắt đầu đã qua. Ủy quyền có hiệu lực sớm nhất từ hôm nay.' };
  if (lastDay < firstDay) return { field: 'lastDay', text: 'Ngày cuối phải từ ngày bắt đầu trở đi.' };
  return undefined;
}
