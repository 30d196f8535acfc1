/** A cell as a person sees it: its text, or why there is none. */
import type { UnreadKind } from '../../block.ts';
import { Unreadable } from '../../unreadable.ts';
import { cleanText } from '../clean-text.ts';
import { cellLines } from './cell-lines.ts';
import type { CellStyle } from './cell-styles.ts';
import { shownText } from './cell-text.ts';
import { isErrorText } from './error-text.ts';
import type { FontLook, Run } from './rich-text.ts';
import type { RawCell } from './worksheet.ts';

/** What the cells of a workbook have in common. */
export interface CellWorld {
  strings: readonly Run[][];
  styleOf(index: number): CellStyle;
  from1904: boolean;
  /** Whoever saved it left the calculating to the next program: a 0 then may stand for anything. */
  uncalculated: boolean;
  /** Its richer values may be pictures. */
  hasPictures: boolean;
  /** Text of before Unicode, by its font. */
  unicodeOf: (text: string, font: string | undefined) => string;
}

export interface ShownCell {
  lines: string[];
  bold: boolean;
  /** It holds something that could not be read. */
  unread?: UnreadKind;
  /** It holds text that nobody sees: white on white, or of a format that shows nothing. */
  concealed?: true;
  struck?: true;
}

/** `mayBeFilled`: a table's style or a rule may give the cell a ground of its own. */
export function showCell(cell: RawCell, world: CellWorld, mayBeFilled: () => boolean): ShownCell {
  const unread = unreadKindOf(cell, world);
  if (unread) return { lines: [], bold: false, unread };
  const style = world.styleOf(cell.style);
  const runs = runsOf(cell, style, world);
  const kept = runs.filter(({ font }) => !font.struck);
  const seen = kept.filter(({ font }) => !font.white || style.filled || mayBeFilled());
  const lines = cellLines(cleanText(joined(seen, world)));
  if (lines.length === 1 && isErrorText(lines[0] ?? ''))
    return { lines: [], bold: false, unread: 'error-cell' };
  const printed = seen.filter(({ text }) => text.trim() !== '');
  const shown: ShownCell = { lines, bold: printed.length > 0 && printed.every(({ font }) => font.bold) };
  if (runs.some(({ text, font }) => font.struck && text.trim() !== '')) shown.struck = true;
  const covered = kept.filter((run) => !seen.includes(run));
  const isCovered = covered.some(({ text }) => text.trim() !== '');
  if (isCovered || (lines.length === 0 && kept.length > 0 && holdsText(cell, world))) shown.concealed = true;
  return shown;
}

function unreadKindOf(cell: RawCell, world: CellWorld): UnreadKind | undefined {
  const { type, value, formula } = cell;
  if (formula !== undefined && /(?:^|\.)DISPIMG\(|^_?(?:xlfn\.)?IMAGE\(/i.test(formula)) return 'picture';
  if (type === 'e') return cell.rich && world.hasPictures ? 'picture' : 'error-cell';
  if (formula === undefined) return undefined;
  // The empty text is a result too.
  if (value === undefined || (value === '' && type !== 'str')) return cell.runs ? undefined : 'formula';
  return world.uncalculated && type === 'n' && Number(value) === 0 ? 'formula' : undefined;
}

type StyledRun = Run & { font: FontLook };

function runsOf(cell: RawCell, { numberFormat, font }: CellStyle, world: CellWorld): StyledRun[] {
  const stored = cell.type === 's' ? world.strings[Number(cell.value)] : cell.runs;
  if (cell.type === 's' && !stored) throw new Unreadable('damaged', `no shared string ${cell.value}`);
  if (stored && stored.length > 1) return stored.map((run) => ({ text: run.text, font: run.font ?? font }));
  const [only] = stored ?? [];
  const text = stored ? shownText(only?.text ?? '', numberFormat) : valueText(cell, numberFormat, world);
  return [{ text, font: only?.font ?? font }];
}

function valueText({ type, value = '' }: RawCell, numberFormat: string, world: CellWorld): string {
  if (type === 'b') return shownText(value === '1' || value === 'true');
  if (type === 'd') return shownText(dayOf(value) ?? value, numberFormat);
  const isNumber = type === 'n' && value !== '' && Number.isFinite(Number(value));
  return shownText(isNumber ? Number(value) : value, numberFormat, world.from1904);
}

/** "2026-06-30", with or without a time of day. */
function dayOf(iso: string): Date | undefined {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(iso)?.[0];
  return day === undefined ? undefined : new Date(day);
}

/** Whether there is a number, or words, whatever the format makes of them. */
function holdsText({ type, value = '', runs }: RawCell, world: CellWorld): boolean {
  if (type === 'n') return value !== '' && Number(value) !== 0;
  const stored = type === 's' ? world.strings[Number(value)] : runs;
  const text = stored ? stored.map((run) => run.text).join('') : value;
  return cleanText(text).trim() !== '';
}

function joined(runs: StyledRun[], world: CellWorld): string {
  let whole = '';
  for (const { text, font } of runs) {
    const unicode = world.unicodeOf(text, font.name);
    whole += font.raised ? raised(unicode) : unicode;
  }
  return whole;
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A raised figure is no figure of the text before it: the mark of a note at "95", the power in "km²". */
const raised = (text: string): string => text.replace(/\d/g, (digit) => SUPERSCRIPT[Number(digit)] ?? digit);
