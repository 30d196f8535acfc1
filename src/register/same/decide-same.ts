/** A person says of things of several plans that they are one, or that they are not; or takes that back. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { joinThings } from '../changes/join-things.ts';
import { lockMany } from '../changes/many-things.ts';
import { splitThing } from '../changes/split-thing.ts';
import { Conflict, NotFound } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { permitChange } from '../things/change-thing.ts';
import { loadStates } from '../things/load-states.ts';
import { type FollowChange, gathering } from '../things/refresh-things.ts';
import { nameOf } from '../things/thing-state.ts';
import type { DecidedPair, DecideSame, ReopenSame } from './contract.ts';
import { decidedPair } from './list-same.ts';
import { type DecisionRow, loadSameDecisions, mentionsUnder, saveSameDecisions } from './same-store.ts';

const STATED_TWICE = 'Các kế hoạch nêu cùng một nội dung';
const TAKEN_BACK = 'Bỏ kết luận là cùng một nội dung';

type Pair = DecideSame['pairs'][number];

/**
 * All pairs or none. Those that are one are joined as a person joins any two (`changes/join-things.ts`); those that are
 * not are never proposed again.
 * @throws Forbidden, NotFound, Conflict that names what has moved on since it was shown
 */
export async function decideSame(
  tx: TenantTx,
  user: Session,
  { decision, pairs }: DecideSame,
  follow: FollowChange,
): Promise<DecidedPair[]> {
  permitChange(tx, user);
  const shown = pairs.flatMap(({ kind, one, other }) => [
    { ...one, kind },
    { ...other, kind },
  ]);
  const states = await lockMany(tx, shown);
  const ids = pairs.map(({ one, other }) => ({ one: one.id, other: other.id }));
  await saveSameDecisions(tx, ids, decision);
  if (decision === 'same') await joinAll(tx, user, pairs, follow);
  else {
    const names = new Map(states.map((state) => [state.id, nameOf(state) ?? '']));
    for (const pair of pairs) await recordDiffer(tx, pair, names);
  }
  return (await loadSameDecisions(tx, ids)).map(decidedPair);
}

async function joinAll(
  tx: TenantTx,
  user: Session,
  pairs: readonly Pair[],
  follow: FollowChange,
): Promise<void> {
  const { gather, finish } = gathering(follow);
  const now = new Map(
    pairs.flatMap(({ one, other }) => [one, other].map(({ id, version }) => [id, version])),
  );
  const versionOf = (id: string) => now.get(id) ?? 0;
  for (const { kind, one, other } of pairs) {
    const order = { version: versionOf(one.id), other: other.id, otherVersion: versionOf(other.id) };
    const { row } = await joinThings(tx, user, kind, one.id, { ...order, reason: STATED_TWICE }, gather);
    now.set(one.id, row.version);
  }
  await finish(tx);
}

async function recordDiffer(
  tx: TenantTx,
  { kind, one, other }: Pair,
  names: ReadonlyMap<string, string>,
): Promise<void> {
  const action = { action: 'thing.differ', entity: kind };
  const about = (id: string, from: string) => ({
    ...action,
    entityId: id,
    after: { other: from, name: names.get(from) ?? '' },
  });
  await recordAudit(tx, about(one.id, other.id));
  await recordAudit(tx, about(other.id, one.id));
}

/**
 * What was joined is taken apart as it was joined; what was found to be two may be proposed again.
 * @throws Forbidden, NotFound when nothing was decided about them, Conflict
 */
export async function reopenSame(
  tx: TenantTx,
  user: Session,
  { pairs }: ReopenSame,
  follow: FollowChange,
): Promise<void> {
  permitChange(tx, user);
  const decisions = await loadSameDecisions(tx, pairs);
  if (decisions.length < pairs.length)
    throw new NotFound('Chưa ai kết luận về các nội dung này, hoặc kết luận đã được bỏ. Chưa thay đổi gì.');
  await loadStates(
    tx,
    decisions.flatMap(({ one_root, other_root }) => [one_root, other_root]),
  );
  requireShown(decisions, pairs);
  const { gather, finish } = gathering(follow);
  const now = new Map(decisions.map(({ one_root, version }) => [one_root, version]));
  for (const decided of decisions) {
    const { one_root: root, other_root, kind } = decided;
    if (decided.decision === 'different') await recordReopened(tx, decided);
    if (decided.decision === 'same' && root === other_root) {
      const out = root === decided.other_id ? decided.one_id : decided.other_id;
      const mentions = await mentionsUnder(tx, out, root);
      const order = { version: now.get(root) ?? 0, mentions, reason: TAKEN_BACK };
      now.set(root, (await splitThing(tx, user, kind, root, order, gather)).row.version);
    }
  }
  await saveSameDecisions(tx, pairs, 'open');
  await finish(tx);
}

function requireShown(decisions: readonly DecisionRow[], pairs: ReopenSame['pairs']): void {
  const moved = decisions.filter(
    ({ one_id, other_id, version, decision }) =>
      decision === 'same' &&
      !pairs.some(
        (pair) =>
          pair.version === version &&
          [pair.one, pair.other].includes(one_id) &&
          [pair.one, pair.other].includes(other_id),
      ),
  );
  if (moved.length > 0)
    throw new Conflict('Nội dung này vừa được người khác sửa. Chưa bỏ kết luận nào.', [
      'Tải lại trang để xem nội dung mới rồi làm lại.',
    ]);
}

async function recordReopened(tx: TenantTx, decided: DecisionRow): Promise<void> {
  const { one_id, other_id, one_name, other_name, kind } = decided;
  const action = { action: 'thing.differ-undone', entity: kind };
  await recordAudit(tx, { ...action, entityId: one_id, before: { other: other_id, name: other_name } });
  await recordAudit(tx, { ...action, entityId: other_id, before: { other: one_id, name: one_name } });
}
