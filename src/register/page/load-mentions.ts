/** Where plans state a thing, as it is shown. */
import { z } from 'zod';
import type { TenantTx } from '../../db/database.ts';
import { Location, PlanHeader } from '../../reading/contract.ts';
import { stated } from '../../shared/stated.ts';
import type { Mention } from '../contract.ts';
import type { DocumentKind } from '../document/contract.ts';
import { mentionState, PLAN_STANDING } from '../things/load-states.ts';
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
    .select([
      'p.title as plan_title',
      PLAN_STANDING.ended.as('ended'),
      PLAN_STANDING.carried.as('carried'),
      'p.kind as document_kind',
      'p.header as plan_header',
      'p.import_id',
    ])
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
      document: documentOf(row),
      byHand: row.added_by !== null,
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

/** What a document is called by, beside its title. */
function documentOf(row: {
  document_kind: DocumentKind;
  plan_header: unknown;
  import_id: string | null;
}): Mention['document'] {
  const { number, date, issuer } = PlanHeader.parse(row.plan_header);
  return { kind: row.document_kind, ...stated({ number, date, issuer }), read: row.import_id !== null };
}
