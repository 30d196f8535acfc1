import { readCellStyles } from './cell-styles.ts';
import { legacyText } from './legacy-text.ts';
import { type LoadedSheet, loadSheet } from './sheet-blocks.ts';
import type { CellWorld } from './shown-cell.ts';
import { readStrings, readWorkbook, type SheetEntry } from './workbook.ts';
import { openParts, type WorkbookParts } from './workbook-parts.ts';

/** A workbook whose cells can be shown. */
export interface OpenWorkbook {
  parts: WorkbookParts;
  /** All sheets, as they are listed. */
  entries: readonly SheetEntry[];
  /** Those that are seen. */
  sheets: LoadedSheet[];
  world: CellWorld;
  /** What had to be done to letters of before Unicode. */
  notes: readonly string[];
}

/** Throws `Unreadable`. */
export function openWorkbook(bytes: Uint8Array): OpenWorkbook {
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
  return { parts, entries: workbook.sheets, sheets, world, notes: legacy.notes };
}
