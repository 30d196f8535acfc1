/** How much of the document some reader took in, so that what nobody thought of shows too. */
import type { Block, SourceBlock } from './block.ts';
import { unreadKindOf } from './checks/unread.ts';
import type { PlanParts } from './structure/parts.ts';

/** Counts of blocks; `blocks` = `used` + `unread`. */
export interface Coverage {
  blocks: number;
  /** Read, or known to be no content (page numbers, running headers). */
  used: number;
  /** What could not be read, and what no reader took anything from. */
  unread: number;
}

export function coverageOf(blocks: readonly SourceBlock[]): Coverage {
  const unread = blocks.filter((block) => unreadKindOf(block) !== undefined).length;
  return { blocks: blocks.length, used: blocks.length - unread, unread };
}

/**
 * The blocks with those marked that no reader took anything from.
 * @param tables ids of the tables that gave rows
 */
export function markPassedOver(
  blocks: readonly SourceBlock[],
  parts: PlanParts,
  tables: ReadonlySet<number>,
): SourceBlock[] {
  const placed = new Set(
    [parts.head, parts.body, parts.signature, parts.aside, ...parts.appendices].flatMap((part) =>
      part.map(({ id }) => id),
    ),
  );
  const left = new Set(
    parts.cleaned.filter((block) => !placed.has(block.id) && holdsText(block)).map(({ id }) => id),
  );
  return blocks.map((block) => {
    const passedOver =
      block.kind === 'table'
        ? holdsText(block) && !tables.has(block.id) && !isLaidOut(block, parts)
        : left.has(block.id);
    return passedOver ? { ...block, passedOver } : block;
  });
}

const holdsText = (block: Block): boolean =>
  block.kind === 'paragraph'
    ? /\p{L}/u.test(block.text)
    : block.rows.some(({ cells }) => cells.some(({ lines }) => lines.some((line) => /\p{L}/u.test(line))));

/** A table that only laid out lines (a letterhead) stands among the cleaned blocks as paragraphs. */
const isLaidOut = ({ id }: Block, { cleaned }: PlanParts): boolean =>
  cleaned.some((block) => block.id === id && block.kind === 'paragraph');
