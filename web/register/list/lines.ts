/** The lines of a list in groups: a head above each group, then its rows. Pure. */
import type { RegisterGroup } from '../../../src/register/contract.ts';

/** A head names the rows from `from` on; a row is named by its place in the list. */
export type ListLine = { kind: 'head'; group: RegisterGroup; from: number } | { kind: 'row'; row: number };

export interface ListLines {
  count: number;
  at: (line: number) => ListLine;
  lineOf: (row: number) => number;
  /** The head that a line stands under, or is; none in a list without groups. */
  headOf: (line: number) => number | undefined;
}

/** @param total of the rows, also where the groups are not known yet */
export function linesOf(total: number, groups: readonly RegisterGroup[] = []): ListLines {
  let row = 0;
  const heads = groups.map((group, at) => {
    const head = { kind: 'head' as const, group, from: row, line: row + at };
    row += group.count;
    return head;
  });
  const above = (line: number) => heads.findLast((head) => head.line <= line);
  return {
    count: total + heads.length,
    at: (line) => {
      const head = above(line);
      if (head?.line === line) return head;
      return { kind: 'row', row: head ? head.from + line - head.line - 1 : line };
    },
    lineOf: (wanted) => wanted + heads.filter(({ from }) => from <= wanted).length,
    headOf: (line) => above(line)?.line,
  };
}
