/** Two small hamlets of the demo commune become one on the first of July, by a resolution of its council. */
import { generateDuties } from '../duties/generate-duties.ts';
import { addUnit } from '../organisation/add-unit.ts';
import type { TenantTx } from '../db/database.ts';
import type { Order } from '../reorganisation/contract.ts';
import { orderReorganisation, previewOrder } from '../reorganisation/order-reorganisation.ts';
import { todayInVietnam } from '../shared/dates.ts';
import type { Session } from '../shared/who-acts.ts';
import { act, type DemoCommune } from './demo-acts.ts';
import { atHour, HOUR_MS } from './demo-calendar.ts';

const FORMER = ['Thôn Bến Thượng', 'Thôn Bến Hạ'];
const MERGED = 'Thôn Bến Trăng';

/** What happens when, as `play-cycle.ts` puts it among everything else. @param begin of what the demo tells */
export function reorganisationEvents(
  demo: DemoCommune,
  begin: Date,
): { at: Date; run: (at: Date) => Promise<void> }[] {
  const date = lastFirstOfJuly(todayInVietnam(demo.now));
  const merging = atHour(date, 9);
  const adding = new Date(begin.getTime() + HOUR_MS);
  const made: string[] = [];
  return [
    {
      at: adding,
      run: (at) =>
        act(demo, demo.clerk, at, async (tx) => void made.push(...(await addHamlets(tx, demo.clerk)))),
    },
    ...(merging > adding
      ? [
          {
            at: merging,
            run: (at: Date) => act(demo, demo.clerk, at, (tx) => merge(tx, demo.clerk, orderOf(made, date))),
          },
        ]
      : []),
  ];
}

function lastFirstOfJuly(today: string): string {
  const year = Number(today.slice(0, 4));
  return today >= `${year}-07-01` ? `${year}-07-01` : `${year - 1}-07-01`;
}

async function addHamlets(tx: TenantTx, clerk: Session): Promise<string[]> {
  const ids: string[] = [];
  for (const name of FORMER) ids.push((await addUnit(tx, clerk, { name, kind: 'hamlet', aliases: [] })).id);
  return ids;
}

const orderOf = (unitIds: readonly string[], date: string): Order => ({
  kind: 'merge',
  date,
  document: {
    number: '12/NQ-HĐND',
    date: `${date.slice(0, 4)}-06-24`,
    title: 'Nghị quyết về việc sắp xếp thôn trên địa bàn xã',
  },
  targets: [{ key: 'merged', name: MERGED, kind: 'hamlet' }],
  moves: unitIds.map((unitId) => ({ unitId, to: ['merged'] })),
  rows: [],
  people: [],
});

async function merge(tx: TenantTx, clerk: Session, order: Order): Promise<void> {
  const { fingerprint } = await previewOrder(tx, clerk, order);
  // No row of the plan is theirs: only the duties follow.
  await orderReorganisation(
    tx,
    clerk,
    { order, fingerprint },
    async (each) => void (await generateDuties(each)),
  );
}
