/** The text of a paragraph: runs, breaks, symbols, fields, insertions; and the text boxes anchored in it. */
import { cleanText } from '../clean-text.ts';
import { encodingOfFont, fromLegacy, isCapitalFont } from '../legacy-encoding.ts';
import { symbolText } from '../symbols.ts';
import { child, type XmlElement } from '../xml.ts';
import type { DocxState } from './state.ts';
import { overlay, type RunProperties, readRunProperties } from './styles.ts';

interface Piece {
  text: string;
  bold: boolean;
  italic: boolean;
}

export interface Inline {
  text: string;
  /** All that is printed is bold (italic). */
  bold: boolean;
  italic: boolean;
  /** Contents of text boxes ("w:txbxContent"), in order. */
  boxes: XmlElement[];
}

/** Containers that are transparent for text. */
const TRANSPARENT = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:sdtContent',
  'w:customXml',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'w:rubyBase',
  'w:ruby',
  'm:oMathPara',
  'm:oMath',
]);
const INSERTED = new Set(['w:ins', 'w:moveTo']);
const DELETED = new Set(['w:del', 'w:moveFrom']);

/** Reads the inline content of a paragraph, or of several that deleted paragraph marks join. */
export function readInline(elements: XmlElement[], base: RunProperties, state: DocxState): Inline {
  const pieces: Piece[] = [];
  const boxes: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    if (INSERTED.has(element.name) || DELETED.has(element.name)) state.trackedChanges = true;
    if (element.name === 'w:r') pieces.push(readRun(element, base, state, boxes));
    else if (element.name.startsWith('m:'))
      pieces.push({ text: mathText(element), bold: false, italic: false });
    else if (element.name === 'w:sdt') child(element, 'w:sdtContent')?.children.forEach(visit);
    else if (element.name === 'mc:AlternateContent') preferredChoice(element)?.children.forEach(visit);
    else if (TRANSPARENT.has(element.name) || INSERTED.has(element.name)) element.children.forEach(visit);
  };
  elements.forEach(visit);
  const text = cleanText(pieces.map((piece) => piece.text).join(''));
  state.extent.characters += text.length;
  const printed = pieces.filter((piece) => piece.text.trim() !== '');
  return {
    text: text
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .trim(),
    bold: printed.length > 0 && printed.every((piece) => piece.bold),
    italic: printed.length > 0 && printed.every((piece) => piece.italic),
    boxes,
  };
}

function readRun(run: XmlElement, base: RunProperties, state: DocxState, boxes: XmlElement[]): Piece {
  const direct = readRunProperties(child(run, 'w:rPr'));
  const named = direct.style === undefined ? base : overlay(base, statedBy(direct.style, state));
  const properties = overlay(named, direct);
  const encoding = encodingOfFont(properties.font);
  const softHyphen = encoding === 'tcvn3' && state.legacy === 'tcvn3' ? '\u00ad' : '';
  let text = '';
  for (const element of run.children) {
    text += runElementText(element, state, softHyphen);
    collectBoxes(element, boxes);
  }
  if (encoding) text = convertLegacy(text, properties.font ?? '', state);
  if (properties.hidden) text = '';
  if (properties.caps) text = text.normalize('NFC').toUpperCase();
  return { text, bold: properties.bold ?? false, italic: properties.italic ?? false };
}

/** A character style changes only what it states itself; document defaults must not undo the paragraph's style. */
function statedBy(style: string, state: DocxState): RunProperties {
  const defaults = state.styles.run(undefined);
  const given = state.styles.run(style);
  return {
    bold: given.bold === defaults.bold ? undefined : given.bold,
    italic: given.italic === defaults.italic ? undefined : given.italic,
    caps: given.caps === defaults.caps ? undefined : given.caps,
    hidden: given.hidden,
    font: given.font === defaults.font ? undefined : given.font,
  };
}

function convertLegacy(text: string, font: string, state: DocxState): string {
  if (!/[\u00a1-\u00ff]/.test(text)) return isCapitalFont(font) && state.legacy ? text.toUpperCase() : text;
  state.legacyFonts.add(font);
  if (!state.legacy || encodingOfFont(font) !== state.legacy) return text;
  const converted = fromLegacy(text, state.legacy);
  return isCapitalFont(font) ? converted.toUpperCase() : converted;
}

function runElementText(element: XmlElement, state: DocxState, softHyphen: string): string {
  switch (element.name) {
    case 'w:fldChar':
      moveField(element.attributes['w:fldCharType'], state);
      return '';
    case 'w:lastRenderedPageBreak':
      state.extent.pages += 1;
      return '';
    default:
      return state.fields.includes('instruction') ? '' : shownText(element, softHyphen);
  }
}

function shownText(element: XmlElement, softHyphen: string): string {
  switch (element.name) {
    case 'w:t':
      return element.text;
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
      return element.attributes['w:type'] === 'page' ? '' : '\n';
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:softHyphen':
      return softHyphen;
    case 'w:sym':
      return symbolText(
        Number.parseInt(element.attributes['w:char'] ?? '', 16),
        element.attributes['w:font'],
      );
    default:
      return '';
  }
}

function moveField(type: string | undefined, state: DocxState): void {
  if (type === 'begin') state.fields.push('instruction');
  else if (type === 'separate' && state.fields.length > 0) state.fields[state.fields.length - 1] = 'result';
  else if (type === 'end') state.fields.pop();
}

function mathText(element: XmlElement): string {
  if (element.name === 'm:t') return element.text;
  const parts = element.children.map(mathText);
  return element.name === 'm:f' ? parts.filter((part) => part !== '').join('/') : parts.join('');
}

/** The drawing and its fallback for old programs hold the same box: one of them is read. */
function preferredChoice(alternate: XmlElement): XmlElement | undefined {
  const choices = alternate.children.filter((element) => element.name === 'mc:Choice');
  return choices.find(hasContent) ?? alternate.children.find((element) => element.name === 'mc:Fallback');
}

const hasContent = (element: XmlElement): boolean =>
  element.name === 'w:t' || element.name === 'w:txbxContent' || element.children.some(hasContent);

function collectBoxes(element: XmlElement, boxes: XmlElement[]): void {
  if (element.name === 'w:txbxContent') boxes.push(element);
  else if (element.name === 'mc:AlternateContent')
    preferredChoice(element)?.children.forEach((inner) => collectBoxes(inner, boxes));
  else if (!element.name.startsWith('w:t')) element.children.forEach((inner) => collectBoxes(inner, boxes));
}
