/** Blocks as lines that people compare in tests: what carries a fact stands in brackets. */
import type { Block, Run, TableRow } from '../model/contract.ts';

const inBrackets = (runs: readonly Run[]): string =>
  runs.map(({ text, fact }) => (fact ? `[${text}]` : text)).join('');

const line = (row: TableRow): string =>
  row.kind === 'group' ? `== ${row.text}` : row.cells.map(({ runs }) => inBrackets(runs)).join(' | ');

export const readable = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'heading') return [`${'#'.repeat(block.level)} ${block.text}`];
    if (block.kind === 'table') return block.rows.map(line);
    return [`${block.bullet ? '- ' : ''}${inBrackets(block.runs)}`];
  });
