/** What is asked of whom, as it stands in the database: rows of the register that count, with what people set. */
import { sql, type Selectable } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import type { Thing } from '../../db/generated/tables.ts';
import { listUnits } from '../../organisation/store.ts';
import { nameBearers } from '../../organisation/unit-rules.ts';
import type { Unit } from '../../organisation/contract.ts';
import type { Target } from '../../reading/contract.ts';
import type { RowOwner } from '../../register/contract.ts';
import { deadlineOf, loadTargets } from '../../register/things/load-rows.ts';
import type { AskedThing, Overrides } from '../asked-thing.ts';
import { milestoneYears } from '../asked-indicator.ts';
import type { Definition } from '../contract.ts';
import { loadDefinitions, type SetDefinition } from '../definitions/definition-store.ts';
import { proposeDefinition, usualFrequency } from '../definitions/propose-definition.ts';
import { type ChosenProvider, precedentsOf, proposeProvider } from '../definitions/propose-provider.ts';
import { type Person, listPeople } from './people.ts';
import { loadAskedUnits } from './task-provider-store.ts';
import type { Updater } from './contract.ts';
import { loadLed, loadUpdaters } from './updaters.ts';

/** One row with all that decides what is asked of whom. */
export interface ContentThing extends AskedThing {
  id: string;
  name: string;
  /** Of the row in the register, for changes that are made on it. */
  version: number;
  planId: string;
  owners: readonly RowOwner[];
  section?: string;
  unit?: string;
  /** Of an indicator: set by a person, or proposed (version 0). */
  definition?: Definition;
  definitionVersion: number;
  /** Only where it was asked for. */
  updater?: Updater;
  /** Of a task: units that are asked, each by itself, instead of its lead. */
  askedUnits?: readonly string[];
  overrides: Overrides;
  /** Milestone years of the indicators of its plan. */
  milestones: readonly number[];
}

/** The commune's rows and those who can answer. */
export interface Content {
  things: ContentThing[];
  units: Unit[];
  people: Person[];
}

async function loadOverrides(tx: TenantTx): Promise<Map<string, Record<string, boolean>>> {
  const rows = await tx.db
    .selectFrom('period_content')
    .selectAll()
    .where('commune_code', '=', tx.communeCode)
    .execute();
  const overrides = new Map<string, Record<string, boolean>>();
  for (const { thing_id, cycle, asked } of rows)
    overrides.set(thing_id, { ...overrides.get(thing_id), [cycle]: asked });
  return overrides;
}

/** Those that are followed and count, in the order of their plans; others are asked of nobody. */
async function loadThingRows(tx: TenantTx): Promise<Selectable<Thing>[]> {
  return await tx.db
    .selectFrom('thing')
    .selectAll()
    .where('commune_code', '=', tx.communeCode)
    .where(sql<boolean>`tracked AND counted`)
    .orderBy('plan_id', 'desc')
    .orderBy('kind')
    .orderBy('position')
    .orderBy('id')
    .execute();
}

type Proposed = (
  indicator: { id: string; name: string; unit: string | null },
  targets: Target[],
) => Definition;

/** Definitions for those that have none, learning from those that were set. */
function proposer(
  rows: readonly Selectable<Thing>[],
  set: Map<string, SetDefinition>,
  units: Unit[],
): Proposed {
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const chosen: ChosenProvider[] = [...set].flatMap(([id, { definition }]) => {
    const name = names.get(id);
    return name === undefined ? [] : [{ name, provider: definition.provider }];
  });
  const precedents = precedentsOf(chosen);
  const bearers = nameBearers(units);
  return ({ name, unit }, targets) => {
    const definition = proposeDefinition({ name, targets, ...(unit !== null && { unit }) });
    return { ...definition, provider: proposeProvider({ ...definition, name }, bearers, precedents) };
  };
}

/** Milestone years by plan. */
function milestonesOf(
  rows: readonly Selectable<Thing>[],
  targets: ReadonlyMap<string, Target[]>,
): Map<string, Set<number>> {
  const byPlan = new Map<string, Set<number>>();
  for (const { id, plan_id } of rows) {
    const years = byPlan.get(plan_id) ?? new Set<number>();
    for (const year of milestoneYears(targets.get(id) ?? [])) years.add(year);
    byPlan.set(plan_id, years);
  }
  return byPlan;
}

function thingOf(
  row: Selectable<Thing>,
): Omit<ContentThing, 'owners' | 'targets' | 'overrides' | 'milestones'> {
  const deadline = deadlineOf(row);
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    version: row.version,
    planId: row.plan_id,
    counted: row.counted,
    retired: row.retired_at !== null,
    tracked: row.tracked,
    state: row.state,
    definitionVersion: 0,
    ...(row.section !== null && { section: row.section }),
    ...(row.unit !== null && { unit: row.unit }),
    ...(deadline && { deadline }),
    ...(row.condition_met_on !== null && { conditionMetOn: row.condition_met_on }),
  };
}

/** The definition that holds for an indicator, with how often its figures exist. */
function measured(set: SetDefinition | undefined, propose: () => Definition) {
  const definition = set?.definition ?? propose();
  return { definition, definitionVersion: set?.version ?? 0, frequency: usualFrequency(definition) };
}

/** All that decides what is asked of whom. */
export async function loadContent(tx: TenantTx): Promise<Content> {
  const rows = await loadThingRows(tx);
  const ids = rows.map(({ id }) => id);
  const targets = await loadTargets(tx, ids);
  const owners = new Map((await loadLed(tx, ids)).map((row) => [row.id, row.owners]));
  const [set, overrides, asked] = [
    await loadDefinitions(tx, ids),
    await loadOverrides(tx),
    await loadAskedUnits(tx),
  ];
  const [units, people] = [await listUnits(tx), await listPeople(tx)];
  const propose = proposer(rows, set, units);
  const milestones = milestonesOf(rows, targets);
  const things = rows.map((row): ContentThing => {
    const own = targets.get(row.id) ?? [];
    const askedUnits = asked.get(row.id);
    return {
      ...thingOf(row),
      targets: own,
      owners: owners.get(row.id) ?? [],
      overrides: overrides.get(row.id) ?? {},
      milestones: [...(milestones.get(row.plan_id) ?? [])],
      ...(row.kind === 'indicator' && measured(set.get(row.id), () => propose(row, own))),
      ...(askedUnits && { askedUnits }),
    };
  });
  return { things, units, people };
}

/** The same with who updates each row, which decides nothing of what is asked. */
export async function loadContentWithUpdaters(tx: TenantTx): Promise<Content> {
  const content = await loadContent(tx);
  const updaters = await loadUpdaters(tx, content.things);
  const things = content.things.map((thing): ContentThing => {
    const updater = updaters.get(thing.id)?.updater;
    return updater ? { ...thing, updater } : thing;
  });
  return { ...content, things };
}
