/** "Dùng chế độ này": the whole table of a plan is confirmed, and the duties ahead follow it in the same transaction. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { listUnits } from '../../organisation/store.ts';
import { findPlan, loadReporting, lockPlan } from '../../plans/confirmed/plan-store.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../shared/errors.ts';
import { IsoDate } from '../../shared/fields.ts';
import { newId } from '../../shared/ids.ts';
import type { Session } from '../../shared/who-acts.ts';
import type { Flow } from '../contract.ts';
import { listFlows, saveFlow } from '../flow-store.ts';
import { generateFrom, loadGround } from '../generate-duties.ts';
import { canManagePeriods } from '../permissions.ts';
import { aheadCounts } from './ahead-counts.ts';
import type { AheadCounts, SaveFlows } from './contract.ts';
import { flowProblems } from './flow-problems.ts';
import { inForce, leftFlows, lockLooseFlows, openedFlows } from './plan-flows.ts';
import { lineOf, type Revised, reviseFlows } from './revise-flows.ts';

/** @throws Forbidden, NotFound, Invalid, Conflict when the plan is withdrawn, or somebody changed the table meanwhile */
export async function saveFlows(tx: TenantTx, user: Session, wanted: SaveFlows): Promise<AheadCounts> {
  if (!canManagePeriods(user, tx.communeCode))
    throw new Forbidden('Bạn không có quyền xác nhận chế độ báo cáo.');
  const { planId } = wanted;
  await requireTable(tx, planId);
  const kept = await keptFlows(tx, planId, wanted);
  const revised = await revise(tx, wanted, kept);
  const written = await save(tx, revised, kept);
  if (written > 0)
    await recordAudit(tx, {
      action: 'flows.confirm',
      ...entityOf(tx, planId),
      before: kept.map(lineOf),
      after: revised.table.map(lineOf),
    });
  return await haveDutiesFollow(tx);
}

/** What the calendar would hold, before anything is confirmed; changes nothing. @throws as `saveFlows` */
export async function countFlows(tx: TenantTx, user: Session, wanted: SaveFlows): Promise<AheadCounts> {
  if (!canManagePeriods(user, tx.communeCode))
    throw new Forbidden('Bạn không có quyền xác nhận chế độ báo cáo.');
  const kept = await keptFlows(tx, wanted.planId, wanted);
  const { table, ended } = await revise(tx, wanted, kept);
  const ground = await loadGround(tx);
  const others = ground?.flows.filter(({ id }) => kept.every((flow) => flow.id !== id)) ?? [];
  return aheadCounts(ground && { ...ground, flows: [...others, ...table, ...ended] }, todayInVietnam(tx.at));
}

/** Nothing was opened yet: the lines stay as they are and make no duties any more. @throws Conflict otherwise */
export async function unconfirmFlows(
  tx: TenantTx,
  user: Session,
  planId: SaveFlows['planId'],
): Promise<AheadCounts> {
  if (!canManagePeriods(user, tx.communeCode))
    throw new Forbidden('Bạn không có quyền bỏ xác nhận chế độ báo cáo.');
  await requireTable(tx, planId);
  const opened = await openedFlows(tx);
  const kept = await keptFlows(tx, planId);
  if (kept.some(({ id }) => opened.has(id)))
    throw new Conflict('Đã có kỳ báo cáo mở theo chế độ này nên không bỏ xác nhận được.', [
      'Sửa hoặc xóa từng dòng rồi xác nhận lại; các kỳ đã mở giữ nguyên',
    ]);
  const confirmed = kept.filter(({ confirmedAt }) => confirmedAt !== undefined);
  for (const [position, { confirmedAt: _, ...flow }] of kept.entries())
    if (confirmed.some(({ id }) => id === flow.id))
      await saveFlow(tx, { ...flow, version: flow.version + 1 }, position);
  if (confirmed.length > 0)
    await recordAudit(tx, {
      action: 'flows.unconfirm',
      ...entityOf(tx, planId),
      before: confirmed.map(lineOf),
    });
  return await haveDutiesFollow(tx);
}

/** @returns what the calendar holds now */
async function haveDutiesFollow(tx: TenantTx): Promise<AheadCounts> {
  const ground = await loadGround(tx);
  await generateFrom(tx, ground);
  return aheadCounts(ground, todayInVietnam(tx.at));
}

/** Of what the log speaks: a table without a plan is the commune's. */
const entityOf = (tx: TenantTx, planId: SaveFlows['planId']) =>
  planId === null ? { entity: 'commune', entityId: tx.communeCode } : { entity: 'plan', entityId: planId };

/** Locked, so that two people never confirm two tables of one plan. @throws NotFound, Conflict */
async function requireTable(tx: TenantTx, planId: SaveFlows['planId']): Promise<void> {
  if (planId === null) return await lockLooseFlows(tx);
  const plan = await lockPlan(tx, planId);
  if (!plan) throw new NotFound('Không tìm thấy kế hoạch.');
  if (plan.withdrawn)
    throw new Conflict('Kế hoạch này đã ngừng theo dõi nên chế độ báo cáo của kế hoạch không áp dụng nữa.', [
      'Theo dõi lại kế hoạch',
      'Đưa luồng báo cáo cần giữ vào bảng ngoài các kế hoạch đang theo dõi',
    ]);
}

/** Those in force of a plan; of no plan also those of withdrawn plans that are named. */
async function keptFlows(
  tx: TenantTx,
  planId: SaveFlows['planId'],
  { flows, removed }: Pick<SaveFlows, 'flows' | 'removed'> = { flows: [], removed: [] },
): Promise<Flow[]> {
  const today = todayInVietnam(tx.at);
  const all = (await listFlows(tx)).filter((flow) => inForce(flow, today));
  if (planId !== null) return all.filter((flow) => flow.planId === planId);
  const named = new Set([...flows, ...removed].map(({ id }) => id));
  const left = await leftFlows(tx, all);
  return all.filter((flow) => flow.planId === undefined || (left.includes(flow) && named.has(flow.id)));
}

async function revise(
  tx: TenantTx,
  { planId, flows, removed }: SaveFlows,
  kept: readonly Flow[],
): Promise<Revised> {
  requireFresh([...flows, ...removed], kept);
  const passages = planId === null ? [] : await loadReporting(tx, planId);
  const problems = flowProblems(flows, {
    units: await listUnits(tx),
    passageIds: new Set([...passages.map(({ id }) => id), ...kept.flatMap(({ passageIds }) => passageIds)]),
  });
  if (problems.length > 0) throw new Invalid(problems);
  const today = todayInVietnam(tx.at);
  return reviseFlows(flows, {
    kept,
    opened: await openedFlows(tx),
    planId,
    since: (await firstDay(tx, planId)) ?? today,
    today,
    at: tx.at.toISOString(),
    newId,
  });
}

/** The first table of a plan holds since the plan was issued; undefined where that is not known to the day. */
async function firstDay(tx: TenantTx, planId: SaveFlows['planId']): Promise<string | undefined> {
  if (planId === null) return undefined;
  const former = (await listFlows(tx)).some((flow) => flow.planId === planId);
  const issued = former ? undefined : (await findPlan(tx, planId))?.header.date;
  return IsoDate.safeParse(issued).data;
}

/** Every kept line is named once, in the version that is kept; nothing else is. */
function requireFresh(
  named: readonly { id?: string | undefined; version?: number | undefined }[],
  kept: readonly Flow[],
): void {
  const ids = named.flatMap(({ id }) => id ?? []);
  const versions = new Map(kept.map(({ id, version }) => [id, version]));
  const fresh = named.every(({ id, version }) => id === undefined || versions.get(id) === version);
  if (fresh && ids.length === kept.length && new Set(ids).size === ids.length) return;
  throw new Conflict('Chế độ báo cáo của kế hoạch này vừa được người khác sửa. Chưa thay đổi gì.', [
    'Tải lại trang, xem lại bảng rồi xác nhận',
  ]);
}

/** @returns how many lines were written */
async function save(tx: TenantTx, { table, ended }: Revised, kept: readonly Flow[]): Promise<number> {
  const before = new Map(kept.map((flow, position) => [flow.id, { flow, position }]));
  let written = 0;
  for (const [position, flow] of [...table, ...ended].entries()) {
    const former = before.get(flow.id);
    if (former?.flow === flow && former.position === position) continue;
    await saveFlow(tx, flow, position);
    written++;
  }
  return written;
}
