/** The commune of the simulated year: its plan, the flow of its units, a clerk, an officer for each unit that answers. */
import type { PeriodContent } from '../../src/duties/content/contract.ts';
import type { Flow } from '../../src/duties/contract.ts';
import { saveFlow } from '../../src/duties/flow-store.ts';
import type { Unit } from '../../src/organisation/contract.ts';
import type { ReadingResult } from '../../src/reading/read-plan.ts';
import type { RegisterPage, RegisterRow } from '../../src/register/contract.ts';
import { newId } from '../../src/shared/ids.ts';
import { asPerson, sessionOf, setUpCommunes } from '../communes.ts';
import { answer, askLeads, stayAwake, UNITS_REPORT } from '../cycle.ts';
import type { Harness, SignedIn } from '../harness.ts';
import { makePlan } from '../plans.ts';
import type { YearRow } from './asked.ts';
import { drawn } from './script.ts';

/** In every cycle, so that longer periods take shorter ones in; moved to the working day before. */
const FLOW: Flow = {
  ...UNITS_REPORT,
  id: newId(),
  cycles: [
    { cycle: 'month', window: 'decree', due: { month: 'last', day: 20, before: true }, shift: 'earlier' },
    {
      cycle: 'quarter',
      window: { closes: 1 },
      due: { month: 'last', day: 10, before: true },
      shift: 'earlier',
    },
    { cycle: 'half', window: { closes: 1 }, due: { month: 'last', day: 10, before: true }, shift: 'earlier' },
    {
      cycle: 'nine-month',
      window: { closes: 1 },
      due: { month: 'last', day: 10, before: true },
      shift: 'earlier',
    },
    { cycle: 'year', window: { closes: 1 }, due: { month: 11, day: 30, before: true }, shift: 'earlier' },
  ],
  confirmedAt: '2026-01-01T01:00:00.000Z',
};

export interface World {
  clerk: SignedIn;
  rows: YearRow[];
  /** By name. */
  units: Map<string, Unit>;
  /** The officer of a unit, made when first asked for. */
  officerOf(unit: string): Promise<SignedIn>;
}

/** Cycles in which an indicator is asked: every one by half-year and year, some more often. */
function chosenCycles(name: string): string[] {
  const often = drawn('often', name) % 3;
  return ['half', 'year', ...(often > 0 ? ['month'] : []), ...(often < 2 ? ['quarter', 'nine-month'] : [])];
}

export async function setUpYear(harness: Harness, reading: ReadingResult): Promise<World> {
  await setUpCommunes(harness);
  const keeper = sessionOf('standing-office');
  const { communeCode } = keeper;
  await makePlan(harness, keeper, reading);
  await asPerson(harness, keeper, (tx) => saveFlow(tx, FLOW, 0));
  const clerk = await stayAwake(harness, await harness.signIn('standing-office', { communeCode }));
  const units = new Map((await answer<Unit[]>(clerk.request('/api/units'))).map((unit) => [unit.name, unit]));
  const rows = await askAll(clerk);
  const officers = new Map<string, Promise<SignedIn>>();
  const officerOf = (name: string) => {
    const unitId = units.get(name)?.id;
    if (unitId === undefined) throw new Error(`no unit ${name}`);
    const person =
      officers.get(name) ??
      harness.signIn('unit-officer', { communeCode, unitId }).then((officer) => stayAwake(harness, officer));
    officers.set(name, person);
    return person;
  };
  return { clerk, rows, units, officerOf };
}

/** Every indicator is asked of whoever leads it, in the cycles chosen for it. @returns the rows of the register */
async function askAll(clerk: SignedIn): Promise<YearRow[]> {
  const indicators = await askLeads(clerk);
  const choices = indicators.flatMap(({ id, name }) =>
    ['month', 'quarter', 'half', 'nine-month', 'year'].map((cycle) => ({
      thingId: id,
      cycle,
      asked: chosenCycles(name).includes(cycle),
    })),
  );
  await answer(clerk.request('/api/period-content', { method: 'PUT', body: { choices } }));
  const content = await answer<PeriodContent>(clerk.request('/api/period-content'));
  const { rows } = await answer<RegisterPage>(clerk.request('/api/register?limit=500'));
  return rows.map((row) => rowOf(row, content));
}

/** Posts by which the plan of the demo names who leads, and the units that they belong to; written by hand. */
const POSTS: Readonly<Record<string, string>> = { 'Đồng chí Trưởng phòng VHXH': 'Phòng Văn hóa - Xã hội' };

function rowOf(row: RegisterRow, { rows }: PeriodContent): YearRow {
  const definition = rows.find(({ id }) => id === row.id)?.definition;
  const leads = row.owners
    .filter(({ role }) => role === 'lead')
    .map(({ text, unitName }) => ({ text, unitName: unitName ?? POSTS[text] }));
  const units = new Set(leads.flatMap(({ unitName }) => unitName ?? []));
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    deadline: row.deadline ?? { kind: 'none' },
    leads: [...units],
    otherLeads: new Set(leads.filter(({ unitName }) => unitName === undefined).map(({ text }) => text)).size,
    measure:
      definition?.valueKind === 'text' || definition?.valueKind === 'level'
        ? 'words'
        : definition?.valueKind === 'ratio'
          ? 'share'
          : 'number',
    word: definition?.levels[0] ?? 'Đạt',
    cycles: chosenCycles(row.name),
  };
}
