/** Words of a page → its blocks: tables with their cells filled, and the lines between them. */
import type { Block, Box, Cell, PageInfo, Paragraph, Table, TableRow } from '../../block.ts';
import type { Grid, GridCell, PixelBox } from './grid.ts';
import type { PreparedPage } from './prepare.ts';
import type { Word } from './recogniser.ts';
import { toPage } from './strip.ts';

export interface PageSize {
  page: number;
  /** Points. */
  width: number;
  height: number;
}

export interface ReadPage {
  blocks: Block[];
  info: PageInfo;
}

/** Words of one physical line within one region, boxes in pixels of the page. */
export interface TextLine {
  region: number;
  words: Word[];
}

/** Blocks in reading order, with ids from 0. */
export function assemblePage(prepared: PreparedPage, words: Word[], size: PageSize): ReadPage {
  const lines = linesOf(prepared, words);
  const scale = size.width / prepared.width;
  const blocks: Block[] = [];
  let lastGrid = -1;
  prepared.regions.forEach((region, index) => {
    const own = lines.filter((line) => line.region === index);
    if (region.cell === undefined)
      blocks.push(...own.map((line) => paragraphOf(line, blocks.length, size.page, scale)));
    else if (region.cell.grid !== lastGrid) {
      lastGrid = region.cell.grid;
      const grid = prepared.grids[lastGrid];
      if (grid) blocks.push(tableOf(grid, lastGrid, prepared, lines, size.page, scale));
    }
  });
  const info: PageInfo = { file: 0, number: size.page, width: size.width, height: size.height };
  if (words.length > 0) info.confidence = mean(words.map((word) => word.confidence));
  return { blocks: blocks.map((block, id) => ({ ...block, id })), info };
}

function linesOf(prepared: PreparedPage, words: Word[]): TextLine[] {
  const lines = new Map<string, TextLine>();
  for (const word of words) {
    const place = toPage(prepared.strip, prepared.regions, word.box);
    if (!place) continue;
    const key = `${place.region} ${word.line}`;
    const line = lines.get(key) ?? { region: place.region, words: [] };
    line.words.push({ ...word, box: place.box });
    lines.set(key, line);
  }
  return [...lines.values()];
}

function paragraphOf(line: TextLine, id: number, page: number, scale: number): Paragraph {
  return {
    id,
    file: 0,
    kind: 'paragraph',
    text: textOf(line),
    flow: 'line',
    page,
    box: toPoints(around(line.words.map((word) => word.box)), scale),
    confidence: mean(line.words.map((word) => word.confidence)),
  };
}

function tableOf(
  grid: Grid,
  index: number,
  prepared: PreparedPage,
  lines: TextLine[],
  page: number,
  scale: number,
): Table {
  const rows: TableRow[] = Array.from({ length: grid.rows }, () => ({ cells: [], page }));
  grid.cells.forEach((cell, at) => {
    const region = prepared.regions.findIndex(({ cell: own }) => own?.grid === index && own.cell === at);
    rows[cell.row]?.cells.push(
      cellOf(
        cell,
        lines.filter((line) => line.region === region),
        scale,
      ),
    );
  });
  return { id: 0, file: 0, kind: 'table', rows, grid: 'ruled', page, box: toPoints(grid.box, scale) };
}

function cellOf({ colSpan, rowSpan, box }: GridCell, lines: TextLine[], scale: number): Cell {
  const cell: Cell = { lines: lines.map(textOf), colSpan, rowSpan, box: toPoints(box, scale) };
  const confidences = lines.flatMap((line) => line.words.map((word) => word.confidence));
  if (confidences.length > 0) cell.confidence = Math.min(...confidences);
  return cell;
}

function textOf(line: TextLine): string {
  return line.words.map((word) => word.text).join(' ');
}

function toPoints([left, top, right, bottom]: PixelBox, scale: number): Box {
  const round = (value: number): number => Math.round(value * scale * 10) / 10;
  return [round(left), round(top), round(right), round(bottom)];
}

function around(boxes: readonly PixelBox[]): PixelBox {
  return [
    Math.min(...boxes.map((box) => box[0])),
    Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[2])),
    Math.max(...boxes.map((box) => box[3])),
  ];
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
