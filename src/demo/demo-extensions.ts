/** Two units of the demo commune ask for more time: one is given it, the other waits for the leader. */
import { beginExtension } from '../approval/extensions/begin-extension.ts';
import { decideExtension } from '../approval/extensions/decide-extension.ts';
import type { TenantTx } from '../db/database.ts';
import { RegisterQuery } from '../register/contract.ts';
import { listRows } from '../register/list/list-rows.ts';
import { addDays, todayInVietnam } from '../shared/dates.ts';
import { holdsRole, type Session, unitsOf } from '../shared/who-acts.ts';
import { act, type DemoCommune } from './demo-acts.ts';

const DAY_MS = 86_400_000;
/** They ask so many days before today, and one is answered so many. */
const ASKED = 6;
const ANSWERED = 4;
const MORE_DAYS = 60;
const REASON = 'Chưa bố trí được kinh phí; dự toán bổ sung trình Hội đồng nhân dân xã kỳ họp tới.';

/** What happens when, as `play-cycle.ts` puts it among everything else. */
export function extensionEvents(demo: DemoCommune): { at: Date; run: (at: Date) => Promise<void> }[] {
  const { now, people, communeCode } = demo;
  const leader = people.find((person) => holdsRole(person, communeCode, 'leader'));
  if (!leader) throw new Error('the demo has nobody who leads');
  const asked: string[] = [];
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  return [
    { at: before(ASKED), run: async (at) => void asked.push(...(await askForTime(demo, at))) },
    {
      at: before(ANSWERED),
      run: async (at) => {
        const [first] = asked;
        if (first === undefined) return;
        await act(demo, leader, at, (tx) =>
          decideExtension(tx, leader, first, { action: 'grant', version: 1 }),
        );
      },
    },
  ];
}

/** @returns the extensions that were asked for, of one overdue task of each of the first two units that have one */
async function askForTime(demo: DemoCommune, at: Date): Promise<string[]> {
  const asked: string[] = [];
  const officers = demo.people.filter((person) => holdsRole(person, demo.communeCode, 'unit-officer'));
  for (const officer of officers) {
    if (asked.length === 2) break;
    await act(demo, officer, at, async (tx) => void asked.push(...(await ask(tx, officer))));
  }
  return asked;
}

async function ask(tx: TenantTx, officer: Session): Promise<string[]> {
  const [unit] = unitsOf(officer);
  const query = RegisterQuery.parse({ kind: 'task', status: 'overdue', unit });
  const { rows } = await listRows(tx, officer, query);
  const led = rows.find(({ owners }) =>
    owners.some(({ role, unitId }) => role === 'lead' && unitId === unit),
  );
  const formerDue = led?.deadline?.due;
  if (!led || formerDue === undefined) return [];
  const due = addDays(todayInVietnam(tx.at), MORE_DAYS);
  return [await beginExtension(tx, officer, led.id, { action: 'ask', formerDue, due, reason: REASON })];
}
