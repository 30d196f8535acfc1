/** Where plans state a thing, as it is shown. */
import { z } from 'zod';
import type { TenantTx } from '../db/database.ts';
import { Location } from '../reading/contract.ts';
import type { Mention } from './contract.ts';
import { Said } from './thing-content.ts';

/** The leading one first, then appendix before body, in the order of the plans. */
export async function listMentions(tx: TenantTx, thingId: string): Promise<Mention[]> {
  const rows = await tx.db
    .selectFrom('mention as m')
    .innerJoin('plan as p', (join) =>
      join.onRef('p.commune_code', '=', 'm.commune_code').onRef('p.id', '=', 'm.plan_id'),
    )
    .selectAll('m')
    .select('p.title as plan_title')
    .where('m.commune_code', '=', tx.communeCode)
    .where('m.thing_id', '=', thingId)
    .orderBy('m.leads', 'desc')
    .orderBy('m.source')
    .orderBy('m.plan_id')
    .orderBy('m.position')
    .execute();
  return rows.map((row) => {
    const read = z.record(z.string(), z.unknown()).safeParse(row.read).data;
    return {
      id: row.id,
      planId: row.plan_id,
      planTitle: row.plan_title,
      leads: row.leads,
      source: row.source,
      name: row.name,
      quote: row.quote,
      location: Location.parse(row.location),
      ...Said.parse(row.said),
      ...(row.ordinal !== null && { ordinal: row.ordinal }),
      ...(row.section !== null && { section: row.section }),
      ...(read && { read }),
    };
  });
}
