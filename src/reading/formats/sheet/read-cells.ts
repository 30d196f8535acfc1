import { withoutForbidden } from '../../../shared/text-rule.ts';
import { openWorkbook } from './open-workbook.ts';
import { showCell } from './shown-cell.ts';

/** The cells of one sheet by their places, for lists whose columns are known: nothing is joined or taken apart. */
export interface SheetCells {
  name: string;
  lines: {
    /** As the spreadsheet numbers it, from 1. */
    line: number;
    /** What each cell shows, by its column from 0; empty ones are absent. */
    texts: ReadonlyMap<number, string>;
  }[];
}

/** The visible sheets of a workbook (.xlsx), cell by cell; formulas count as what they show. Throws `Unreadable`. */
export function readCells(bytes: Uint8Array): SheetCells[] {
  const { sheets, world } = openWorkbook(bytes);
  return sheets.map(({ name, worksheet }) => ({
    name,
    lines: worksheet.rows.map(({ line, cells }) => {
      const shown = cells.map((cell) => {
        const text = showCell(cell, world, () => true).lines.join('\n');
        return [cell.column, withoutForbidden(text).trim()] as const;
      });
      return { line, texts: new Map(shown.filter(([, text]) => text !== '')) };
    }),
  }));
}
