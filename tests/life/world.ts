/** The commune of the proof: twelve units with an officer each, a clerk, a leader, the plan in force, the flow of reports. */
import type { TenantTx } from '../../src/db/database.ts';
import { saveFlow } from '../../src/duties/flow-store.ts';
import { generateDuties } from '../../src/duties/generate-duties.ts';
import type { RegisterPage } from '../../src/register/contract.ts';
import { asPerson, sessionOf, setUpCommunes } from '../communes.ts';
import { answer, stayAwake, UNITS_REPORT } from '../cycle.ts';
import type { Harness, SignedIn } from '../harness.ts';
import { makePlan } from '../plans.ts';
import { Model, type ModelTask } from './model.ts';
import { planOf } from './plan.ts';

export const UNITS = 12;

export interface World {
  harness: Harness;
  clerk: SignedIn;
  leader: SignedIn;
  /** By the id of the unit; those who answered for a unit that was merged go on in its successor. */
  officers: Map<string, SignedIn>;
  model: Model;
}

/** Nobody sends what these report: they lead the others. */
const LEADING = ['Hội đồng nhân dân', 'Ủy ban nhân dân', 'Ban Thường vụ Đảng ủy'];

export async function setUpLife(harness: Harness): Promise<World> {
  const { units } = await setUpCommunes(harness);
  const chosen = units
    .filter(({ kind, name }) => kind !== 'collective' && !LEADING.includes(name))
    .slice(0, UNITS);
  const keeper = sessionOf('standing-office');
  await makePlan(harness, keeper, planOf(chosen.map(({ name }) => name)));
  await asPerson(harness, keeper, async (tx: TenantTx) => {
    const quarterly = UNITS_REPORT.cycles.filter(({ cycle }) => cycle === 'quarter');
    await saveFlow(tx, { ...UNITS_REPORT, cycles: quarterly }, 0);
    await generateDuties(tx);
  });
  const { communeCode } = keeper;
  const awake = async (person: Promise<SignedIn>) => await stayAwake(harness, await person);
  const clerk = await awake(harness.signIn('standing-office', { communeCode }));
  const leader = await awake(harness.signIn('leader', { communeCode }));
  const officers = new Map<string, SignedIn>();
  for (const { id } of chosen)
    officers.set(id, await awake(harness.signIn('unit-officer', { communeCode, unitId: id })));
  return { harness, clerk, leader, officers, model: await modelOf(clerk, [...officers.keys()]) };
}

async function modelOf(clerk: SignedIn, units: readonly string[]): Promise<Model> {
  const model = new Model();
  for (const unit of units) model.units.add(unit);
  const { rows } = await answer<RegisterPage>(clerk.request('/api/register?kind=task&limit=200'));
  for (const { id, deadline, owners } of rows) {
    const lead = owners.find(({ role }) => role === 'lead')?.unitId;
    if (lead === undefined) throw new Error('a task of the plan is led by no unit');
    const kind = deadline?.recurrence ? 'monthly' : deadline?.kind === 'conditional' ? 'conditional' : 'due';
    const task: ModelTask = {
      id,
      kind,
      due: deadline?.due,
      lead,
      state: 'not-started',
      completedOn: undefined,
      decided: undefined,
      metOn: undefined,
      extensions: [],
    };
    model.tasks.set(id, task);
  }
  return model;
}
