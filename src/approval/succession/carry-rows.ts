/** Chuyển tiếp: rows of the former plan go on in the next one, each once, with the deadline that they had. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { lockMany } from '../../register/changes/many-things.ts';
import { decideSame } from '../../register/same/decide-same.ts';
import { loadStates } from '../../register/things/load-states.ts';
import { type FollowChange, saveChange } from '../../register/things/refresh-things.ts';
import { todayInVietnam, writtenDay } from '../../shared/dates.ts';
import { Conflict } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { beginExtension } from '../extensions/begin-extension.ts';
import { decideExtension } from '../extensions/decide-extension.ts';
import { availableExtensionSteps, dueNow, newDueProblem } from '../extensions/extension-steps.ts';
import { readTask } from '../extensions/task-standing.ts';
import type { DecideSuccession, UndoCarry } from './contract.ts';
import { loadOutcomes, markCarried, type Successor } from './succession-store.ts';

const CARRIED = 'Chuyển tiếp sang kế hoạch sau';
const TAKEN_BACK = 'Bỏ chuyển tiếp sang kế hoạch sau';

/** "Kế hoạch số 03/KH-UBND, ngày 28/12/2026", by which the next plan's day is an extension. */
export function planDocument({ title, number, date }: Pick<Successor, 'title' | 'number' | 'date'>): string {
  const name = number === null ? title : `Kế hoạch số ${number}`;
  return date === null ? name : `${name}, ngày ${writtenDay(date)}`;
}

/**
 * What goes on is one with the row of the next plan, where a person says which; where there is none, the former plan's
 * passage goes on alone. The day that the next plan gives is an extension by that plan, where it is later.
 */
export async function carryRows(
  tx: TenantTx,
  user: Session,
  successor: Successor,
  rows: DecideSuccession['rows'],
  follow: FollowChange,
): Promise<void> {
  await lockMany(tx, rows);
  const pairs = rows.flatMap(({ id, kind, version, same }) =>
    same && same.id !== id ? [{ kind, one: { id, version }, other: same }] : [],
  );
  if (pairs.length > 0) await decideSame(tx, user, { decision: 'same', pairs }, follow);
  const ids = rows.map(({ id }) => id);
  await saveCarried(tx, ids, successor, successor.id, follow);
  const outcomes = new Map((await loadOutcomes(tx, successor)).map((row) => [row.id, row]));
  for (const { id, kind } of rows) {
    const nextDue = outcomes.get(id)?.nextDue ?? undefined;
    if (kind === 'task' && nextDue !== undefined) await extend(tx, user, id, nextDue, successor);
    await recordCarried(tx, 'thing.carry', { id, kind }, successor);
  }
}

async function saveCarried(
  tx: TenantTx,
  ids: readonly string[],
  { formerId }: Successor,
  to: string | null,
  follow: FollowChange,
): Promise<void> {
  await markCarried(tx, ids, formerId, to);
  const states = await loadStates(tx, ids);
  await saveChange(
    tx,
    states.map((state) => ({ ...state, version: state.version + 1 })),
    follow,
  );
}

async function recordCarried(
  tx: TenantTx,
  action: string,
  { id, kind }: { id: string; kind: string },
  { id: planId, title }: Successor,
): Promise<void> {
  await recordAudit(tx, { action, entity: kind, entityId: id, after: { planId, plan: title } });
}

/** Nothing where the task has no day of its own, or the next plan's is not later, or over already. */
async function extend(
  tx: TenantTx,
  user: Session,
  id: string,
  due: string,
  successor: Successor,
): Promise<void> {
  const task = await readTask(tx, id, false);
  const formerDue = dueNow(task);
  if (formerDue === undefined || newDueProblem(due, formerDue, todayInVietnam(tx.at))) return;
  const steps = availableExtensionSteps(user, { ...task, communeCode: tx.communeCode });
  if (!steps.some(({ action }) => action === 'extend')) return;
  const document = planDocument(successor);
  await beginExtension(tx, user, id, { action: 'extend', formerDue, due, reason: CARRIED, document });
}

/** The extension by the next plan goes with it, as long as none came after it. */
export async function undoCarry(
  tx: TenantTx,
  user: Session,
  successor: Successor,
  { rows }: UndoCarry,
  follow: FollowChange,
): Promise<void> {
  await lockMany(tx, rows);
  const outcomes = new Map((await loadOutcomes(tx, successor)).map((row) => [row.id, row]));
  if (rows.some(({ id }) => outcomes.get(id)?.outcome !== 'carried'))
    throw new Conflict('Có nội dung chưa chuyển tiếp, hoặc đã bỏ chuyển tiếp. Chưa thay đổi gì.', [
      'Tải lại trang để xem kết quả',
    ]);
  for (const { id, kind } of rows) {
    if (kind === 'task') await revoke(tx, user, id, planDocument(successor));
    await recordCarried(tx, 'thing.carry-undone', { id, kind }, successor);
  }
  const ids = rows.map(({ id }) => id);
  await saveCarried(tx, ids, successor, null, follow);
}

async function revoke(tx: TenantTx, user: Session, id: string, document: string): Promise<void> {
  const { extensions } = await readTask(tx, id, false);
  const last = extensions.findLast(({ state }) => state === 'granted');
  if (last?.document !== document) return;
  await decideExtension(tx, user, last.id, { action: 'revoke', version: last.version, reason: TAKEN_BACK });
}
