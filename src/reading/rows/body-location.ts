/** Where a passage of running text stands. */
import type { Location } from '../contract.ts';
import type { Passage } from '../structure/passage.ts';

/** From the first to the last passage; page and line of the first. */
export function locationOf(first: Passage, last: Passage = first): Location {
  const { file, page, line, id } = first.first;
  const end = last.last.id;
  return {
    ...(file > 0 && { file }),
    ...(page !== undefined && { page }),
    ...(line !== undefined && { line }),
    block: id,
    ...(end !== id && { blockEnd: end }),
  };
}
