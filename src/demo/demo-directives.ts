/** What leaders of the demo commune directed: one about an indicator, answered since; one about a figure, still open. */
import type { GiveDirective } from '../approval/directives/contract.ts';
import { giveDirective } from '../approval/directives/give-directive.ts';
import type { DecideTasks } from '../approval/life/contract.ts';
import { decideTasks } from '../approval/life/decide-tasks.ts';
import type { TenantTx } from '../db/database.ts';
import { generateDuties } from '../duties/generate-duties.ts';
import { RegisterQuery, type RegisterRow } from '../register/contract.ts';
import { listRows } from '../register/list/list-rows.ts';
import { addDays, todayInVietnam } from '../shared/dates.ts';
import { holdsRole, type Session } from '../shared/who-acts.ts';
import { act, type DemoCommune } from './demo-acts.ts';

const DAY_MS = 86_400_000;
/** The first of them was ended so many days before today, by a document of two days before it was due. */
const ENDED = 15;

interface DemoDirective {
  /** So many days before today, to be answered so many days later. */
  given: number;
  within: number;
  /** The indicator that it is about, by its first words. */
  about: string;
  wanted: string;
  /** Said to the standing office; absent where the leader writes. */
  speaker?: string;
  /** About the last figure, not the row as such. */
  figure?: boolean;
}

/** A report of its unit lies between the day it is due and the day on which a document of the unit ends it. */
export const ANSWERED: DemoDirective = {
  given: 110,
  within: 60,
  about: 'Tỷ lệ hộ kinh doanh sử dụng thanh toán không dùng tiền mặt',
  wanted: 'Làm việc với ngân hàng về điểm thanh toán không dùng tiền mặt ở chợ xã',
};
/** Nobody has answered it yet. */
export const OPEN: DemoDirective = {
  given: 3,
  within: 13,
  about: 'Tỷ lệ dân số trong vùng phủ sóng 5G',
  wanted: 'Làm việc với các nhà mạng về vùng phủ sóng 5G, nêu rõ từng thôn còn thiếu',
  speaker: 'đồng chí Chủ tịch UBND xã',
  figure: true,
};

/** What happens when, as `play-cycle.ts` puts it among everything else; nothing before the plan. */
export function directiveEvents(
  demo: DemoCommune,
  begin: Date,
): { at: Date; run: (at: Date) => Promise<void> }[] {
  const { now, people, clerk, communeCode } = demo;
  const leader = people.find((person) => holdsRole(person, communeCode, 'leader'));
  if (!leader) throw new Error('the demo has nobody who leads');
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const given = [ANSWERED, OPEN]
    .filter((directive) => before(directive.given) > begin)
    .map((directive) => {
      const by = directive.speaker === undefined ? leader : clerk;
      return {
        at: before(directive.given),
        run: (at: Date) => act(demo, by, at, (tx) => give(tx, by, directive)),
      };
    });
  const ended = {
    at: before(ENDED),
    run: (at: Date) => act(demo, leader, at, (tx) => end(demo, tx, leader)),
  };
  return before(ANSWERED.given) > begin ? [...given, ended] : given;
}

/** By a report of the unit on paper, unless it has said so itself. */
async function end({ followChange }: DemoCommune, tx: TenantTx, leader: Session): Promise<void> {
  const query = RegisterQuery.parse({ kind: 'task', documentKind: 'directive', limit: 200 });
  const task = (await listRows(tx, leader, query)).rows.find(({ name }) => name === ANSWERED.wanted);
  if (!task || task.state === 'done') return;
  const { id, version, deadline } = task;
  const issuedOn = addDays(deadline?.due ?? todayInVietnam(tx.at), -2);
  const document = { number: '31/BC-KT', issuedOn, title: 'Kết quả làm việc với ngân hàng' };
  const order: DecideTasks = { action: 'complete', tasks: [{ id, version }], document, overOpenParts: false };
  await decideTasks(tx, leader, order, followChange);
}

async function give(tx: TenantTx, by: Session, directive: DemoDirective): Promise<void> {
  const { rows } = await listRows(tx, by, RegisterQuery.parse({ kind: 'indicator', limit: 200 }));
  const row = rows.find(({ name }) => name.startsWith(directive.about));
  const leadId = row?.owners.find(({ role }) => role === 'lead')?.unitId;
  if (!row || leadId === undefined) throw new Error(`the plan of the demo has no ${directive.about}`);
  await giveDirective(tx, by, orderOf(directive, row, leadId, todayInVietnam(tx.at)));
  await generateDuties(tx);
}

function orderOf(
  { wanted, within, speaker, figure }: DemoDirective,
  { id, kind, latest }: RegisterRow,
  leadId: string,
  today: string,
): GiveDirective {
  return {
    name: wanted,
    leadId,
    coordinatorIds: [],
    due: addDays(today, within),
    ...(speaker !== undefined && { speaker }),
    about: { thingId: id, kind, ...(figure && latest && { periodId: latest.periodId }) },
  };
}
