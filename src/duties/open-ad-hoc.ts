/** "Mở kỳ đột xuất": a report that somebody orders apart from the calendar, asked of units at once. */
import { recordAudit } from '../audit/record-audit.ts';
import type { AdHocPeriod } from '../calendar/contract.ts';
import { adHocPeriod } from '../calendar/periods.ts';
import type { TenantTx } from '../db/database.ts';
import { todayInVietnam } from '../shared/dates.ts';
import { Conflict, Forbidden } from '../shared/errors.ts';
import type { Session } from '../shared/who-acts.ts';
import {
  adHocDuties,
  adHocFlow,
  adHocWindowEnd,
  askedAbout,
  leftOut,
  nextAdHocId,
  requireDates,
  senderFor,
} from './ad-hoc.ts';
import type { AdHocOrder, Flow } from './contract.ts';
import { listOpened, loadGround, saveDuties } from './generate-duties.ts';
import { askAll, insertPeriod } from './open-period.ts';
import { canManagePeriods } from './permissions.ts';
import { askedContent, type Ground, unitsAsked } from './planned-duties.ts';

/**
 * @returns the id that it was given
 * @throws Forbidden, Invalid, Conflict when no flow of the units is confirmed, none of them is asked anything, or a row
 * that was chosen would be asked of nobody
 */
export async function openAdHoc(tx: TenantTx, user: Session, order: AdHocOrder): Promise<string> {
  if (!canManagePeriods(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền mở kỳ báo cáo.');
  const today = todayInVietnam(tx.at);
  requireDates(order, today);
  const { ground: whole, flow } = await requireFlow(tx, today);
  const { content } = whole;
  const ground = { ...whole, content: { ...content, things: askedAbout(content.things, order) } };
  const period = await insertNumbered(tx, user, order, Number(today.slice(0, 4)));
  const windowEnd = adHocWindowEnd(period, order.due);
  const sender = senderFor(flow, order);
  const unitIds = unitsAsked({ sender }, ground, period, windowEnd).filter(
    (unitId) => order.unitIds?.includes(unitId) ?? true,
  );
  requireAnswered(whole, leftOut(order, askedContent(ground, period, windowEnd), unitIds));
  if (unitIds.length === 0)
    throw new Conflict('Không có đơn vị nào phải báo cáo trong kỳ này.', [
      'Chọn đơn vị, mục của kế hoạch có nội dung phải báo cáo, hoặc để trống để hỏi tất cả',
    ]);
  const duties = adHocDuties(period, order, { flowId: flow.id, unitIds });
  await saveDuties(tx, duties);
  const asked = await askAll(tx, ground, period);
  const { name, start, end } = period;
  const { due, kinds, sections, thingIds } = order;
  await recordAudit(tx, {
    action: 'period.open',
    entity: 'period',
    entityId: period.id,
    after: { name, start, end, due, kinds, sections, thingIds, duties: duties.length, asked },
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

/** Nothing that was chosen is left out silently. @throws Conflict that names it */
function requireAnswered({ content: { things } }: Ground, left: readonly string[]): void {
  if (left.length === 0) return;
  const names = left.slice(0, 5).map((id) => things.find((thing) => thing.id === id)?.name);
  const told = names.map((name) => (name === undefined ? 'nội dung không còn theo dõi' : `“${name}”`));
  const more = left.length > names.length ? ` và ${left.length - names.length} nội dung khác` : '';
  throw new Conflict(`Không đơn vị nào được hỏi về: ${told.join(', ')}${more}. Chưa mở kỳ.`, [
    'Bỏ các nội dung đó, chọn thêm đơn vị, hoặc đặt đơn vị trả lời ở trang “Ai trả lời”',
  ]);
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
