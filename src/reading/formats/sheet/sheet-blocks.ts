/** One sheet of a workbook → blocks: its name where there are several, its cells, what is drawn over them, what was not read. */
import type { Block, SourceBlock, UnreadKind } from '../../block.ts';
import { cleanText } from '../clean-text.ts';
import { child, parseXml } from '../xml.ts';
import { type Drawn, readDrawing } from './drawing.ts';
import { gridBlocks } from './grid.ts';
import { type Place, type Range, rangeOf } from './places.ts';
import { printedLines } from './print-header.ts';
import { liesIn, sheetRows } from './sheet-rows.ts';
import { type CellWorld, showCell } from './shown-cell.ts';
import type { SheetEntry } from './workbook.ts';
import type { WorkbookParts } from './workbook-parts.ts';
import { readWorksheet, type Worksheet } from './worksheet.ts';

/** A table that the author made one ("Insert table"). */
interface NamedTable {
  range: Range;
  headed: boolean;
  filtered: boolean;
  /** How many of its last rows add up the others. */
  totals: number;
}

export interface LoadedSheet {
  name: string;
  worksheet: Worksheet;
  tables: NamedTable[];
  drawn: Drawn[];
  /** Rows at which files are embedded; 1 where the sheet does not say it. */
  embedded: number[];
}

const EMBEDDED = new Set(['oleObject', 'package']);

export function loadSheet({ name, part }: SheetEntry, parts: WorkbookParts): LoadedSheet {
  const xml = parts.read(part);
  const worksheet: Worksheet = xml
    ? readWorksheet(xml)
    : { rows: [], hiddenLines: [], hiddenColumns: [], merges: [], conditional: [], embedded: [] };
  const relations = parts.relations(part);
  const drawing = relations.find(({ id }) => id === worksheet.drawing);
  return {
    name: cleanText(name),
    worksheet,
    tables: relations
      .filter(({ type }) => type === 'table')
      .flatMap((relation) => readTable(parts.read(relation.part)) ?? []),
    drawn: drawing ? readDrawing(parts.read(drawing.part)) : [],
    embedded:
      worksheet.embedded.length > 0
        ? worksheet.embedded
        : relations.filter(({ type }) => EMBEDDED.has(type)).map(() => 1),
  };
}

function readTable(bytes: Uint8Array | undefined): NamedTable | undefined {
  if (!bytes) return undefined;
  const table = parseXml(bytes);
  const range = rangeOf(table.attributes['ref'] ?? '');
  const filter = child(table, 's:autoFilter');
  return (
    range && {
      range,
      headed: table.attributes['headerRowCount'] !== '0',
      filtered: (filter?.children.length ?? 0) > 0,
      totals: Number(table.attributes['totalsRowCount'] ?? 0) || 0,
    }
  );
}

export interface SheetReading {
  blocks: SourceBlock[];
  /** Cells with text struck through. */
  struck: Place[];
  characters: number;
}

export function sheetBlocks(sheet: LoadedSheet, world: CellWorld, isOneOfSeveral: boolean): SheetReading {
  const { worksheet, tables, name } = sheet;
  const coloured = [...worksheet.conditional, ...tables.map(({ range }) => range)];
  const {
    rows: all,
    unread,
    struck,
  } = sheetRows(worksheet, filtersOf(sheet), (cell, place) =>
    showCell(cell, world, () => liesIn(coloured, place)),
  );
  const rows = all.filter(({ line }) => !tables.some((table) => isTotal(line, table)));
  const heads = new Set(tables.filter(({ headed }) => headed).map(({ range }) => range.top));
  const printed = printedLines(worksheet.printed).map(paragraphAbove);
  const blocks = withDrawn([...printed, ...gridBlocks(rows, heads)], sheet);
  for (const { what, where } of unread) blocks.push(unreadBlock(what, `trang tính “${name}”, ${where}`));
  if (isOneOfSeveral && blocks.length > 0) blocks.unshift(headingOf(name));
  const characters = rows
    .flatMap(({ cells }) => cells.flatMap(({ cell }) => cell.lines))
    .reduce((sum, { length }) => sum + length, 0);
  return { blocks, struck, characters };
}

const isTotal = (line: number, { range, totals }: NamedTable): boolean =>
  line <= range.bottom && line > range.bottom - totals;

function filtersOf({ worksheet: { filter }, tables }: LoadedSheet): Range[] {
  const own = filter?.atWork ? [filter.range] : [];
  return [...own, ...tables.filter(({ filtered }) => filtered).map(({ range }) => range)];
}

const unreadBlock = (what: UnreadKind, where: string): SourceBlock => ({
  kind: 'unread',
  id: 0,
  file: 0,
  what,
  where,
});

const paragraphAbove = (text: string): Block => ({
  kind: 'paragraph',
  id: 0,
  file: 0,
  line: 1,
  text,
  flow: 'line',
});

const headingOf = (text: string): SourceBlock => ({
  kind: 'paragraph',
  id: 0,
  file: 0,
  text,
  flow: 'whole',
  heading: 1,
});

/** Text boxes, pictures and charts where they begin: before the first block further down. */
function withDrawn(blocks: readonly SourceBlock[], { drawn, embedded, name }: LoadedSheet): SourceBlock[] {
  const placed: { line: number; block: SourceBlock }[] = blocks.map((block) => ({
    line: block.line ?? 1,
    block,
  }));
  const add = (line: number, block: SourceBlock): void => {
    const at = placed.findIndex((other) => other.line > line);
    placed.splice(at < 0 ? placed.length : at, 0, { line, block });
  };
  for (const { line, lines = [], unread } of drawn) {
    if (unread) add(line, unreadBlock(unread, `trang tính “${name}”, dòng ${line}`));
    for (const text of lines) add(line, { kind: 'paragraph', id: 0, file: 0, line, text, flow: 'line' });
  }
  for (const line of embedded) add(line, unreadBlock('embedded-file', `trang tính “${name}”, dòng ${line}`));
  return placed.map(({ block }) => block);
}
