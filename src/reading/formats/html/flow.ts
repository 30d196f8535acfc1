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

/** Ends the paragraph that is open, if there is any text in it. */
export function endParagraph(flow: Flow, look: Look): void {
  const printed = flow.pieces.filter(({ text }) => text.trim() !== '');
  const text = tidy(flow.pieces.map((piece) => piece.text).join(''));
  flow.pieces = [];
  flow.spaced = true;
  if (text === '') return;
  flow.state.extent.characters += text.length;
  const paragraph: Omit<Paragraph, 'id' | 'file'> = { kind: 'paragraph', text, flow: 'whole' };
  if (flow.label !== undefined) paragraph.label = flow.label;
  flow.label = undefined;
  if (printed.every(({ bold }) => bold)) paragraph.bold = true;
  if (printed.every(({ italic }) => italic)) paragraph.italic = true;
  if (look.heading !== undefined) paragraph.heading = look.heading;
  if (look.align) paragraph.align = look.align;
  flow.items.push(paragraph);
}

const tidy = (text: string): string =>
  cleanText(text)
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .join('\n')
    .trim();
