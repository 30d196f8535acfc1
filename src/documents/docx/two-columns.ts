/** Two columns without any line: letterhead, and signature beside Nơi nhận. */
import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { mm } from './measures.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

/** What stands to the left and to the right, on one height. */
export type Pair = readonly [readonly Paragraph[], readonly Paragraph[]];

/** Each pair on one page, and without margins of its own. @param widths millimetres */
export function twoColumns(pairs: readonly Pair[], widths: readonly [number, number]): Table {
  const cell = (children: readonly Paragraph[], width: number) =>
    new TableCell({ children, width: { size: mm(width), type: WidthType.DXA } });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(widths[0] + widths[1]), type: WidthType.DXA },
    columnWidths: widths.map(mm),
    borders: NO_BORDERS,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: pairs.map(
      ([left, right]) =>
        new TableRow({ cantSplit: true, children: [cell(left, widths[0]), cell(right, widths[1])] }),
    ),
  });
}
