/** All SQL that writes things with what follows from their mentions: targets, owners, what they are found by. */
import type { TenantTx } from '../../db/database.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { SEARCH_RULE } from '../../shared/search-text.ts';
import type { RowContent, SearchedContent } from './row-content.ts';
import { searchEntry } from './row-content.ts';
import { saveTargets } from './save-targets.ts';
import { COMPOSE_RULE } from './thing-content.ts';
import { composeThing, type ComposedThing, type ThingState } from './thing-state.ts';

const AT_ONCE = 500;

/** In the order of the plans, as `rebuild-search.ts` has them. */
const namesOf = ({ mentions }: ThingState) =>
  mentions
    .toSorted((a, b) => (a.planId < b.planId ? -1 : Number(a.planId > b.planId)) || a.position - b.position)
    .map(({ name }) => name);

interface Composed {
  state: ThingState;
  made: ComposedThing;
}

function contentColumns(content: RowContent) {
  return {
    ordinal: content.ordinal ?? null,
    section: content.section ?? null,
    name: content.name,
    unit: content.unit ?? null,
    deliverable: content.deliverable ?? null,
    deadline_kind: content.deadline?.kind ?? null,
    deadline_text: content.deadline?.text ?? null,
    deadline_start: content.deadline?.start ?? null,
    due: content.deadline?.due ?? null,
    recurrence: content.deadline?.recurrence ?? null,
  };
}

function thingRow(tx: TenantTx, { state, made }: Composed) {
  return {
    ...contentColumns(made.content),
    commune_code: tx.communeCode,
    id: state.id,
    kind: state.kind,
    plan_id: made.lead.planId,
    source: made.lead.source,
    position: made.lead.position,
    version: state.version,
    retired_at: state.retiredAt ?? null,
    joined_into: state.joinedInto ?? null,
    counted: made.counted,
    counted_choice: state.countedChoice ?? null,
    set_fields: Object.keys(state.set),
    lead_basis: state.leadBasis ?? null,
    deadline_basis: state.deadlineBasis ?? null,
    proposed: made.proposed,
    plan_ids: made.planIds,
    mentions: state.mentions.length,
    document_kind: made.documentKind,
    concern: made.concern ?? null,
    tracked: made.tracked,
    years: made.years,
    unit_ids: made.unitIds,
    persons: made.persons,
    finding_kinds: [],
    registered_on: todayInVietnam(tx.at),
    composed: COMPOSE_RULE,
  };
}

/**
 * Adds things, or replaces what follows from their state. What findings say of them is left as it is
 * (`mark-findings.ts`). A thing without mentions keeps what it said; it only leads to the one that it was joined into.
 */
export async function saveThings(tx: TenantTx, states: readonly ThingState[]): Promise<void> {
  const all = states.flatMap((state) => {
    const made = composeThing(state);
    return made ? [{ state, made }] : [];
  });
  for (let from = 0; from < all.length; from += AT_ONCE) await saveSome(tx, all.slice(from, from + AT_ONCE));
  const left = states.filter(({ mentions }) => mentions.length === 0);
  for (const { id, version, joinedInto } of left)
    await tx.db
      .updateTable('thing')
      .set({ version, joined_into: joinedInto ?? null, tracked: false, mentions: 0, composed: COMPOSE_RULE })
      .where('commune_code', '=', tx.communeCode)
      .where('id', '=', id)
      .execute();
}

async function saveSome(tx: TenantTx, some: readonly Composed[]): Promise<void> {
  const rows = some.map((each) => thingRow(tx, each));
  await tx.db
    .insertInto('thing')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['commune_code', 'id']).doUpdateSet((eb) => {
        const [first] = rows;
        const kept = ['commune_code', 'id', 'kind', 'finding_kinds', 'registered_on'];
        const columns = Object.keys(first ?? {}).filter((column) => !kept.includes(column)) as 'name'[];
        return Object.fromEntries(columns.map((column) => [column, eb.ref(`excluded.${column}`)]));
      }),
    )
    .execute();
  await saveTargets(
    tx,
    some.map(({ state, made }) => ({ id: state.id, made, mentions: state.mentions })),
  );
  await saveOwners(tx, some);
  await saveSearchEntries(
    tx,
    some.map(({ state, made }) => ({
      ...made.content,
      id: state.id,
      names: namesOf(state),
    })),
  );
}

async function saveOwners(tx: TenantTx, some: readonly Composed[]): Promise<void> {
  await tx.db
    .deleteFrom('thing_owner')
    .where('commune_code', '=', tx.communeCode)
    .where(
      'thing_id',
      'in',
      some.map(({ state }) => state.id),
    )
    .execute();
  const owners = some.flatMap(({ state, made }) =>
    made.content.owners.map((owner, position) => ({
      commune_code: tx.communeCode,
      thing_id: state.id,
      role: owner.role,
      position,
      text: owner.text,
      resolution: owner.resolution ?? null,
      unit_id: owner.unitId ?? null,
    })),
  );
  if (owners.length > 0) await tx.db.insertInto('thing_owner').values(owners).execute();
}

/** Makes things findable by their present content, by the present rule. */
export async function saveSearchEntries(
  tx: TenantTx,
  things: readonly (SearchedContent & { id: string })[],
): Promise<void> {
  await tx.db
    .insertInto('thing_search')
    .values(
      things.map((thing) => {
        const { nameExact, namePlain, exact, plain } = searchEntry(thing);
        const name = { name_exact: nameExact, name_plain: namePlain };
        return { commune_code: tx.communeCode, thing_id: thing.id, ...name, exact, plain, rule: SEARCH_RULE };
      }),
    )
    .onConflict((conflict) =>
      conflict.columns(['commune_code', 'thing_id']).doUpdateSet((eb) => ({
        exact: eb.ref('excluded.exact'),
        plain: eb.ref('excluded.plain'),
        name_exact: eb.ref('excluded.name_exact'),
        name_plain: eb.ref('excluded.name_plain'),
        rule: eb.ref('excluded.rule'),
      })),
    )
    .execute();
}
