/** Recognised pages → blocks: tables with their cells filled, and the lines between them. */
import { linelessTables } from './lineless-tables.ts';
import type { ReadPage, ReadRegion, Word } from './read-page.ts';
import type { Box, Cell, PageInfo, Paragraph, SourceBlock, Table, TableRow } from '../../block.ts';
import type { Quarters } from './raster.ts';
import type { Grid, PixelBox } from './grid.ts';

export interface RecognisedPage {
  blocks: SourceBlock[];
  info: PageInfo;
}

/** Blocks in reading order, with ids from 0. */
export function assemblePage(page: ReadPage): RecognisedPage {
  const blocks: SourceBlock[] = [];
  let lastGrid = -1;
  let running: Word[][] = [];
  const flush = (): void => {
    blocks.push(...textBlocks(running, page));
    running = [];
  };
  for (const region of page.regions) {
    if (!region.cell) running.push(...region.lines.filter((line) => !isPageNumber(line, page)));
    else if (region.cell.grid !== lastGrid) {
      flush();
      lastGrid = region.cell.grid;
      const grid = page.grids[lastGrid];
      if (grid) blocks.push(...tableBlocks(grid, lastGrid, page));
    }
  }
  flush();
  const { number, width, height } = page;
  if (page.unread) blocks.push(unread('page', page));
  const info: PageInfo = { file: 0, number, width, height };
  const confidences = page.regions.flatMap(({ lines }) => lines.flat().map((word) => word.confidence));
  if (confidences.length > 0)
    info.confidence = confidences.reduce((sum, c) => sum + c, 0) / confidences.length;
  return { blocks: blocks.map((block, id) => ({ ...block, id })), info };
}

const unread = (what: 'page' | 'table', { number }: ReadPage): SourceBlock => ({
  id: 0,
  file: 0,
  kind: 'unread',
  what,
  where: `trang ${number}`,
  page: number,
});

/** A table; where lines between its rows are missing, its rows as their words show them. */
function tableBlocks(grid: Grid, index: number, page: ReadPage): SourceBlock[] {
  const own = page.regions.filter(({ cell }) => cell?.grid === index);
  const whole = tableOf(grid, index, page);
  if (!own.some((region) => holdsSeveralNumbers(region, grid))) return [whole];
  const blocks = textBlocks(
    own.flatMap(({ lines }) => lines),
    page,
  );
  return blocks.some(({ kind }) => kind === 'table') ? blocks : [whole, unread('table', page)];
}

/** Whether a cell of the first column holds the numbers of several rows. */
function holdsSeveralNumbers({ cell, lines }: ReadRegion, { cells }: Grid): boolean {
  if (!cell || cells[cell.cell]?.col !== 0) return false;
  const numbers = lines.filter((line) => /^\d{1,3}[.,]?$/.test(textOf(line))).length;
  return numbers > 1 && numbers * 2 > lines.length;
}

/** Lines of running text, and the tables without lines among them. */
function textBlocks(lines: readonly Word[][], page: ReadPage): SourceBlock[] {
  const { tables, words, lost } = linelessTables(lines.filter((line) => line.length > 0));
  const free = lines.map((line) => line.filter((word) => !words.has(word))).filter((line) => line.length > 0);
  const blocks: SourceBlock[] = [];
  for (const { rows, box } of tables) {
    while (free[0] && topOf(free[0]) < box[1]) blocks.push(paragraphOf(free.shift() ?? [], page));
    blocks.push({
      id: 0,
      file: 0,
      kind: 'table',
      grid: 'inferred',
      page: page.number,
      box: toPoints(box, page),
      rows: rows.map((row) => ({
        page: page.number,
        cells: row.cells.map((cell) => (cell.box ? { ...cell, box: toPoints(cell.box, page) } : cell)),
      })),
    });
  }
  return [
    ...blocks,
    ...free.map((line) => paragraphOf(line, page)),
    ...(lost ? [unread('table', page)] : []),
  ];
}

const topOf = (line: readonly Word[]): number => Math.min(...line.map(({ box }) => box[1]));

/** Share of the page's height at its top and bottom where page numbers stand. */
const MARGIN = 0.12;

function isPageNumber(line: Word[], { upright }: ReadPage): boolean {
  const [, top, , bottom] = around(line.map((word) => word.box));
  const atEdge = bottom < MARGIN * upright.height || top > (1 - MARGIN) * upright.height;
  return atEdge && /^(?:trang )?[-–—. ]*[\dOolISB]{1,3}(?:\/\d{1,3})?[-–—. ]*$/i.test(textOf(line));
}

function paragraphOf(line: Word[], page: ReadPage): Paragraph {
  return {
    id: 0,
    file: 0,
    kind: 'paragraph',
    text: textOf(line),
    flow: 'line',
    page: page.number,
    box: toPoints(around(line.map((word) => word.box)), page),
    confidence: leastSure(line),
  };
}

function tableOf(grid: Grid, index: number, page: ReadPage): Table {
  const rows: TableRow[] = Array.from({ length: grid.rows }, () => ({ cells: [], page: page.number }));
  const regions = new Map<number, ReadRegion>();
  for (const region of page.regions) if (region.cell?.grid === index) regions.set(region.cell.cell, region);
  grid.cells.forEach(({ row, colSpan, rowSpan, box }, at) => {
    const region = regions.get(at);
    const cell: Cell = {
      lines: region?.lines.map(textOf) ?? [],
      colSpan,
      rowSpan,
      box: toPoints(box, page),
    };
    if (region) cell.confidence = region.lines.length > 0 ? leastSure(region.lines.flat()) : NOT_READ;
    if (index === 0 && row === page.tornRow) cell.confidence = Math.min(cell.confidence ?? 1, TORN);
    rows[row]?.cells.push(cell);
  });
  return {
    id: 0,
    file: 0,
    kind: 'table',
    rows,
    grid: 'ruled',
    page: page.number,
    box: toPoints(grid.box, page),
  };
}

/** There is ink in the cell, but nothing was recognised. */
const NOT_READ = 0.3;

/** Confidence of all cells of a row whose beginning is missing, also of the empty ones. */
const TORN = 0.3;

/** One misread word makes a cell wrong, so a cell is as sure as its least sure word. */
function leastSure(words: Word[]): number {
  return Math.min(...words.map((word) => word.confidence));
}

function textOf(line: Word[]): string {
  return line.map((word) => word.text).join(' ');
}

/** A box of the upright picture on the page as it is shown, in points. */
function toPoints([left, top, right, bottom]: PixelBox, { width, upright }: ReadPage): Box {
  const { width: w, height: h, turned } = upright;
  const shown: Record<Quarters, PixelBox> = {
    0: [left, top, right, bottom],
    1: [top, w - right, bottom, w - left],
    2: [w - right, h - bottom, w - left, h - top],
    3: [h - bottom, left, h - top, right],
  };
  const scale = width / (turned % 2 === 0 ? w : h);
  const [x0, y0, x1, y1] = shown[turned].map((value) => Math.round(value * scale * 10) / 10);
  return [x0 ?? 0, y0 ?? 0, x1 ?? 0, y1 ?? 0];
}

function around(boxes: readonly PixelBox[]): PixelBox {
  return [
    Math.min(...boxes.map((box) => box[0])),
    Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[2])),
    Math.max(...boxes.map((box) => box[3])),
  ];
}
