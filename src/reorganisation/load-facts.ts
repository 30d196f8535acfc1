/** Everything that hangs on units, as it stands in the database. */
import { sql } from 'kysely';
import { listPosts } from '../accounts/posts/post-store.ts';
import { listUsers } from '../accounts/store.ts';
import type { TenantTx } from '../db/database.ts';
import { loadAskedUnits } from '../duties/content/task-provider-store.ts';
import { listFlows } from '../duties/flow-store.ts';
import { listOpened, loadGround } from '../duties/generate-duties.ts';
import { loadFull, loadOpenRows } from '../duties/hand-on-rows.ts';
import type { Ground } from '../duties/planned-duties.ts';
import { loadDefinitions } from '../duties/definitions/definition-store.ts';
import { loadSettings } from '../duties/settings.ts';
import { loadPostUnits } from '../organisation/post-units.ts';
import { listUnits } from '../organisation/store.ts';
import { loadOwners } from '../register/things/load-rows.ts';
import { todayInVietnam } from '../shared/dates.ts';
import type { FactPerson, FactRow, Facts, WaitingFact } from './facts.ts';
import { listReorganisations } from './reorganisation-store.ts';

/** @param except the planned event that is looked at itself */
export async function loadFacts(tx: TenantTx, except?: string): Promise<Facts> {
  const rows = await loadRows(tx);
  const ground = await loadGround(tx);
  const planned = (await listReorganisations(tx)).filter(
    ({ id, state }) => state === 'planned' && id !== except,
  );
  const named = planned.flatMap(({ order }) => [...order.moves, ...order.targets]);
  return {
    today: todayInVietnam(tx.at),
    units: await listUnits(tx),
    rows,
    unitOfPost: await loadPostUnits(tx),
    asked: await loadAskedUnits(tx),
    definitions: await loadHeld(tx, rows, ground),
    flows: await listFlows(tx),
    settings: await loadSettings(tx),
    people: await loadPeople(tx),
    extensions: await loadWaiting(tx),
    namedElsewhere: new Set(named.flatMap(({ unitId }) => unitId ?? [])),
    ground,
    open: await loadOpenRows(tx),
    full: await loadFull(tx),
    opened: await listOpened(tx),
  };
}

/** All but those that were joined into others. */
async function loadRows(tx: TenantTx): Promise<FactRow[]> {
  const things = await tx.db
    .selectFrom('thing')
    .select(['id', 'kind', 'name'])
    .where('commune_code', '=', tx.communeCode)
    .where('joined_into', 'is', null)
    .orderBy('kind')
    .orderBy('position')
    .orderBy('id')
    .execute();
  const owners = await loadOwners(
    tx,
    things.map(({ id }) => id),
  );
  return things.map((thing) => ({ ...thing, owners: owners.get(thing.id) ?? [] }));
}

/** As people set them, else as they are proposed for what is followed. */
async function loadHeld(
  tx: TenantTx,
  rows: readonly FactRow[],
  ground: Ground | undefined,
): Promise<Facts['definitions']> {
  const proposed = (ground?.content.things ?? []).flatMap(({ id, definition, definitionVersion: version }) =>
    definition ? [[id, { definition, version }] as const] : [],
  );
  const set = await loadDefinitions(
    tx,
    rows.filter(({ kind }) => kind === 'indicator').map(({ id }) => id),
  );
  return new Map([...proposed, ...set]);
}

async function loadPeople(tx: TenantTx): Promise<FactPerson[]> {
  const posts = Map.groupBy(await listPosts(tx, todayInVietnam(tx.at)), ({ userId }) => userId);
  return (await listUsers(tx)).map(({ id, name, grants }) => ({
    userId: id,
    name,
    grants,
    posts: (posts.get(id) ?? []).map(({ post, unitId }) => ({
      post,
      ...(unitId !== undefined && { unitId }),
    })),
  }));
}

/** Extensions that units asked for and nobody has decided. */
async function loadWaiting(tx: TenantTx): Promise<WaitingFact[]> {
  const { rows } = await sql<WaitingFact>`
    SELECT id, thing_id AS "thingId", unit_id AS "unitId" FROM extension
    WHERE commune_code = ${tx.communeCode} AND state = 'asked' AND unit_id IS NOT NULL
    ORDER BY asked_at, id`.execute(tx.db);
  return rows;
}
