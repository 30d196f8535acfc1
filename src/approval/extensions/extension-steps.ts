/**
 * The steps of an extension, as one table: who may take which, from where, what must be given and where it leads. The
 * buttons of the screens and the checks of the server both come from here. Pure.
 */
import { type Holder, worksForUnit } from '../../shared/who-acts.ts';
import { canDecideExtensions } from './permissions.ts';
import type { Extension, ExtensionAction, ExtensionState, TaskExtensions } from './contract.ts';

/** As whom a step is taken: somebody of a unit that answers for the task; whoever decides for the commune. */
export type ExtensionPart = 'unit' | 'decider';

export interface ExtensionStep {
  action: ExtensionAction;
  /** 'none': an extension begins with it. */
  from: ExtensionState | 'none';
  to: ExtensionState;
  by: ExtensionPart;
  /** A reason has to be given. */
  reason?: true;
  /** Only while the task runs, and has a deadline. */
  running?: true;
}

/** Đề nghị · Gia hạn (không qua đề nghị) · Đồng ý · Không đồng ý · Rút đề nghị · Hủy gia hạn. */
export const EXTENSION_STEPS: readonly ExtensionStep[] = [
  { action: 'ask', from: 'none', to: 'asked', by: 'unit', reason: true, running: true },
  { action: 'extend', from: 'none', to: 'granted', by: 'decider', reason: true, running: true },
  { action: 'grant', from: 'asked', to: 'granted', by: 'decider', running: true },
  { action: 'refuse', from: 'asked', to: 'refused', by: 'decider', reason: true },
  { action: 'withdraw', from: 'asked', to: 'withdrawn', by: 'unit' },
  { action: 'revoke', from: 'granted', to: 'revoked', by: 'decider', reason: true },
];

/** What the steps of a task's extensions follow from. */
export type ExtensionStanding = Pick<TaskExtensions, 'due' | 'running' | 'unitIds'> & {
  communeCode: string;
  extensions: readonly Pick<Extension, 'id' | 'state'>[];
};

const has = (part: ExtensionPart, user: Holder, { communeCode, unitIds }: ExtensionStanding): boolean =>
  part === 'decider'
    ? canDecideExtensions(user, communeCode)
    : unitIds.some((unitId) => worksForUnit(user, communeCode, unitId));

/**
 * The steps that can be taken now. One extension waits at a time, and only the last one in force is revoked, so that
 * the deadline before it holds again.
 * @param at the extension that they are about; undefined: those that begin one
 */
export function availableExtensionSteps(
  user: Holder,
  standing: ExtensionStanding,
  at?: Pick<Extension, 'id' | 'state'>,
): ExtensionStep[] {
  const { extensions, due, running } = standing;
  const waits = extensions.some(({ state }) => state === 'asked');
  const last = extensions.findLast(({ state }) => state === 'granted');
  return EXTENSION_STEPS.filter(
    (step) =>
      step.from === (at?.state ?? 'none') &&
      has(step.by, user, standing) &&
      ((running && due !== undefined) || !step.running) &&
      !(at === undefined && waits) &&
      !(step.action === 'revoke' && (waits || at?.id !== last?.id)),
  );
}

/** The deadline that holds: until when it was extended, else the original one. */
export const dueNow = ({ due, extendedDue }: Pick<TaskExtensions, 'due' | 'extendedDue'>) =>
  extendedDue ?? due;

/** Why a day cannot be the new deadline, in Vietnamese; undefined where it can. Days are "YYYY-MM-DD". */
export function newDueProblem(due: string, formerDue: string, today: string): string | undefined {
  if (due <= formerDue) return 'Hạn mới phải sau hạn hiện nay.';
  if (due < today) return 'Hạn mới đã qua.';
  return undefined;
}
