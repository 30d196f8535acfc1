/** A busy commune in the middle of the cycle, for measuring and for killing: 40 indicators, 60 tasks, 60 people. */
import { sql } from 'kysely';
import { parsePeriodId, previousPeriod } from '../src/calendar/periods.ts';
import type { Period } from '../src/calendar/contract.ts';
import { insertUser } from '../src/accounts/store.ts';
import { emailOf } from '../src/accounts/auth.ts';
import type { Database, TenantTx } from '../src/db/database.ts';
import type { Flow } from '../src/duties/contract.ts';
import { saveFlow } from '../src/duties/flow-store.ts';
import type { Unit } from '../src/organisation/contract.ts';
import { createCommune } from '../src/organisation/create-commune.ts';
import { standardUnits } from '../src/organisation/standard-units.ts';
import { insertUnits, saveAdminUnits } from '../src/organisation/store.ts';
import { insertPlan } from '../src/plans/confirmed/plan-store.ts';
import { insertImport } from '../src/plans/intake/import-store.ts';
import type { Deadline } from '../src/reading/contract.ts';
import { insertMentions, type NewMention } from '../src/register/things/save-mentions.ts';
import { saveThings } from '../src/register/things/save-things.ts';
import type { ThingState } from '../src/register/things/thing-state.ts';
import { todayInVietnam } from '../src/shared/dates.ts';
import { newId } from '../src/shared/ids.ts';
import type { Session } from '../src/shared/who-acts.ts';

export const COMMUNE = '99999';
const INDICATORS = 40;
const PEOPLE = 60;

export interface Size {
  tasks: number;
  /** As many units answer; the first two have the indicators, twenty each. */
  units: number;
  /** Two of three tasks have a due day, one in each month around the present. */
  dated?: boolean;
}
const USUAL: Size = { tasks: 60, units: 10 };

export interface BusyCommune {
  clerk: Session;
  /** The units' people, in turns over the units. */
  people: Session[];
  units: Unit[];
  /** The month that is to be opened. */
  month: string;
}

const pick = <T>(from: readonly T[], at: number): T => {
  const item = from[at % from.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

/** @param months closed ones before the present, with all their answers */
export async function makeCommune(
  database: Database,
  months: number,
  size: Size = USUAL,
): Promise<BusyCommune> {
  const clerk: Session = {
    userId: newId(),
    name: 'Lê Thị Đo',
    userName: 'thuongtruc',
    communeCode: COMMUNE,
    grants: [{ role: 'standing-office' }],
  };
  await saveAdminUnits(database.db, {
    provinces: [{ code: '99', name: 'Thử Nghiệm', type: 'tỉnh' }],
    communes: [
      { code: COMMUNE, name: 'Sông Trăng', type: 'xã', provinceCode: '99', provinceName: 'Thử Nghiệm' },
    ],
  });
  const run = <T>(work: (tx: TenantTx) => Promise<T>) => database.withTenant(COMMUNE, clerk, work);
  const all = await run((tx) => createCommune(tx, { code: COMMUNE, units: standardUnits('xã') }));
  const usual = all.units.filter(({ kind }) => kind !== 'collective').slice(0, size.units);
  const hamlets = Array.from({ length: size.units - usual.length }, (_, at) => `Thôn Đo ${at + 1}`);
  const units = [...usual, ...(await run((tx) => addHamlets(tx, hamlets, all.units.length)))];
  const people = await run((tx) => addPeople(tx, clerk, units));
  await run((tx) => addRegister(tx, units, size));
  const flow = flowOf();
  await run((tx) => saveFlow(tx, flow, 0));
  const month = monthOf(todayInVietnam(new Date()));
  await run((tx) => addHistory(tx, flow.id, month, months));
  return { clerk, people, units, month: month.id };
}

const addHamlets = async (tx: TenantTx, names: readonly string[], after: number): Promise<Unit[]> =>
  await insertUnits(
    tx,
    names.map((name) => ({ name, kind: 'hamlet', aliases: [] })),
    after,
  );

async function addPeople(tx: TenantTx, clerk: Session, units: readonly Unit[]): Promise<Session[]> {
  const people = Array.from(
    { length: PEOPLE },
    (_, at): Session => ({
      userId: newId(),
      name: `Nguyễn Văn ${at + 1}`,
      userName: `canbo${at + 1}`,
      communeCode: COMMUNE,
      grants: [{ role: 'unit-officer', unitId: pick(units, at).id }],
    }),
  );
  for (const { userId, name, userName, grants } of [clerk, ...people])
    await insertUser(
      tx,
      {
        id: userId,
        name,
        email: emailOf(userName),
        username: userName,
        grants,
        mustChangePassword: false,
        longPassword: true,
      },
      '',
      newId(),
    );
  return people;
}

async function addRegister(
  tx: TenantTx,
  units: readonly Unit[],
  { tasks, dated = false }: Size,
): Promise<void> {
  const [planId, importId] = [newId(), newId()];
  const header = { title: 'Kế hoạch để đo', number: '15/KH-UBND', legalBasis: [], recipients: [] };
  await insertImport(tx, { id: importId, files: [], fingerprint: importId });
  const reading = { header, indicators: [], tasks: [], reporting: [], groups: [], findings: [] };
  await insertPlan(tx, { id: planId, importId, header, files: [] }, reading);
  const made = [
    ...Array.from({ length: INDICATORS }, (_, at) => thing(planId, at, pick(units, at % 2))),
    ...Array.from({ length: tasks }, (_, at) =>
      thing(planId, INDICATORS + at, pick(units, at), dated ? deadlineOf(at) : ONGOING),
    ),
  ];
  await saveThings(
    tx,
    made.map(({ state }) => state),
  );
  await insertMentions(
    tx,
    made.map(({ mention }) => mention),
  );
  await sql`INSERT INTO period_content (commune_code, thing_id, cycle, asked)
    SELECT commune_code, id, 'month', true FROM thing WHERE commune_code = ${tx.communeCode}`.execute(tx.db);
}

const ONGOING: Deadline = { kind: 'ongoing', text: 'Thường xuyên' };

function deadlineOf(at: number): Deadline {
  if (at % 3 === 0) return ONGOING;
  const month = (at % 12) + 1;
  const due = `${new Date().getFullYear()}-${String(month).padStart(2, '0')}-25`;
  return { kind: 'due', text: `Trước ngày 25/${month}/${due.slice(0, 4)}`, due };
}

/** @param deadline absent: an indicator */
function thing(planId: string, at: number, lead: Unit, deadline?: Deadline) {
  const id = newId();
  const indicator = deadline === undefined;
  const mention: NewMention = {
    id: newId(),
    thingId: id,
    planId,
    documentKind: 'plan',
    planVersion: 1,
    draftId: `x${at}`,
    leads: true,
    source: 'appendix',
    position: at,
    name: indicator ? `Chỉ số theo dõi thứ ${at}` : `Nhiệm vụ theo dõi thứ ${at}`,
    quote: `Dòng ${at}`,
    location: { file: 0, table: 1, row: at + 1 },
    said: {
      ...(indicator && { unit: 'Điểm' }),
      targets: indicator
        ? [{ year: new Date().getFullYear(), comparator: '>=', value: 900, text: '≥900' }]
        : [],
      owners: [{ role: 'lead', text: lead.name, resolution: 'unit', unitId: lead.id }],
      ...(deadline && { deadline }),
    },
    read: { leads: ['x'] },
  };
  const state: ThingState = {
    id,
    kind: indicator ? 'indicator' : 'task',
    version: 1,
    set: {},
    mentions: [{ ...mention, inForce: true, read: { leads: true, deadline: true } }],
  };
  return { state, mention };
}

/** Every month apart, so that the bench does not hang on the month in which it runs. */
const flowOf = (): Flow => ({
  id: newId(),
  direction: 'in',
  sender: { kind: 'units', text: 'Các phòng, đơn vị' },
  recipients: ['Phòng Văn hóa - Xã hội'],
  cycles: [{ cycle: 'month', window: 'calendar', due: { month: 'next', day: 5 }, shift: 'none' }],
  passageIds: [],
  validFrom: '2015-01-01',
  confirmedAt: '2020-01-01T00:00:00.000Z',
  version: 1,
});

function monthOf(day: string): Period {
  const month = parsePeriodId(`${day.slice(0, 4)}M${day.slice(5, 7)}`);
  if (!month) throw new Error(`no month has ${day}`);
  return month;
}

/** Each month with its duties, rows, answers, steps and figures, as the ordinary way would have left them. */
async function addHistory(tx: TenantTx, flowId: string, current: Period, months: number): Promise<void> {
  let month = current;
  for (let back = 0; back < months; back++) {
    month = previousPeriod(month);
    await addMonth(tx, flowId, month);
  }
  await sql`UPDATE thing t SET latest = jsonb_build_object('periodId', f.period_id, 'asOf', f.as_of, 'answer', 'value',
      'value', f.value), reviewed_on = f.as_of
    FROM (SELECT DISTINCT ON (thing_id) * FROM figure WHERE commune_code = ${tx.communeCode}
      ORDER BY thing_id, as_of DESC) AS f
    WHERE t.commune_code = ${tx.communeCode} AND t.id = f.thing_id`.execute(tx.db);
}

async function addMonth(tx: TenantTx, flowId: string, { id, start, end }: Period): Promise<void> {
  const code = tx.communeCode;
  await sql`INSERT INTO reporting_period (commune_code, id, cycle, name, starts, ends, opened_at, opened_by, closed_at,
      closed_by, frozen, version)
    VALUES (${code}, ${id}, 'month', ${id}, ${start}, ${end}, ${start}, 'x', ${end}, 'x',
      '{"expected":10,"submitted":10,"received":10,"onTime":10,"asOf":"2020-01-01T00:00:00.000Z"}', 2)`.execute(
    tx.db,
  );
  await sql`INSERT INTO duty (commune_code, id, unit_id, flow_id, period_id, cycle, window_start, window_end, due,
      opened_at, first_submitted_at, on_time, version)
    SELECT ${code}, gen_random_uuid(), u.unit_id, ${flowId}::uuid, ${id}, 'month', ${start}::date, ${end}::date,
      ${end}::date + 5, ${start}::date, ${end}::date, true, 2
    FROM (SELECT DISTINCT unit_id FROM thing_owner WHERE commune_code = ${code} AND role = 'lead') AS u`.execute(
    tx.db,
  );
  await sql`INSERT INTO duty_item (commune_code, duty_id, thing_id, kind, position, state, version, answer_id, received_id)
    SELECT ${code}, d.id, t.id, t.kind, t.position, 'received', 4, a.id, a.id
    FROM duty d JOIN thing_owner o ON o.commune_code = d.commune_code AND o.unit_id = d.unit_id AND o.role = 'lead'
      JOIN thing t ON t.commune_code = o.commune_code AND t.id = o.thing_id,
      LATERAL (SELECT gen_random_uuid() AS id WHERE t.id IS NOT NULL) AS a
    WHERE d.commune_code = ${code} AND d.period_id = ${id}`.execute(tx.db);
  await sql`INSERT INTO observation (commune_code, id, thing_id, unit_id, duty_id, period_id, as_of, answer, estimate,
      value, warnings, evidence_ids, sent_by, sent_by_name, sent_at)
    SELECT ${code}, i.answer_id, i.thing_id, d.unit_id, d.id, ${id}, ${end}::date, 'value', false,
      800 + random() * 40, '[]', '{}', 'x', 'Nguyễn Văn 1', ${end}::date
    FROM duty_item i JOIN duty d ON d.commune_code = i.commune_code AND d.id = i.duty_id
    WHERE i.commune_code = ${code} AND d.period_id = ${id} AND i.kind = 'indicator'`.execute(tx.db);
  await sql`INSERT INTO figure (commune_code, thing_id, period_id, as_of, answer, estimate, value, observation_id, received_at)
    SELECT commune_code, thing_id, period_id, as_of, answer, estimate, value, id, sent_at FROM observation
    WHERE commune_code = ${code} AND period_id = ${id}`.execute(tx.db);
  await sql`INSERT INTO task_update (commune_code, id, thing_id, unit_id, duty_id, period_id, as_of, answer, state,
      done_text, warnings, evidence_ids, sent_by, sent_by_name, sent_at)
    SELECT ${code}, i.answer_id, i.thing_id, d.unit_id, d.id, ${id}, ${end}::date, 'update', 'in-progress',
      'Đã làm thêm một phần việc của tháng.', '[]', '{}', 'x', 'Nguyễn Văn 1', ${end}::date
    FROM duty_item i JOIN duty d ON d.commune_code = i.commune_code AND d.id = i.duty_id
    WHERE i.commune_code = ${code} AND d.period_id = ${id} AND i.kind = 'task'`.execute(tx.db);
  await sql`INSERT INTO report_step (commune_code, id, duty_id, thing_id, answer_id, action, from_state, to_state, own,
      taken_by, taken_by_name, taken_at)
    SELECT ${code}, gen_random_uuid(), i.duty_id, i.thing_id, i.answer_id, s.action, s.from_state, s.to_state, false,
      'x', 'Nguyễn Văn 1', ${end}::date
    FROM duty_item i JOIN duty d ON d.commune_code = i.commune_code AND d.id = i.duty_id,
      (VALUES ('submit', 'open', 'with-office'), ('receive', 'with-office', 'received')) AS s (action, from_state, to_state)
    WHERE i.commune_code = ${code} AND d.period_id = ${id}`.execute(tx.db);
}
