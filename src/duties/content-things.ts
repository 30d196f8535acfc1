/** The rows of the register as far as asking them needs: who provides them, what a person decided, where they stand. */
import { sql } from 'kysely';
import type { TenantTx } from '../db/database.ts';
import { listUnits } from '../organisation/store.ts';
import type { Unit } from '../organisation/contract.ts';
import type { RegisterRow } from '../register/contract.ts';
import { loadRows } from '../register/things/load-rows.ts';
import { todayInVietnam } from '../shared/dates.ts';
import type { AskedThing, Overrides } from './asked-thing.ts';
import type { Definition, DutyCycle } from './contract.ts';
import { loadDefinitions } from './definitions/definition-store.ts';
import { proposeDefinition, usualFrequency } from './definitions/propose-definition.ts';
import { type Provider, providerOf } from './provider.ts';

/** One row with everything that decides whether, when and of whom it is asked. */
export interface ContentThing {
  row: RegisterRow;
  asked: AskedThing;
  definition: Definition | undefined;
  provider: Provider;
  overrides: Overrides;
  updaterId: string | undefined;
}

interface Choices {
  overrides: Map<string, Partial<Record<DutyCycle, boolean>>>;
  updaters: Map<string, string>;
}

/** Everything that counts and is followed, in the order of the plans. */
export async function loadContent(tx: TenantTx): Promise<ContentThing[]> {
  const { rows: found } = await sql<{ id: string }>`
    SELECT id FROM thing WHERE commune_code = ${tx.communeCode} AND tracked AND counted
    ORDER BY plan_id DESC, kind, position, id`.execute(tx.db);
  const ids = found.map(({ id }) => id);
  const today = todayInVietnam(tx.at);
  const rows = await loadRows(tx, ids, today);
  const units = await listUnits(tx);
  const definitions = await loadDefinitions(tx, ids);
  const choices = await loadChoices(tx);
  return rows.map((row) => contentOf(row, definitions.get(row.id), choices, units, today));
}

async function loadChoices(tx: TenantTx): Promise<Choices> {
  const chosen = await tx.db
    .selectFrom('period_content')
    .select(['thing_id', 'cycle', 'asked'])
    .where('commune_code', '=', tx.communeCode)
    .execute();
  const updaters = await tx.db
    .selectFrom('updater')
    .select(['thing_id', 'user_id'])
    .where('commune_code', '=', tx.communeCode)
    .execute();
  const overrides: Choices['overrides'] = new Map();
  for (const { thing_id, cycle, asked } of chosen)
    overrides.set(thing_id, { ...overrides.get(thing_id), [cycle]: asked });
  return { overrides, updaters: new Map(updaters.map((row) => [row.thing_id, row.user_id])) };
}

function contentOf(
  row: RegisterRow,
  definition: Definition | undefined,
  { overrides, updaters }: Choices,
  units: readonly Unit[],
  today: string,
): ContentThing {
  return {
    row,
    definition,
    provider: providerOf(row, definition, units, today),
    overrides: overrides.get(row.id) ?? {},
    updaterId: updaters.get(row.id),
    asked: {
      kind: row.kind,
      counted: row.counted,
      retired: row.retired,
      tracked: true,
      state: row.state ?? 'not-started',
      targets: row.targets,
      ...(row.kind === 'indicator' && { frequency: usualFrequency(definition ?? proposeDefinition(row)) }),
      ...(row.deadline && { deadline: row.deadline }),
      ...(row.conditionMetOn !== undefined && { conditionMetOn: row.conditionMetOn }),
    },
  };
}
