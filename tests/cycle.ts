/** A commune in the middle of the cycle, for tests behind it: a confirmed plan, a confirmed flow, people of its units. */
import type { TenantTx } from '../src/db/database.ts';
import type { PeriodContent } from '../src/duties/content/contract.ts';
import type { Duty, Flow } from '../src/duties/contract.ts';
import { saveFlow } from '../src/duties/flow-store.ts';
import { listUnits } from '../src/organisation/store.ts';
import type { DutyForm, FigureDraft, TaskDraft } from '../src/progress/contract.ts';
import type { Action } from '../src/approval/contract.ts';
import { newId } from '../src/shared/ids.ts';
import { asPerson, sessionOf, setUpCommunes } from './communes.ts';
import { type Harness, query, type SignedIn } from './harness.ts';
import { makePlan } from './plans.ts';

/** Units report monthly before day 20, quarterly before day 10 of the last month, half-yearly and yearly likewise. */
export const UNITS_REPORT: Flow = {
  id: newId(),
  direction: 'in',
  sender: { kind: 'units', text: 'Các phòng, đơn vị được giao chủ trì' },
  recipients: ['Phòng Văn hóa - Xã hội'],
  cycles: [
    { cycle: 'month', window: 'decree', due: { month: 'last', day: 20, before: true }, shift: 'none' },
    { cycle: 'quarter', window: { closes: 1 }, due: { month: 'last', day: 10, before: true }, shift: 'none' },
    { cycle: 'half', window: { closes: 1 }, due: { month: 'last', day: 10, before: true }, shift: 'none' },
    { cycle: 'year', window: { closes: 1 }, due: { month: 'last', day: 10, before: true }, shift: 'none' },
  ],
  passageIds: [],
  validFrom: '2025-01-01',
  confirmedAt: '2026-02-05T03:00:00.000Z',
  version: 1,
};

export interface CycleDesk {
  clerk: SignedIn;
  officer: SignedIn;
  unitId: string;
  open(periodId: string): Promise<Duty[]>;
  form(person: SignedIn, dutyId: string): Promise<DutyForm>;
  type(
    person: SignedIn,
    form: DutyForm,
    drafts: Record<string, FigureDraft | TaskDraft | null>,
  ): Promise<Response>;
  step(person: SignedIn, form: DutyForm, action: Action, more?: object): Promise<Response>;
}

/** A commune with the sample plan and the flow of its units; the officer works for the unit that leads most of it. */
export async function setUpCycle(harness: Harness): Promise<CycleDesk> {
  await setUpCommunes(harness);
  const keeper = sessionOf('standing-office');
  await makePlan(harness, keeper);
  const units = await asPerson(harness, keeper, async (tx: TenantTx) => {
    await saveFlow(tx, UNITS_REPORT, 0);
    return await listUnits(tx);
  });
  const unit = units.find(({ name }) => name === 'Phòng Văn hóa - Xã hội');
  if (!unit) throw new Error('the sample plan names another unit');
  const { communeCode } = keeper;
  const clerk = await harness.signIn('standing-office', { communeCode });
  await askLeads(clerk);
  const officer = await harness.signIn('unit-officer', { communeCode, unitId: unit.id });
  return { clerk, officer, unitId: unit.id, ...callsOf(clerk) };
}

/** Every indicator is asked of whoever leads it, whatever the catalogue proposes. @returns the indicators */
export async function askLeads(clerk: SignedIn): Promise<PeriodContent['rows']> {
  const { rows } = await answer<PeriodContent>(clerk.request('/api/period-content'));
  const indicators = rows.filter(({ kind }) => kind === 'indicator');
  const changes = indicators.map(({ id, definitionVersion }) => ({
    thingId: id,
    version: definitionVersion,
    value: { provider: { kind: 'lead' } },
  }));
  await answer(clerk.request('/api/definitions', { method: 'PUT', body: { changes } }));
  return indicators;
}

function callsOf(clerk: SignedIn): Pick<CycleDesk, 'open' | 'form' | 'type' | 'step'> {
  return {
    open: async (id) => await answer<Duty[]>(clerk.request('/api/periods', { method: 'POST', body: { id } })),
    form: async (person, dutyId) => await answer<DutyForm>(person.request(`/api/duties/${dutyId}`)),
    type: async (person, { duty, items }, drafts) =>
      await person.request(`/api/duties/${duty.id}/drafts`, {
        method: 'PUT',
        body: {
          items: items
            .filter(({ name }) => name in drafts)
            .map(({ thingId, version, name }) => ({ thingId, version, draft: drafts[name] ?? null })),
        },
      }),
    step: async (person, { duty, items }, action, more = {}) =>
      await person.request(`/api/duties/${duty.id}/steps`, {
        method: 'POST',
        body: { action, items: items.map(({ thingId, version }) => ({ thingId, version })), ...more },
      }),
  };
}

/** What a request answers. @throws Error when it is refused */
export async function answer<T>(asked: Promise<Response>): Promise<T> {
  const response = await asked;
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

/** Neither session nor account falls asleep within the year. */
export async function stayAwake(harness: Harness, person: SignedIn): Promise<SignedIn> {
  const { userId } = person.session;
  const set = (statement: string) => query(harness.ownerUrl, statement, [userId]);
  await set(`UPDATE "auth"."session" SET "idleEndsAt" = '2027-12-31' WHERE "userId" = $1`);
  await set(`UPDATE "auth"."user" SET "lastSeenAt" = '2027-12-31' WHERE "id" = $1`);
  return person;
}
