/** Whether what was read is a plan at all, so that invoices, inventories and letters are refused. */
import type { SourceBlock } from './block.ts';
import { unreadKindOf } from './checks/unread.ts';
import type { PlanHeader, PlanReading } from './contract.ts';

/**
 * A plan says so in its heading, speaks of objectives or tasks in its text, or has rows with a year, an owner or a
 * deadline. A list of things with figures alone (an invoice, an inventory) is none.
 */
export function isPlan({ header, indicators, tasks }: PlanReading): boolean {
  const rows = [...indicators, ...tasks];
  const named = header.docType !== undefined || header.title !== undefined || header.system !== undefined;
  return rows.some(
    (row) =>
      named ||
      row.source === 'body' ||
      row.leads.length + row.coordinators.length > 0 ||
      row.director !== undefined ||
      ('targets' in row
        ? row.agencies.length > 0 || row.targets.some(({ year }) => year !== undefined)
        : row.deadline.kind !== 'none'),
  );
}

/** Documents that set out what is to be done; decisions, reports and letters may hold anything. */
const PLANS = /^(?:KẾ HOẠCH|CHƯƠNG TRÌNH|ĐỀ ÁN|PHƯƠNG ÁN)/u;

/**
 * A plan of which no row could be read: it names itself in its heading, or has a table with the columns of one, and
 * holds something that nobody could read. Its findings say what that is; a person adds the rows.
 * @param planTables how many tables have the columns of a plan
 */
export const isUnreadPlan = (
  { docType }: PlanHeader,
  blocks: readonly SourceBlock[],
  planTables: number,
): boolean =>
  (planTables > 0 || PLANS.test(docType ?? '')) && blocks.some((block) => unreadKindOf(block) !== undefined);
