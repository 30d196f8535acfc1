/** Text and breaks that come one after the other, made into paragraphs. */
import type { Paragraph } from '../../block.ts';
import { cleanText } from '../clean-text.ts';
import { encodingOfFont, fromLegacy, isCapitalFont } from '../legacy-encoding.ts';
import type { HtmlState, Item } from './item.ts';
import type { Look } from './look.ts';

export interface Flow {
  state: HtmlState;
  items: Item[];
  pieces: { text: string; bold: boolean; italic: boolean }[];
  /** Number or bullet of the list item that has just begun. */
  label: string | undefined;
  /** A further space of the source would show nothing. */
  spaced: boolean;
}

export const newFlow = (state: HtmlState): Flow => ({
  state,
  items: [],
  pieces: [],
  label: undefined,
  spaced: true,
});

export function addText(flow: Flow, source: string, look: Look): void {
  if (look.struck || look.hidden) {
    noteLeftOut(flow.state, source, look);
    return;
  }
  let text = look.preformatted ? source : source.replace(/[ \t\n\r\f]+/g, ' ');
  if (flow.spaced && !look.preformatted && text.startsWith(' ')) text = text.slice(1);
  if (text === '') return;
  flow.spaced = text.endsWith(' ');
  const shown = converted(text, look.font, flow.state);
  flow.pieces.push({
    text: look.capitals ? shown.normalize('NFC').toUpperCase() : shown,
    bold: look.bold ?? false,
    italic: look.italic ?? false,
  });
}

function noteLeftOut(state: HtmlState, text: string, look: Look): void {
  if (!/[\p{L}\p{N}]/u.test(text)) return;
  if (look.struck) state.struck = true;
  else state.hidden = true;
}

function converted(text: string, font: string | undefined, { legacy, legacyFonts }: HtmlState): string {
  const encoding = encodingOfFont(font);
  if (font === undefined || encoding === undefined)
    return legacy?.all ? fromLegacy(text, legacy.encoding) : text;
  if (/[\u00a1-\u00ff]/.test(text)) legacyFonts.add(font);
  if (legacy?.encoding !== encoding) return text;
  const unicode = fromLegacy(text, encoding);
  return isCapitalFont(font) ? unicode.toUpperCase() : unicode;
}

/** A line break; a second one directly behind it leaves a blank line, so that a new paragraph begins. */
export function addBreak(flow: Flow, look: Look): void {
  const last = flow.pieces.findLast((piece) => piece.text.trim() !== '' || piece.text === '\n');
  if (last?.text === '\n') endParagraph(flow, look);
  else if (last) flow.pieces.push({ text: '\n', bold: look.bold ?? false, italic: look.italic ?? false });
  flow.spaced = true;
}

/**
 * Ends the paragraph that is open, if there is any text in it. Where breaks divide it, nobody knows whether they end
 * paragraphs (whole documents are written that way) or lines: its lines are left for the next stage to join.
 */
export function endParagraph(flow: Flow, look: Look): void {
  const lines = linesOf(flow.pieces).flatMap((pieces) => {
    const text = tidy(pieces.map((piece) => piece.text).join(''));
    return text === '' ? [] : [{ text, pieces }];
  });
  flow.pieces = [];
  flow.spaced = true;
  const parted = lines.length > 1 && look.heading === undefined;
  const paragraphs = parted || lines.length < 2 ? lines : [joined(lines)];
  paragraphs.forEach(({ text, pieces }, at) => {
    const paragraph = paragraphOf(text, pieces, look);
    if (parted) paragraph.flow = 'line';
    if (parted && at === 0) paragraph.gapBefore = true;
    if (flow.label !== undefined) paragraph.label = flow.label;
    flow.label = undefined;
    flow.state.extent.characters += text.length;
    flow.items.push(paragraph);
  });
}

interface TextLine {
  text: string;
  pieces: Flow['pieces'];
}

const joined = (lines: TextLine[]): TextLine => ({
  text: lines.map(({ text }) => text).join('\n'),
  pieces: lines.flatMap(({ pieces }) => pieces),
});

function linesOf(pieces: Flow['pieces']): Flow['pieces'][] {
  const lines: Flow['pieces'][] = [[]];
  for (const piece of pieces)
    piece.text.split('\n').forEach((text, at) => {
      if (at > 0) lines.push([]);
      lines.at(-1)?.push({ ...piece, text });
    });
  return lines;
}

function paragraphOf(text: string, pieces: Flow['pieces'], look: Look): Omit<Paragraph, 'id' | 'file'> {
  const printed = pieces.filter((piece) => piece.text.trim() !== '');
  const paragraph: Omit<Paragraph, 'id' | 'file'> = { kind: 'paragraph', text, flow: 'whole' };
  if (printed.every(({ bold }) => bold)) paragraph.bold = true;
  if (printed.every(({ italic }) => italic)) paragraph.italic = true;
  if (look.heading !== undefined) paragraph.heading = look.heading;
  if (look.align) paragraph.align = look.align;
  return paragraph;
}

const tidy = (text: string): string => cleanText(text).replace(/\n/g, ' ').replace(/ {2,}/g, ' ').trim();
