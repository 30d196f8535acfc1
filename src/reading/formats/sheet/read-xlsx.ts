import { isBlock, type SourceBlock, type SourceDocument } from '../../block.ts';
import { Unreadable } from '../../unreadable.ts';
import { checkExtent } from '../limits.ts';
import { lostNotes } from '../lost-letters.ts';
import { cleanText } from '../clean-text.ts';
import { readCellStyles } from './cell-styles.ts';
import { type SheetEntry, readStrings, readWorkbook } from './workbook.ts';
import { legacyText } from './legacy-text.ts';
import { nameCells } from './places.ts';
import { loadSheet, sheetBlocks } from './sheet-blocks.ts';
import type { CellWorld } from './shown-cell.ts';
import { openParts, type WorkbookParts } from './workbook-parts.ts';

/** Reads the visible sheets of a workbook (.xlsx); values stand as the sheet shows them. Throws `Unreadable`. */
export function readXlsx(bytes: Uint8Array): SourceDocument {
  const parts = openParts(bytes);
  const workbook = readWorkbook(parts);
  const related = parts.relations(parts.main);
  const part = (type: string): Uint8Array | undefined => {
    const found = related.find((relation) => relation.type === type);
    return found && parts.read(found.part);
  };
  const strings = readStrings(part('sharedStrings'));
  const styleOf = readCellStyles(part('styles'));
  const visible = workbook.sheets.filter(({ hidden, type }) => !hidden && type === 'worksheet');
  const sheets = visible.map((entry) => loadSheet(entry, parts));
  const legacy = legacyText(
    sheets.map(({ worksheet }) => worksheet),
    strings,
    styleOf,
  );
  const world: CellWorld = {
    strings,
    styleOf,
    from1904: workbook.from1904,
    uncalculated: workbook.uncalculated,
    hasPictures: related.some(({ type }) => type === 'richValueRel'),
    unicodeOf: legacy.unicodeOf,
  };
  const read = sheets.map((sheet) => ({ name: sheet.name, ...sheetBlocks(sheet, world, sheets.length > 1) }));
  const blocks = [
    ...read.flatMap((sheet) => sheet.blocks),
    ...workbook.sheets.flatMap((entry) => unreadSheet(entry, parts)),
  ].map((block, id) => ({ ...block, id }));
  checkExtent({ characters: read.reduce((sum, { characters }) => sum + characters, 0), rows: 0, pages: 1 });
  checkHoldsText(blocks);
  const notes = [...struckNotes(read), ...legacy.notes, ...lostNotes(textOf(blocks))];
  return { format: 'xlsx', blocks, pages: [], notes };
}

const textOf = (blocks: readonly SourceBlock[]): string =>
  blocks
    .flatMap((block) => {
      if (block.kind === 'paragraph') return [block.text];
      return block.kind === 'table'
        ? block.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines))
        : [];
    })
    .join('\n');

/** An empty workbook is one thing, one whose content nobody sees, or nobody worked out, another. */
function checkHoldsText(blocks: readonly SourceBlock[]): void {
  if (blocks.some(isBlock)) return;
  const unread = new Set(blocks.map((block) => (isBlock(block) ? undefined : block.what)));
  if (unread.has('formula')) throw new Unreadable('not-calculated');
  const hidden = (['hidden-sheet', 'hidden-cells', 'filtered-rows'] as const).some((what) =>
    unread.has(what),
  );
  if (hidden) throw new Unreadable('all-hidden');
}

/** Hidden sheets that hold anything, and sheets that are a chart. */
function unreadSheet({ name, hidden, type, part }: SheetEntry, parts: WorkbookParts): SourceBlock[] {
  const where = `trang tính “${cleanText(name)}”`;
  if (type === 'chartsheet' && !hidden) return [{ kind: 'unread', id: 0, file: 0, what: 'chart', where }];
  if (type !== 'worksheet' || !hidden || !holdsCells(parts.read(part))) return [];
  return [{ kind: 'unread', id: 0, file: 0, what: 'hidden-sheet', where }];
}

/** Whether any cell has a value; nothing else of the sheet matters. */
const holdsCells = (xml: Uint8Array | undefined): boolean =>
  xml !== undefined && /<(?:\w+:)?(?:v|t)(?:\s[^<>]*)?>[^<\s]/.test(Buffer.from(xml).toString('latin1'));

const struckNotes = (sheets: { name: string; struck: Parameters<typeof nameCells>[0] }[]): string[] =>
  sheets
    .filter(({ struck }) => struck.length > 0)
    .map(
      ({ name, struck }) =>
        `Chữ bị gạch ngang trong trang tính “${cleanText(name)}” (ô ${nameCells(struck)}) được coi là đã bỏ, không đọc.`,
    );
