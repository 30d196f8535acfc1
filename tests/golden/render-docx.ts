/** A script as a Word file in the official layout: borderless letterhead table, landscape appendices, repeated headers. */
import {
  AlignmentType,
  Document,
  type ITableRowOptions,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { PlanScript } from './random-plan.ts';
import { planText } from './plan-text.ts';
import { type Grid, type GridCell, indicatorGrid, taskGrid } from './tables.ts';

const paragraph = (text: string, bold = false, center = false) =>
  new Paragraph({
    alignment: center ? AlignmentType.CENTER : AlignmentType.JUSTIFIED,
    children: [new TextRun({ text, bold })],
  });

const NO_BORDER = { style: 'none', size: 0, color: 'auto' } as const;
const NONE = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
};

function sideBySide(left: string[], right: string[]): Table {
  const side = (lines: string[]) =>
    new TableCell({ children: lines.map((line) => paragraph(line, true, true)) });
  return new Table({
    borders: NONE,
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [new TableRow({ children: [side(left), side(right)] })],
  });
}

function tableOf(grid: Grid): Table {
  const row = (cells: GridCell[], options: Partial<ITableRowOptions> = {}, merge?: 'restart' | 'continue') =>
    new TableRow({
      ...options,
      children: cells.map(
        (cell) =>
          new TableCell({
            columnSpan: cell.colSpan,
            ...(merge && cell.colSpan === 1 && (merge === 'restart' || cell.lines.length === 0)
              ? {
                  verticalMerge: merge === 'restart' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE,
                }
              : {}),
            children: (cell.lines.length > 0 ? cell.lines : ['']).map((line) =>
              paragraph(line, options.tableHeader),
            ),
          }),
      ),
    });
  const two = grid.header.length === 2;
  const header = grid.header.map((cells, at) =>
    row(cells, { tableHeader: true }, two ? (at === 0 ? 'restart' : 'continue') : undefined),
  );
  const width = Math.floor(14_000 / grid.columns);
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: Array.from({ length: grid.columns }, (_, at) =>
      at === 0 ? 700 : at === 1 ? 14_000 - 700 - width * (grid.columns - 2) : width,
    ),
    rows: [...header, ...grid.rows.map((cells) => row(cells))],
  });
}

export async function renderDocx(script: PlanScript): Promise<Uint8Array> {
  const text = planText(script);
  const half = text.letterhead.length - (script.system === 'party' ? 2 : 3);
  const landscape = { page: { size: { orientation: PageOrientation.LANDSCAPE } } };
  const appendix = (grid: Grid, number: string) => ({
    properties: landscape,
    children: [paragraph(`PHỤ LỤC ${number}`, true, true), paragraph(grid.title, true, true), tableOf(grid)],
  });
  const document = new Document({
    sections: [
      {
        children: [
          sideBySide(text.letterhead.slice(0, half), text.letterhead.slice(half)),
          ...text.title.map((line) => paragraph(line, true, true)),
          ...text.body.map((line) => paragraph(line, /^[IV]+\./.test(line))),
          sideBySide(text.recipients, text.signature),
        ],
      },
      appendix(indicatorGrid(script), 'I'),
      appendix(taskGrid(script), 'II'),
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
