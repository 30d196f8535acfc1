/** "Cập nhật Hệ thống 57": every row with what has changed since it was typed there; and how many wait. */
import type { TenantTx } from '../db/database.ts';
import { todayInVietnam } from '../shared/dates.ts';
import { stated } from '../shared/stated.ts';
import type { Session } from '../shared/who-acts.ts';
import { type ComparedLine, isToEnter } from './compare.ts';
import type { CentralLine, CentralPage, CentralStanding } from './contract.ts';
import { centralDue } from './due.ts';
import { loadDifferences } from './entry-store.ts';
import { loadLines } from './load-lines.ts';
import { requireReader } from './require-right.ts';
import { loadCentralSetting } from './setting-store.ts';

/** Of a commune that does not do it nothing is worked out. @throws Forbidden */
export async function listCentral(tx: TenantTx, user: Session): Promise<CentralPage> {
  requireReader(tx, user);
  const setting = await loadCentralSetting(tx);
  const compared = setting.used ? await loadLines(tx) : [];
  const noted = await loadDifferences(tx);
  const today = todayInVietnam(tx.at);
  const lines = compared.map((line) => shownLine(line, noted.get(line.thingId) ?? today));
  return { ...standingOf(lines, setting, today), setting, lines, asOf: tx.at.toISOString() };
}

/** What home tells. @throws Forbidden */
export async function centralStanding(tx: TenantTx, user: Session): Promise<CentralStanding> {
  const { setting: _, lines: __, asOf: ___, ...standing } = await listCentral(tx, user);
  return standing;
}

/** What differs and was not noted yet differs since today. */
function shownLine({ entry, ...line }: ComparedLine, since: string): CentralLine {
  return {
    ...line,
    ...(isToEnter(line) && { since }),
    ...(entry && { entry: { id: entry.id, by: entry.by, at: entry.at.toISOString() } }),
  };
}

function standingOf(
  lines: readonly CentralLine[],
  { used, day }: CentralPage['setting'],
  today: string,
): CentralStanding {
  const waiting = lines.flatMap(({ since }) => since ?? []);
  const [since] = waiting.toSorted();
  return {
    used,
    rows: waiting.length,
    today,
    ...stated({ since }),
    ...centralDue(today, { day: used ? day : undefined, since }),
  };
}
