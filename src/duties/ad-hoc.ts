/** Periods that are ordered apart from the calendar (đột xuất, hai năm, giữa nhiệm kỳ): their ids and dates. Pure. */
import type { AdHocPeriod } from '../calendar/contract.ts';
import type { RowKind } from '../register/contract.ts';
import { Invalid } from '../shared/errors.ts';
import type { Overrides } from './asked-thing.ts';
import type { AdHocOrder, Flow, FlowSender } from './contract.ts';
import type { PlannedDuty } from './planned-duties.ts';

const NUMBERED = /^DX(\d{4})-(\d+)$/;

/**
 * "DX2026-01": the next number among those ordered in the year, whatever years they are about.
 * @param ids of all periods of the commune, those of the calendar too
 */
export function nextAdHocId(year: number, ids: readonly string[]): string {
  const numbers = ids.flatMap((id) => {
    const [, of, number] = NUMBERED.exec(id) ?? [];
    return Number(of) === year ? Number(number) : [];
  });
  return `DX${year}-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}

/** @throws Invalid where nobody could keep it: due before it is ordered or before it begins, an hour without a day */
export function requireDates({ start, due, dueTime }: AdHocOrder, today: string): void {
  if (due === undefined && dueTime !== undefined)
    throw new Invalid([{ field: 'due', text: 'Vui lòng ghi ngày của giờ này.' }]);
  if (due === undefined) return;
  if (due < today) throw new Invalid([{ field: 'due', text: 'Hạn gửi đã qua.' }]);
  if (due < start) throw new Invalid([{ field: 'due', text: 'Hạn gửi phải từ ngày đầu kỳ trở đi.' }]);
}

/** Figures are taken until the period ends, or until they are due where that comes first: the rest is estimated. */
export function adHocWindowEnd({ end }: Pick<AdHocPeriod, 'end'>, due: string | undefined): string {
  return due !== undefined && due < end ? due : end;
}

/** The flow under which an ad hoc report is asked: the first in force in which units report to the commune. */
export function adHocFlow(flows: readonly Flow[], today: string): Flow | undefined {
  return flows.find(
    ({ direction, confirmedAt, validFrom, validTo }) =>
      direction === 'in' &&
      confirmedAt !== undefined &&
      validFrom <= today &&
      today <= (validTo ?? '9999-12-31'),
  );
}

/**
 * Of what the register holds only what the order is about: its kinds of rows, its sections of the plan, or rows that a
 * person chose one by one. These are asked though no rule would ask them now, as by a choice for the cycle.
 */
export function askedAbout<T extends { id: string; kind: RowKind; section?: string; overrides: Overrides }>(
  things: readonly T[],
  { kinds, sections, thingIds }: Pick<AdHocOrder, 'kinds' | 'sections' | 'thingIds'>,
): T[] {
  const about = things.filter(
    ({ id, kind, section }) =>
      (kinds?.includes(kind) ?? true) &&
      (sections === undefined || sections.includes(section ?? '')) &&
      (thingIds?.includes(id) ?? true),
  );
  if (!thingIds) return about;
  return about.map((thing) => ({ ...thing, overrides: { ...thing.overrides, 'ad-hoc': true } }));
}

/** Whom an order about single rows asks: nobody is asked for a short text because of it. */
export const senderFor = ({ sender }: Pick<Flow, 'sender'>, { thingIds }: AdHocOrder): FlowSender => ({
  ...sender,
  ...(thingIds && { textFrom: [] }),
});

/** The rows that were chosen and that none of the units would be asked, in the order in which they were chosen. */
export function leftOut(
  { thingIds = [] }: Pick<AdHocOrder, 'thingIds'>,
  asked: readonly { thing: { id: string }; unitId: string }[],
  unitIds: readonly string[],
): string[] {
  const answered = new Set(
    asked.filter(({ unitId }) => unitIds.includes(unitId)).map(({ thing }) => thing.id),
  );
  return thingIds.filter((id) => !answered.has(id));
}

/** What each of the units owes in the period, each once. */
export function adHocDuties(
  period: AdHocPeriod,
  { due, dueTime }: Pick<AdHocOrder, 'due' | 'dueTime'>,
  owed: { flowId: string; unitIds: readonly string[] },
): PlannedDuty[] {
  return [...new Set(owed.unitIds)].map((unitId) => ({
    unitId,
    flowId: owed.flowId,
    periodId: period.id,
    cycle: period.cycle,
    windowStart: period.start,
    windowEnd: adHocWindowEnd(period, due),
    due: due ?? null,
    dueTime: dueTime ?? null,
  }));
}
