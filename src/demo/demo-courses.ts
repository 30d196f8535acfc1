/**
 * Indicators of the demo commune that do not simply grow: one that slowed down, one that fell below what it had, one on
 * which two methods disagree, two whose milestone is past.
 */
import type { TenantTx } from '../db/database.ts';
import { saveStart } from '../progress/start/save-start.ts';
import type { StartFigure } from '../progress/start/contract.ts';
import { RegisterQuery } from '../register/contract.ts';
import { listRows } from '../register/list/list-rows.ts';
import { todayInVietnam } from '../shared/dates.ts';
import type { Session } from '../shared/who-acts.ts';

/** How a figure stands to the level that it is to reach, through a year. */
export interface Course {
  begins: number;
  ends: number;
}

interface OddIndicator extends Course {
  name: string;
  /** What was known of it before the register began, as parts of the level: two years before, and a year later. */
  before: { base: number; known: number };
}

const ODD: readonly OddIndicator[] = [
  // Went fast once, so a month can be named in which it would have had to turn.
  {
    name: 'Tỷ lệ dân số trưởng thành có tài khoản định danh điện tử',
    before: { base: 0.3, known: 0.72 },
    begins: 0.75,
    ends: 0.8,
  },
  // Had what the plan asks for, and did not keep it.
  {
    name: 'Tỷ lệ thôn được phủ sóng di động băng rộng',
    before: { base: 1.01, known: 1.02 },
    begins: 0.98,
    ends: 0.95,
  },
  // Began from next to nothing, so growth rates praise what the road to the level does not.
  {
    name: 'Tỷ lệ sản phẩm OCOP được đưa lên sàn thương mại điện tử',
    before: { base: 0.03, known: 0.2 },
    begins: 0.25,
    ends: 0.55,
  },
  // Their milestone is behind them: one reached it in time, one did not and was not followed up.
  { name: 'Tỷ lệ thôn có Tổ công nghệ số cộng đồng', before: { base: 0.6, known: 1 }, begins: 1, ends: 1 },
  {
    name: 'Số dịch vụ công trực tuyến được hướng dẫn bằng video',
    before: { base: 0.2, known: 0.72 },
    begins: 0.72,
    ends: 0.84,
  },
];

/** Undefined for an indicator that simply grows. */
export const courseOf = (name: string): Course | undefined => ODD.find((odd) => odd.name === name);

/** What was known before is entered as the situation until now, on the day on which the register begins. */
export async function enterCourses(tx: TenantTx, clerk: Session): Promise<void> {
  const year = Number(todayInVietnam(tx.at).slice(0, 4));
  const lastDay = `${year - 1}-12-31`;
  const { rows } = await listRows(tx, clerk, RegisterQuery.parse({ kind: 'indicator', limit: 200 }));
  const entered = ODD.flatMap(({ name, before }) => {
    const row = rows.find((each) => each.name === name);
    const levels = row?.targets.filter(({ value }) => value !== undefined) ?? [];
    const level = (levels.find((target) => (target.year ?? 0) >= year) ?? levels.at(-1))?.value;
    if (!row || level === undefined) throw new Error(`the plan of the demo has no indicator “${name}”`);
    const figure: StartFigure = {
      baseYear: year - 2,
      baseValue: Math.round(level * before.base),
      value: Math.round(level * before.known),
      asOf: lastDay,
      source: `Báo cáo năm ${year - 1} của xã`,
    };
    return { thingId: row.id, answerId: null, baseId: null, figure };
  });
  await saveStart(tx, clerk, { asOf: lastDay, rows: entered });
}
