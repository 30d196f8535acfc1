/** All SQL that writes mentions: where plans state things, and which thing each states. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import type { Location } from '../../reading/contract.ts';
import { storedJson } from '../../shared/json.ts';
import type { MentionState } from './thing-state.ts';

export interface NewMention extends Omit<MentionState, 'inForce' | 'read'> {
  thingId: string;
  /** Id of the row in the draft ("i1", "t7" or a UUID). */
  draftId: string;
  quote: string;
  location: Location;
  /** What the reader made of the passage; absent when a person added it. */
  read?: object;
  /** Id of who typed it, where it comes from no upload. */
  addedBy?: string;
}

const AT_ONCE = 500;

export async function insertMentions(tx: TenantTx, mentions: readonly NewMention[]): Promise<void> {
  for (let from = 0; from < mentions.length; from += AT_ONCE)
    await tx.db
      .insertInto('mention')
      .values(
        mentions.slice(from, from + AT_ONCE).map((mention) => ({
          commune_code: tx.communeCode,
          id: mention.id,
          thing_id: mention.thingId,
          home_id: mention.thingId,
          plan_id: mention.planId,
          since_version: mention.planVersion,
          draft_id: mention.draftId,
          leads: mention.leads,
          source: mention.source,
          position: mention.position,
          ordinal: mention.ordinal ?? null,
          section: mention.section ?? null,
          name: mention.name,
          quote: mention.quote,
          location: storedJson(mention.location),
          said: storedJson(mention.said),
          read: mention.read ? storedJson(mention.read) : null,
          added_by: mention.addedBy ?? null,
        })),
      )
      .execute();
}

/**
 * Mentions state what their homes lead to through things that were joined: after things were joined or taken apart,
 * or mentions given another home, this brings the mentions of all things concerned to where they belong.
 * @param homes things whose mentions, at home there or in things joined into them, may state another one now
 */
export async function settleMentions(tx: TenantTx, homes: readonly string[]): Promise<void> {
  await sql`
    WITH RECURSIVE below (id) AS (
      SELECT unnest(${homes}::uuid[])
      UNION SELECT t.id FROM thing t JOIN below b ON t.joined_into = b.id WHERE t.commune_code = ${tx.communeCode}
    ), above (home, id, next) AS (
      SELECT t.id, t.id, t.joined_into FROM thing t JOIN below b ON b.id = t.id WHERE t.commune_code = ${tx.communeCode}
      UNION ALL
      SELECT a.home, t.id, t.joined_into FROM above a JOIN thing t ON t.id = a.next WHERE t.commune_code = ${tx.communeCode}
    )
    UPDATE mention m SET thing_id = above.id FROM above
    WHERE m.commune_code = ${tx.communeCode} AND m.home_id = above.home AND above.next IS NULL
      AND m.thing_id <> above.id`.execute(tx.db);
}

/** Gives mentions another home. */
export async function rehomeMentions(tx: TenantTx, ids: readonly string[], home: string): Promise<void> {
  await tx.db
    .updateTable('mention')
    .set({ home_id: home, thing_id: home })
    .where('commune_code', '=', tx.communeCode)
    .where('id', 'in', ids)
    .execute();
}

/** Where mentions stand in their plan from now on: further files bring passages between them. */
export async function placeMentions(
  tx: TenantTx,
  places: readonly { id: string; position: number; location: Location }[],
): Promise<void> {
  await sql`
    UPDATE mention m SET position = p.position, location = p.location
    FROM jsonb_to_recordset(${storedJson(places)}::jsonb) AS p (id uuid, position integer, location jsonb)
    WHERE m.commune_code = ${tx.communeCode} AND m.id = p.id`.execute(tx.db);
}

/** One mention leads its thing from now on, the others no longer. */
export async function markLeading(tx: TenantTx, thingId: string, mentionId: string): Promise<void> {
  await sql`UPDATE mention SET leads = (id = ${mentionId}::uuid)
    WHERE commune_code = ${tx.communeCode} AND thing_id = ${thingId}::uuid`.execute(tx.db);
}
