/** Tables that were typed with tabs instead of being made: paragraphs whose pieces stand below each other. */
import type { Line } from '../text/lines.ts';
import { tabTableAt } from '../text/tab-table.ts';
import type { Item } from './item.ts';

/** Fewer lines may as well be a letterhead or a signature. */
const FEWEST_ROWS = 3;

/** Above the numbers of rows: another table begins. */
const NUMBER_HEADER = /^(?:s?tt|số tt)$/iu;

/** The items with a table in the place of every run of such paragraphs. */
export function withTabTables(items: readonly Item[]): Item[] {
  const made: Item[] = [];
  for (let at = 0; at < items.length; ) {
    const run = tabbedFrom(items, at);
    const reading = run.length < FEWEST_ROWS ? undefined : tabTableAt(run, 0);
    if (reading && reading.rows.length >= FEWEST_ROWS) {
      made.push({ kind: 'table', rows: reading.rows.map(({ cells }) => ({ cells })), grid: 'ruled' });
      at += run.length;
      continue;
    }
    made.push(...items.slice(at, at + Math.max(1, run.length)));
    at += Math.max(1, run.length);
  }
  return made;
}

/** The paragraphs from an item on that have tabs inside, a computed number being the first piece. */
function tabbedFrom(items: readonly Item[], at: number): Line[] {
  const lines: Line[] = [];
  for (const item of items.slice(at)) {
    if (item.kind !== 'paragraph') break;
    const text = [item.label, item.text].filter(Boolean).join('\t').replaceAll('\n', ' ');
    const pieces = text.trim().split('\t');
    if (pieces.length < 3 || (lines.length > 0 && NUMBER_HEADER.test(pieces[0] ?? ''))) break;
    lines.push({ text, number: lines.length + 1 });
  }
  return lines;
}
