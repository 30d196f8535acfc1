import { isBlock, type SourceBlock, type SourceDocument } from '../../block.ts';
import { Unreadable } from '../../unreadable.ts';
import { checkExtent } from '../limits.ts';
import { lostNotes } from '../lost-letters.ts';
import { cleanText } from '../clean-text.ts';
import { openWorkbook } from './open-workbook.ts';
import { nameCells } from './places.ts';
import { sheetBlocks } from './sheet-blocks.ts';
import type { SheetEntry } from './workbook.ts';
import type { WorkbookParts } from './workbook-parts.ts';

/** Reads the visible sheets of a workbook (.xlsx); values stand as the sheet shows them. Throws `Unreadable`. */
export function readXlsx(bytes: Uint8Array): SourceDocument {
  const { parts, entries, sheets, world, notes: legacyNotes } = openWorkbook(bytes);
  const read = sheets.map((sheet) => ({ name: sheet.name, ...sheetBlocks(sheet, world, sheets.length > 1) }));
  const blocks = [
    ...read.flatMap((sheet) => sheet.blocks),
    ...entries.flatMap((entry) => unreadSheet(entry, parts)),
  ].map((block, id) => ({ ...block, id }));
  checkExtent({ characters: read.reduce((sum, { characters }) => sum + characters, 0), rows: 0, pages: 1 });
  checkHoldsText(blocks);
  const notes = [...struckNotes(read), ...legacyNotes, ...lostNotes(textOf(blocks))];
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
