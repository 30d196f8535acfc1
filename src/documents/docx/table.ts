/** Tables with lines, their header again on each page. */
import {
  AlignmentType,
  BorderStyle,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { FormRules, TextStyle } from '../form/form-rule.ts';
import { textWidth } from '../form/text-width.ts';
import type { Run, Table as TableBlock } from '../model/contract.ts';
import { mm } from './measures.ts';
import { roomyWidths } from './roomy-widths.ts';
import { columnWidths, type GridCell, type GridRow, gridOf, NOTHING } from './table-grid.ts';
import { CENTRED, line, runLine, type Setting, spaced } from './text.ts';
import { linesOf } from './tidy-runs.ts';

/** Beside the text of a cell, millimetres. */
const BESIDE = 1.5;
/** A row of more lines may go on over the page: kept whole it could leave half a page empty. */
const SHORT_ROW = 12;
const ALIGNED = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };
const BLACK = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = {
  top: BLACK,
  bottom: BLACK,
  left: BLACK,
  right: BLACK,
  insideHorizontal: BLACK,
  insideVertical: BLACK,
};

interface Drawn {
  styles: FormRules['table'];
  block: TableBlock;
  /** Millimetres of each column. */
  widths: readonly number[];
}

/**
 * As wide as the page between its margins; an empty one says so. A table without columns is that sentence alone.
 * @param keep its last row stays with what follows
 */
export function writeTable(
  styles: FormRules['table'],
  block: TableBlock,
  page: number,
  keep: boolean,
): (Table | Paragraph)[] {
  const { width, rows } = gridOf(block);
  if (rows.length === 0) return [line(NOTHING, styles.cell, CENTRED)];
  const asked = columnWidths(block.columns, width, page);
  const drawn: Drawn = { styles, block, widths: roomyWidths(asked, rows, styles, 2 * BESIDE) };
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: mm(page), type: WidthType.DXA },
      columnWidths: drawn.widths.map(mm),
      borders: BORDERS,
      margins: { left: mm(BESIDE), right: mm(BESIDE), top: 0, bottom: 0 },
      rows: rows.map((row, at) => writeRow(drawn, row, keep && at === rows.length - 1)),
    }),
  ];
}

function writeRow(drawn: Drawn, row: GridRow, keep: boolean): TableRow {
  const head = row.kind === 'head';
  return new TableRow({
    children: row.cells.map((cell) => writeCell(drawn, row.kind, cell)),
    ...(head && { tableHeader: true }),
    ...((head || isShort(drawn, row)) && { cantSplit: true }),
    // A head, of the table or of a group, is never the last on its page.
    ...((head || row.kind === 'group' || keep) && { keepNext: true }),
  });
}

function writeCell({ styles, block, widths }: Drawn, kind: GridRow['kind'], cell: GridCell): TableCell {
  const { style, setting } = lookOf(styles, block, kind, cell.column);
  const lines = linesOf(cell.runs);
  const width = widths.slice(cell.column, cell.column + cell.span).reduce((sum, each) => sum + each, 0);
  return new TableCell({
    width: { size: mm(width), type: WidthType.DXA },
    ...(cell.span > 1 && { columnSpan: cell.span }),
    ...(cell.merge && {
      verticalMerge: cell.merge === 'start' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE,
    }),
    verticalAlign: VerticalAlignTable.CENTER,
    children: (lines.length === 0 ? [[]] : lines).map((runs) =>
      runLine(runs, style, { ...spaced(2, 2), ...setting }),
    ),
  });
}

function lookOf(
  styles: FormRules['table'],
  { columns }: TableBlock,
  kind: GridRow['kind'],
  column: number,
): { style: TextStyle; setting: Setting } {
  if (kind === 'head') return { style: styles.head, setting: CENTRED };
  if (kind === 'group') return { style: styles.group, setting: { alignment: AlignmentType.LEFT } };
  if (kind === 'nothing') return { style: styles.cell, setting: CENTRED };
  return { style: styles.cell, setting: { alignment: ALIGNED[columns[column]?.align ?? 'left'] } };
}

/** Whether no cell of a row has many lines, by the length of its text. */
const isShort = ({ styles, widths }: Drawn, row: GridRow): boolean =>
  row.cells.every(({ runs, column }) => {
    const width = Math.max((widths[column] ?? 0) - 2 * BESIDE, 1);
    return row.kind !== 'row' || heightOf(runs, styles.cell, width) <= SHORT_ROW;
  });

const heightOf = (runs: readonly Run[], style: TextStyle, width: number): number =>
  linesOf(runs).reduce(
    (sum, texts) => sum + Math.ceil(textWidth(texts.map(({ text }) => text).join(''), style) / width),
    0,
  );
