/** The workbook itself: its sheets in their order, and what holds for all of them. */
import { Unreadable } from '../../unreadable.ts';
import { child, parseXml, streamXml } from '../xml.ts';
import { readRuns, type Run } from './rich-text.ts';
import type { WorkbookParts } from './workbook-parts.ts';

export interface SheetEntry {
  name: string;
  hidden: boolean;
  /** "worksheet", "chartsheet", "dialogsheet". */
  type: string;
  part: string;
}

export interface Workbook {
  sheets: SheetEntry[];
  from1904: boolean;
  /** Whoever saved it left the calculating to the next program. */
  uncalculated: boolean;
}

const MAX_SHEETS = 500;

export function readWorkbook({ main, read, relations }: WorkbookParts): Workbook {
  const xml = read(main);
  if (!xml) throw new Unreadable('damaged', 'no workbook');
  if (main.endsWith('.bin')) throw new Unreadable('unknown-format', 'binary workbook');
  const root = parseXml(xml);
  const parts = new Map(relations(main).map((relation) => [relation.id, relation]));
  const sheets = (child(root, 's:sheets')?.children ?? []).slice(0, MAX_SHEETS);
  return {
    sheets: sheets.flatMap(({ attributes }): SheetEntry[] => {
      const relation = parts.get(attributes['r:id'] ?? '');
      if (!relation) return [];
      const hidden = (attributes['state'] ?? 'visible') !== 'visible';
      return [{ name: attributes['name'] ?? '', hidden, type: relation.type, part: relation.part }];
    }),
    from1904: isOn(child(root, 's:workbookPr')?.attributes['date1904']),
    uncalculated: isOn(child(root, 's:calcPr')?.attributes['fullCalcOnLoad']),
  };
}

const isOn = (text: string | undefined): boolean => text === '1' || text === 'true';

/** The texts that cells name by number. */
export function readStrings(bytes: Uint8Array | undefined): Run[][] {
  const strings: Run[][] = [];
  if (bytes)
    streamXml(bytes, { parent: 's:sst', onChild: (element) => void strings.push(readRuns(element)) });
  return strings;
}
