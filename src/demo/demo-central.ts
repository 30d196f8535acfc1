/** Hệ thống 57: typed over there before the present period was reported, all but the last tasks; what was received since differs. */
import { enterRows } from '../central-system/enter-rows.ts';
import { listCentral } from '../central-system/list-central.ts';
import { noteDifferences } from '../central-system/note-differences.ts';
import { setCentral } from '../central-system/set-central.ts';
import type { TenantTx } from '../db/database.ts';
import { addDays, todayInVietnam } from '../shared/dates.ts';
import type { Session } from '../shared/who-acts.ts';
import { act, type DemoCommune } from './demo-acts.ts';
import { atHour, demoPeriods } from './demo-calendar.ts';

/** Each month before this day. */
const DAY = 25;
/** Tasks that nobody has come to yet. */
const LEFT = 3;
/** Days before today on which it was noted what differs. */
const NOTED = [9, 2];

/** What happens when, as `play-cycle.ts` puts it among everything else. */
export function centralEvents(demo: DemoCommune): { at: Date; run: (at: Date) => Promise<void> }[] {
  const { clerk, now } = demo;
  const today = todayInVietnam(now);
  const opens = demoPeriods(today).at(-1)?.opens;
  if (opens === undefined) return [];
  const begin = addDays(opens, -1);
  return [
    { at: atHour(begin, 14), run: (at) => act(demo, clerk, at, (tx) => enter(tx, clerk)) },
    ...NOTED.map((days) => addDays(today, -days))
      .filter((day) => day > begin)
      .map((day) => ({
        at: atHour(day, 0),
        run: (at: Date) => act(demo, clerk, at, noteDifferences),
      })),
  ];
}

async function enter(tx: TenantTx, clerk: Session): Promise<void> {
  await setCentral(tx, clerk, { used: true, day: DAY, version: 0 });
  const { lines } = await listCentral(tx, clerk);
  const rows = lines.slice(0, -LEFT).map(({ thingId, digest }) => ({ thingId, digest }));
  await enterRows(tx, clerk, { rows });
}
