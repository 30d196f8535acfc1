/** The facts that a document states. Pure. */
import type { Block, Fact, OfficialDocument, Run } from './contract.ts';

/** Body and annexes in their order. */
export const allBlocks = ({ body, annexes }: Pick<OfficialDocument, 'body' | 'annexes'>): Block[] => [
  ...body,
  ...annexes.flatMap(({ blocks }) => blocks),
];

export function runsOf(block: Block): Run[] {
  if (block.kind === 'heading') return [];
  if (block.kind === 'paragraph') return block.runs;
  return block.rows.flatMap((row) => (row.kind === 'row' ? row.cells.flatMap(({ runs }) => runs) : []));
}

/** In the order of the text, each key once. */
export function factsIn(document: Pick<OfficialDocument, 'body' | 'annexes'>): Fact[] {
  const facts = allBlocks(document)
    .flatMap(runsOf)
    .flatMap(({ fact }) => fact ?? []);
  return [...new Map(facts.map((fact) => [fact.key, fact])).values()];
}
