/** A cell of a page's table as what can be read of it. */
import { type Cell, cellText, UNREAD_CELL } from '../../block.ts';
import type { PlacedCell } from './placed-row.ts';
import type { PlacedRow } from './placed-row.ts';
import type { Item } from './item.ts';

export interface ReadCell extends PlacedCell {
  items: Item[];
}
export interface ReadRow extends PlacedRow {
  cells: ReadCell[];
}

export const isUnread = (item: Item): boolean => item.kind === 'unread';

export function toCell({ items, colSpan, rowSpan }: ReadCell): Cell {
  const cell: Cell = { lines: items.flatMap(itemLines), colSpan, rowSpan };
  const paragraphs = items.filter((item) => item.kind === 'paragraph');
  if (paragraphs.length > 0 && paragraphs.length === items.length && paragraphs.every(({ bold }) => bold))
    cell.bold = true;
  if (items.some(isUnread)) cell.confidence = UNREAD_CELL;
  return cell;
}

/** Lines of a cell; a computed number is part of what one reads there. A table inside a cell gives a line a row. */
export function itemLines(item: Item): string[] {
  switch (item.kind) {
    case 'unread':
      return [];
    case 'paragraph':
      return [item.label, item.text]
        .filter(Boolean)
        .join(' ')
        .split('\n')
        .filter((line) => line !== '');
    case 'table':
      return item.rows.map(({ cells }) => cells.map(cellText).filter(Boolean).join(' ')).filter(Boolean);
  }
}
