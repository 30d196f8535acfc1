/** Targets of things: what no longer holds is superseded, never deleted. */
import type { TenantTx } from '../../db/database.ts';
import type { Target } from '../../reading/contract.ts';
import { newId } from '../../shared/ids.ts';
import type { ComposedThing, MentionState } from './thing-state.ts';

interface TargetRow {
  id: string;
  thing_id: string;
  position: number;
  year: number | null;
  comparator: Target['comparator'];
  value: number | null;
  value_max: number | null;
  text: string;
  holds_from: string | null;
}

const sameTarget = (row: TargetRow, target: Target): boolean =>
  row.year === (target.year ?? null) &&
  row.comparator === target.comparator &&
  row.value === (target.value ?? null) &&
  row.value_max === (target.valueMax ?? null) &&
  row.text === target.text;

/** The plan that says so, if one does. */
function sourceOf(
  target: Target,
  { lead, mentions }: Sourced,
): Pick<MentionState, 'planId' | 'planVersion'> | undefined {
  const same = (other: Target) => JSON.stringify(other) === JSON.stringify(target);
  return [lead, ...mentions].find(({ said }) => said.targets.some(same));
}

interface Sourced extends Pick<ComposedThing, 'lead' | 'content'> {
  mentions: readonly MentionState[];
}

export async function saveTargets(
  tx: TenantTx,
  things: readonly {
    id: string;
    made: Pick<ComposedThing, 'lead' | 'content'>;
    mentions: readonly MentionState[];
  }[],
): Promise<void> {
  const present = await presentTargets(
    tx,
    things.map(({ id }) => id),
  );
  const gone: string[] = [];
  const added = things.flatMap(({ id, made, mentions }) => {
    const old = present.get(id) ?? [];
    const wanted = made.content.targets;
    const kept = old.filter((row) =>
      wanted.some((target, position) => row.position === position && sameTarget(row, target)),
    );
    gone.push(...old.filter((row) => !kept.includes(row)).map((row) => row.id));
    return wanted.flatMap((target, position) => {
      if (kept.some((row) => row.position === position)) return [];
      const source = sourceOf(target, { ...made, mentions });
      return [
        {
          commune_code: tx.communeCode,
          id: newId(),
          thing_id: id,
          position,
          year: target.year ?? null,
          comparator: target.comparator,
          value: target.value ?? null,
          value_max: target.valueMax ?? null,
          text: target.text,
          plan_id: source?.planId ?? null,
          plan_version: source?.planVersion ?? null,
          valid_from: tx.at,
          holds_from: old.find((row) => sameTarget(row, target))?.holds_from ?? null,
        },
      ];
    });
  });
  if (gone.length > 0)
    await tx.db
      .updateTable('indicator_target')
      .set({ superseded_at: tx.at })
      .where('commune_code', '=', tx.communeCode)
      .where('id', 'in', gone)
      .execute();
  if (added.length > 0) await tx.db.insertInto('indicator_target').values(added).execute();
}

async function presentTargets(tx: TenantTx, ids: readonly string[]): Promise<Map<string, TargetRow[]>> {
  const rows = await tx.db
    .selectFrom('indicator_target')
    .select(['id', 'thing_id', 'position', 'year', 'comparator', 'value', 'value_max', 'text', 'holds_from'])
    .where('commune_code', '=', tx.communeCode)
    .where('thing_id', 'in', ids)
    .where('superseded_at', 'is', null)
    .execute();
  return Map.groupBy(rows, (row) => row.thing_id);
}
