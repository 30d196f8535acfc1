/** Paragraphs in the look of an element of the form. */
import {
  AlignmentType,
  type IParagraphOptions,
  LineRuleType,
  NoBreakHyphen,
  Paragraph,
  Tab,
  TextRun,
  UnderlineType,
} from 'docx';
import type { TextStyle } from '../form/form-rule.ts';
import { FIXED_HYPHEN, heldEnd } from '../form/unbroken.ts';
import type { Run } from '../model/contract.ts';
import { halfPoints, points } from './measures.ts';
import { type Piece, tidyRuns } from './tidy-runs.ts';

export type Setting = Omit<IParagraphOptions, 'children' | 'text'>;

/** Points before and after a paragraph. */
export const spaced = (before: number, after = 0): Pick<Setting, 'spacing'> => ({
  spacing: { before: points(before), after: points(after) },
});

export const CENTRED: Setting = { alignment: AlignmentType.CENTER };

/** One text in the look of an element. */
export const line = (text: string, style: TextStyle, setting: Setting = {}): Paragraph =>
  runLine([{ text }], style, setting);

/** Runs in the look of an element; bold and italic ones add that to it. */
export const runLine = (runs: readonly Run[], style: TextStyle, setting: Setting = {}): Paragraph =>
  new Paragraph({ ...setting, children: textRuns(runs, style) });

/** A paragraph of several lines, the last of which holds more than a short word. */
export const textParagraph = (runs: readonly Run[], style: TextStyle, setting: Setting): Paragraph => {
  const pieces = tidyRuns(runs);
  const held = pieces.map((piece, at) =>
    at === pieces.length - 1 ? { ...piece, text: heldEnd(piece.text) } : piece,
  );
  return new Paragraph({ ...setting, children: held.map((piece) => pieceRun(piece, style)) });
};

/** What a section or a cell must end with behind a table; any higher, it could fall on a page of its own. Points. */
export const LEAST_GAP = 1;

/** An empty paragraph of a height in points. */
export const gap = (height: number, keepNext: boolean): Paragraph =>
  new Paragraph({
    spacing: { before: 0, after: 0, line: points(height), lineRule: LineRuleType.EXACT },
    run: { size: halfPoints(1) },
    ...(keepNext && { keepNext }),
  });

export const textRuns = (runs: readonly Run[], style: TextStyle): TextRun[] =>
  tidyRuns(runs).map((piece) => pieceRun(piece, style));

const pieceRun = ({ text, bold, italic }: Piece, style: TextStyle): TextRun =>
  styledRun(text, { ...style, ...(bold && { bold }), ...(italic && { italic }) });

/** A run exactly as given; "\t" is a tab. */
export function styledRun(
  text: string,
  {
    size,
    bold,
    italic,
    underline,
    capitals,
  }: Omit<TextStyle, 'bold' | 'italic'> & Pick<Run, 'bold' | 'italic'>,
): TextRun {
  return new TextRun({
    size: halfPoints(size),
    ...(bold && { bold }),
    ...(italic && { italics: italic }),
    ...(underline && { underline: { type: UnderlineType.SINGLE } }),
    children: partsOf(capitals ? text.toLocaleUpperCase('vi') : text),
  });
}

/** Word has its own sign for a hyphen at which no line ends: the character for it is missing in some typefaces. */
const partsOf = (text: string): (string | Tab | NoBreakHyphen)[] =>
  text
    .split(/(\t|\u2011)/)
    .filter((part) => part !== '')
    .map((part) => (part === '\t' ? new Tab() : part === FIXED_HYPHEN ? new NoBreakHyphen() : part));
