/** Rows of a plan put together into groups, each with the row that names it. Pure. */
import type { IndicatorReading, RowGroup, TaskReading } from '../contract.ts';

type Row = IndicatorReading | TaskReading;

/** Rows of one kind, brought together pair by pair. What was never joined stands alone. */
export class Joining {
  readonly #groups: Map<string, string[]>;

  constructor(rows: readonly Row[]) {
    this.#groups = new Map(rows.map(({ id }) => [id, [id]]));
  }

  /** The two rows, and all that stood with either, are one. Ids of no row are passed over. */
  join(one: string, other: string): void {
    const [left, right] = [this.#groups.get(one), this.#groups.get(other)];
    if (!left || !right || left === right) return;
    for (const id of right) this.#groups.set(id, left);
    left.push(...right);
  }

  /** Ids of the rows that stand with this one, itself among them. */
  withRow(id: string): readonly string[] {
    return this.#groups.get(id) ?? [];
  }

  get members(): readonly (readonly string[])[] {
    return [...new Set(this.#groups.values())];
  }
}

/**
 * The groups of one kind in the order of the plan. Their rows stand in the order of the plan too, those of the appendix
 * before those of the body; the first one leads.
 */
export function rowGroups(kind: RowGroup['kind'], rows: readonly Row[], joining: Joining): RowGroup[] {
  const rank = new Map(
    rows.map(({ id, source }, at) => [id, source === 'appendix' ? at : rows.length + at] as const),
  );
  const byRank = (a: string, b: string): number => (rank.get(a) ?? 0) - (rank.get(b) ?? 0);
  return joining.members
    .map((ids) => ids.toSorted(byRank))
    .flatMap((ids) => (ids[0] === undefined ? [] : [{ kind, rows: ids, lead: ids[0] }]))
    .sort((a, b) => byRank(a.lead, b.lead));
}
