/** The demo commune in the middle of the cycle: its units report once a year, and what one of them has to answer. */
import type { BrowserContext } from 'playwright-core';
import { withDatabase } from '../../src/cli/command.ts';
import { DEMO_COMMUNE } from '../../src/demo/plan-content.ts';
import { saveFlow } from '../../src/duties/flow-store.ts';
import { openPeriod } from '../../src/duties/open-period.ts';
import type { DutyForm, DutyItem, FigureDraft, MyWork, TaskDraft } from '../../src/progress/contract.ts';
import { newId } from '../../src/shared/ids.ts';
import type { Session } from '../../src/shared/who-acts.ts';
import { UNITS_REPORT } from '../cycle.ts';
import { inDatabase, TODAY } from './before-the-cycle.ts';

const COMMUNE = DEMO_COMMUNE.code;

const OFFICE: Session = {
  userId: 'journey',
  name: 'Lê Thị Thường',
  userName: 'thuongtruc',
  communeCode: COMMUNE,
  grants: [{ role: 'standing-office' }],
};

/** Opens the year that today belongs to, in which everybody reports as units do. @param data of the program */
export async function openYear(data: string): Promise<void> {
  await withDatabase(data, ({ database }) =>
    database.withTenant(COMMUNE, OFFICE, async (tx) => {
      await saveFlow(tx, { ...UNITS_REPORT, recipients: ['Phòng Văn hóa - Xã hội'] }, 0);
      await openPeriod(tx, OFFICE, String(tx.at.getFullYear()));
    }),
  );
}

/** A confirmed flow by which units report for each year until its last day, and the duty of this year ahead. */
export async function reportYearly(data: string, year: number): Promise<void> {
  const flow = newId();
  const cycle = { cycle: 'year', window: { closes: 1 }, due: { month: 'last', day: 'last' }, shift: 'none' };
  await inDatabase(
    data,
    `INSERT INTO reporting_flow (commune_code, id, position, direction, sender, recipients, cycles, passage_ids,
       valid_from, confirmed_at, confirmed_by, version)
     VALUES ($1, $2, 0, 'in', $3, '{Phòng Văn hóa - Xã hội}', $4, '{}', '2025-01-01', now(), 'test', 1)`,
    [COMMUNE, flow, JSON.stringify({ kind: 'units', text: 'Các đơn vị' }), JSON.stringify([cycle])],
  );
  await inDatabase(
    data,
    `INSERT INTO duty (commune_code, id, unit_id, flow_id, period_id, cycle, window_start, window_end, due, version)
     SELECT $1, $2, id, $3, $4::text, 'year', ($4 || '-01-01')::date, ($4 || '-12-30')::date, ($4 || '-12-31')::date, 1
     FROM unit WHERE commune_code = $1 AND name = 'Phòng Kinh tế'`,
    [COMMUNE, newId(), flow, String(year)],
  );
}

/** What units have not submitted was due yesterday. */
export const letTimePass = (data: string): Promise<void> =>
  inDatabase(
    data,
    `UPDATE duty SET due = ${TODAY} - 1 WHERE commune_code = $1 AND first_submitted_at IS NULL`,
    [COMMUNE],
  );

/** Answers everything that the person owes first, as the entry screen sends it: figures, and tasks without news. */
export async function reportAll(context: BrowserContext, url: string): Promise<DutyForm> {
  const ask = async <T>(path: string): Promise<T> =>
    (await (await context.request.get(`${url}/api${path}`)).json()) as T;
  const send = async (method: 'put' | 'post', path: string, data: object) => {
    const answer = await context.request[method](`${url}/api${path}`, { data, headers: { origin: url } });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
  };
  const [owed] = (await ask<MyWork>('/my-work')).forms;
  if (!owed) throw new Error('the person owes nothing');
  const path = `/duties/${owed.duty.id}`;
  const save = (items: readonly DutyItem[]) =>
    send('put', `${path}/drafts`, {
      items: items.map((item) => ({ thingId: item.thingId, version: item.version, draft: draftOf(item) })),
    });
  await save(owed.items);
  // The rules have looked at it: what they warn of is explained.
  await save((await ask<DutyForm>(path)).items);
  const typed = await ask<DutyForm>(path);
  const items = typed.items.map(({ thingId, version }) => ({ thingId, version }));
  await send('post', `${path}/steps`, { action: 'submit', items });
  return await ask<DutyForm>(path);
}

function draftOf({ kind, definition, remarks }: DutyItem): FigureDraft | TaskDraft {
  if (kind === 'task') return { answer: 'nothing-new', evidence: [] };
  const warnings = remarks
    .filter(({ severity }) => severity === 'warning')
    .map(({ rule }) => ({ rule, explanation: 'Số của ngành công bố' }));
  const inNumbers = definition?.valueKind === 'number' || definition?.valueKind === 'ratio';
  return inNumbers
    ? { answer: 'value', value: 12.5, warnings, evidence: [] }
    : { answer: 'nil', warnings, evidence: [] };
}
