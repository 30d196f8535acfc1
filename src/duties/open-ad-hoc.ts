/** "Mở kỳ đột xuất": a report that somebody orders apart from the calendar, asked of units at once. */
import { recordAudit } from '../audit/record-audit.ts';
import type { AdHocPeriod } from '../calendar/contract.ts';
import { adHocPeriod } from '../calendar/periods.ts';
import type { TenantTx } from '../db/database.ts';
import { todayInVietnam } from '../shared/dates.ts';
import { Conflict, Forbidden } from '../shared/errors.ts';
import type { Session } from '../shared/who-acts.ts';
import { adHocDuties, askedAbout, adHocFlow, adHocWindowEnd, nextAdHocId, requireDates } from './ad-hoc.ts';
import type { AdHocOrder, Flow } from './contract.ts';
import { listOpened, loadGround, saveDuties } from './generate-duties.ts';
import { askAll, insertPeriod } from './open-period.ts';
import { canManagePeriods } from './permissions.ts';
import { type Ground, unitsAsked } from './planned-duties.ts';

/**
 * @returns the id that it was given
 * @throws Forbidden, Invalid, Conflict when no flow of the units is confirmed, or none of them is asked anything
 */
export async function openAdHoc(tx: TenantTx, user: Session, order: AdHocOrder): Promise<string> {
  if (!canManagePeriods(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền mở kỳ báo cáo.');
  const today = todayInVietnam(tx.at);
  requireDates(order, today);
  const { ground: whole, flow } = await requireFlow(tx, today);
  const { content } = whole;
  const ground = { ...whole, content: { ...content, things: askedAbout(content.things, order) } };
  const period = await insertNumbered(tx, user, order, Number(today.slice(0, 4)));
  const unitIds = unitsAsked(flow, ground, period, adHocWindowEnd(period, order.due)).filter(
    (unitId) => order.unitIds?.includes(unitId) ?? true,
  );
  if (unitIds.length === 0)
    throw new Conflict('Không có đơn vị nào phải báo cáo trong kỳ này.', [
      'Chọn đơn vị, mục của kế hoạch có nội dung phải báo cáo, hoặc để trống để hỏi tất cả',
    ]);
  const duties = adHocDuties(period, order, { flowId: flow.id, unitIds });
  await saveDuties(tx, duties);
  const asked = await askAll(tx, ground, period);
  const { name, start, end } = period;
  const { due, kinds, sections } = order;
  await recordAudit(tx, {
    action: 'period.open',
    entity: 'period',
    entityId: period.id,
    after: { name, start, end, due, kinds, sections, duties: duties.length, asked },
  });
  return period.id;
}

async function requireFlow(tx: TenantTx, today: string): Promise<{ ground: Ground; flow: Flow }> {
  const ground = await loadGround(tx);
  const flow = ground && adHocFlow(ground.flows, today);
  if (!flow)
    throw new Conflict('Chưa xác nhận chế độ báo cáo nào của các đơn vị nên chưa mở kỳ được.', [
      'Xác nhận chế độ báo cáo trong kế hoạch trước',
    ]);
  return { ground, flow };
}

/** Two people who order one at once get two numbers: the later insert waits for the earlier, then counts again. */
async function insertNumbered(
  tx: TenantTx,
  user: Session,
  { name, start, end }: AdHocOrder,
  year: number,
): Promise<AdHocPeriod> {
  for (;;) {
    const id = nextAdHocId(year, [...(await listOpened(tx))]);
    const period = adHocPeriod({ id, name, start, end });
    if (await insertPeriod(tx, user, period)) return period;
  }
}
