/** A draft at the screen is brought up to date by what changed, answer by answer. Pure. */
import type { Draft, DraftDelta, DraftRow } from '../../src/plans/draft/contract.ts';
import { isEarlier } from '../../src/plans/draft/draft-version.ts';

function mergedRows(before: readonly DraftRow[], news: readonly DraftRow[]): DraftRow[] {
  const fresh = new Map(news.map((row) => [row.id, row]));
  const kept = before.map((row) => {
    const next = fresh.get(row.id);
    fresh.delete(row.id);
    return next && next.version >= row.version ? next : row;
  });
  return [...kept, ...fresh.values()];
}

/**
 * The draft after an answer. Answers may overtake each other: one from earlier than what is known brings at most
 * rows that were not known. The draft itself comes back when there is nothing new.
 * @param before undefined when nothing is known yet; then the answer must tell everything
 */
export function mergeDelta(before: Draft | undefined, delta: DraftDelta): Draft {
  if (!before) return delta as Draft;
  if (delta.version === before.version && delta.rows.length === 0) return before;
  const rows = delta.rows.length === 0 ? before.rows : mergedRows(before.rows, delta.rows);
  return isEarlier(delta.version, before.version) ? { ...before, rows } : { ...before, ...delta, rows };
}
