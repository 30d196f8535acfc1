/** Where plans state a thing, as it is shown. */
import { z } from 'zod';
import type { TenantTx } from '../../db/database.ts';
import { Location } from '../../reading/contract.ts';
import type { Mention } from '../contract.ts';
import { mentionState, PLAN_STANDING } from '../things/load-states.ts';
import { stated } from '../../shared/stated.ts';
import { Amended, Said } from '../things/said.ts';
import { orderedMentions } from '../things/thing-state.ts';

/** The leading one first, then as `orderedMentions` has them. */
export async function listMentions(tx: TenantTx, thingId: string): Promise<Mention[]> {
  const rows = await tx.db
    .selectFrom('mention as m')
    .innerJoin('plan as p', (join) =>
      join.onRef('p.commune_code', '=', 'm.commune_code').onRef('p.id', '=', 'm.plan_id'),
    )
    .selectAll('m')
    .select(['p.title as plan_title', PLAN_STANDING.ended.as('ended'), PLAN_STANDING.carried.as('carried')])
    .where('m.commune_code', '=', tx.communeCode)
    .where('m.thing_id', '=', thingId)
    .execute();
  const ordered = orderedMentions(rows.map((row) => ({ ...mentionState(row), row })));
  return ordered.map(({ row }, at) => {
    const read = z.record(z.string(), z.unknown()).safeParse(row.read).data;
    return {
      id: row.id,
      planId: row.plan_id,
      planTitle: row.plan_title,
      leads: at === 0,
      source: row.source,
      name: row.name,
      quote: row.quote,
      location: Location.parse(row.location),
      ...Said.parse(row.said),
      ...stated({ amendedTargets: Amended.safeParse(row.amended).data?.targets }),
      ...(row.ordinal !== null && { ordinal: row.ordinal }),
      ...(row.section !== null && { section: row.section }),
      ...(read && { read }),
    };
  });
}
