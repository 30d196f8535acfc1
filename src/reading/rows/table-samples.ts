/** Tables of fictional communes for tests, written cell by cell. */
import type { Block, Cell, Paragraph, Table } from '../block.ts';
import type { IndicatorReading, TaskReading } from '../contract.ts';

/** A cell: its text ("\n" between lines), or its text with what it spans. */
export type SampleCell = string | { text: string; cols?: number; rows?: number; bold?: boolean };

export function sampleCell(cell: SampleCell): Cell {
  const { text, cols = 1, rows = 1, bold } = typeof cell === 'string' ? { text: cell } : cell;
  return {
    lines: text === '' ? [] : text.split('\n'),
    colSpan: cols,
    rowSpan: rows,
    ...(bold === true && { bold }),
  };
}

/** A ruled table; `pages` gives the page of each row. */
export function sampleTable(rows: SampleCell[][], pages: number[] = []): Table {
  return {
    kind: 'table',
    id: 0,
    file: 0,
    grid: 'ruled',
    rows: rows.map((cells, index) => {
      const page = pages[index];
      return { cells: cells.map(sampleCell), ...(page !== undefined && { page }) };
    }),
  };
}

export const sampleParagraph = (text: string): Paragraph => ({
  kind: 'paragraph',
  id: 0,
  file: 0,
  text,
  flow: 'whole',
});

/** Blocks in order, with their ids set. */
export const sampleBlocks = (...blocks: Block[]): Block[] => blocks.map((block, id) => ({ ...block, id }));

/** An indicator on one line: number, name, unit, targets, leads. */
export function showIndicator(row: IndicatorReading): string {
  const targets = row.targets
    .map(
      ({ year, comparator, value, valueMax, text }) =>
        `${year ?? '?'}${comparator === 'text' ? `:${text}` : `${comparator}${value}${valueMax === undefined ? '' : `..${valueMax}`}`}`,
    )
    .join(' ');
  return [row.ordinal ?? '', row.name, row.unit ?? '', targets, row.leads.join('+')].join(' | ');
}

/** A task on one line: number, name, leads, coordinators, product, when. */
export function showTask({ ordinal, name, leads, coordinators, deliverable, deadline }: TaskReading): string {
  const when = deadline.due ?? deadline.recurrence ?? deadline.kind;
  return [ordinal ?? '', name, leads.join('+'), coordinators.join('+'), deliverable ?? '', when].join(' | ');
}
