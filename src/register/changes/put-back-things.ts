/** Takes an act on several things back: each says again what it said before, which may be something else for each. */
import type { TenantTx } from '../../db/database.ts';
import { listUnits } from '../../organisation/store.ts';
import { Invalid } from '../../shared/errors.ts';
import { tooLong } from '../../shared/text-limits.ts';
import type { Session } from '../../shared/who-acts.ts';
import type { ContentsChanged, FormerThing, PutBackThings } from './contract.ts';
import type { FollowChange } from '../things/refresh-things.ts';
import { RowContent } from '../things/row-content.ts';
import type { ThingState } from '../things/thing-state.ts';
import { contentOf, contentProblems } from './edited-content.ts';
import { lockMany, permitMany, requireDoable } from './many-things.ts';
import { saveContents } from './save-contents.ts';

export async function putBackThings(
  tx: TenantTx,
  user: Session,
  { things, reason }: PutBackThings,
  follow: FollowChange,
): Promise<ContentsChanged> {
  permitMany(tx, user, 'lead');
  const values = new Map(things.map(({ id, value }) => [id, value]));
  const states = await lockMany(tx, things);
  const dated = states.filter(({ id }) => values.get(id)?.deadline);
  if (dated.length > 0) requireDoable('deadline', dated);
  const put = (content: RowContent, { id }: Pick<ThingState, 'id'>) =>
    withFormer(content, values.get(id) ?? {});
  await requireSound(tx, states, put);
  const fields = [...new Set(things.flatMap(({ value }) => Object.keys(value)))];
  return await saveContents(
    tx,
    states,
    put,
    { fields: fields as (keyof FormerThing['value'])[], reason },
    follow,
  );
}

/** What was absent of the value stays; what it says to be nothing is taken away. */
function withFormer(content: RowContent, value: FormerThing['value']): RowContent {
  const former = Object.entries(value).map(([field, each]) => [field, each ?? undefined]);
  return RowContent.parse({ ...content, ...Object.fromEntries(former) });
}

/** It comes from a screen, so it is looked at like any correction. */
async function requireSound(
  tx: TenantTx,
  states: readonly ThingState[],
  put: (content: RowContent, state: ThingState) => RowContent,
): Promise<void> {
  const unitIds = new Set((await listUnits(tx)).map(({ id }) => id));
  const problems = states.flatMap((state) => {
    const before = contentOf(state);
    const { owners, deadline } = put(before, state);
    return [...contentProblems({ ...before, owners, deadline }, unitIds), ...tooLong({ owners, deadline })];
  });
  if (problems.length > 0) throw new Invalid(problems);
}
