/** The text of a paragraph: runs, breaks, symbols, fields, insertions; and what is anchored in it. */
import { cleanText } from '../clean-text.ts';
import { child, type XmlElement } from '../xml.ts';
import { isWaiting } from './controls.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { type Anchored, anchoredIn, preferredChoice, UNREAD_PART } from './objects.ts';
import { isPrompt, runProperties } from './run-properties.ts';
import { fromOldFont, raisedText, shownText, softHyphenOf } from './run-text.ts';
import type { DocxState, NoteReference } from './state.ts';
import type { RunProperties } from './styles.ts';

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
  /** Something was left out since it is struck through. */
  struck: boolean;
  /** It refers to the page of another paragraph, or leads to one. */
  refers: boolean;
  anchored: Anchored[];
  fields: Fields;
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
  'm:oMathPara',
  'm:oMath',
]);
const INSERTED = new Set(['w:ins', 'w:moveTo']);
const DELETED = new Set(['w:del', 'w:moveFrom']);

interface Reading {
  base: RunProperties;
  state: DocxState;
  fields: Fields;
  pieces: Piece[];
  anchored: Anchored[];
  struck: boolean;
  refers: boolean;
}

/** A paragraph's elements and what its style gives its runs. */
export interface InlinePart {
  elements: XmlElement[];
  base: RunProperties;
}

/** Reads the inline content of a paragraph, or of several that deleted paragraph marks join. */
export function readInline(parts: InlinePart[], state: DocxState): Inline {
  const fields = fieldsOf(parts.flatMap(({ elements }) => elements));
  for (const prompt of fields.prompts) state.told.prompts.add(prompt);
  const reading: Reading = {
    base: {},
    state,
    fields,
    pieces: [],
    anchored: fields.unread.map((what) => ({ item: { kind: 'unread', what } })),
    struck: false,
    refers: fields.refersToPage,
  };
  for (const { elements, base } of parts) {
    reading.base = base;
    for (const element of elements) visit(element, reading);
  }
  const { pieces, anchored, struck, refers } = reading;
  const text = cleanText(pieces.map((piece) => piece.text).join('') + fields.rest());
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
    struck,
    refers,
    anchored,
    fields,
  };
}

function visit(element: XmlElement, reading: Reading): void {
  const { name } = element;
  const { state, pieces } = reading;
  if (INSERTED.has(name) || DELETED.has(name)) state.told.trackedChanges = true;
  if (name === 'w:hyperlink' && element.attributes['w:anchor'] !== undefined) reading.refers = true;
  const visitAll = (inner: XmlElement | undefined): void =>
    inner?.children.forEach((part) => visit(part, reading));
  if (name === 'w:r') readRun(element, reading);
  else if (DELETED.has(name)) passDeleted(element, reading);
  else if (name.startsWith('m:')) pieces.push(plain(mathText(element)));
  else if (name === 'w:sdt') {
    if (!isWaiting(element, state)) visitAll(child(element, 'w:sdtContent'));
  } else if (name === 'mc:AlternateContent') visitAll(preferredChoice(element));
  else if (name === 'w:subDoc') reading.anchored.push(UNREAD_PART);
  else if (TRANSPARENT.has(name) || INSERTED.has(name)) visitAll(element);
}

const plain = (text: string): Piece => ({ text, bold: false, italic: false });

/** Of what was deleted only the marks of fields are looked at: a field can end there. */
function passDeleted(element: XmlElement, reading: Reading): void {
  if (element.name === 'w:fldChar') reading.pieces.push(plain(reading.fields.pass(element, true)));
  else for (const inner of element.children) passDeleted(inner, reading);
}

function readRun(run: XmlElement, reading: Reading): void {
  const { base, state, fields, pieces, anchored } = reading;
  const properties = runProperties(run, base, state);
  const softHyphen = softHyphenOf(properties, state);
  const isGone = properties.hidden === true;
  let text = '';
  for (const element of run.children) {
    if (element.name === 'w:fldChar') text += fields.pass(element, isGone);
    else if (element.name === 'w:lastRenderedPageBreak') state.extent.pages += 1;
    else if (isGone) continue;
    else if (NOTES[element.name]) {
      if (!properties.struck) noteReference(element, reading);
      // A mark of the author's own stands behind the reference as text.
      if (element.attributes['w:customMarkFollows']) break;
    } else {
      const shown = shownText(element, softHyphen);
      if (shown !== '' && fields.shows(shown)) text += shown;
      anchored.push(...anchoredIn(element, state));
    }
  }
  if (isGone || isLeftOut(text, properties, reading)) return;
  text = fromOldFont(text, properties, state);
  if (properties.caps) text = text.normalize('NFC').toUpperCase();
  const before = pieces.at(-1)?.text ?? '';
  if (properties.raised === 'superscript' && /\S$/.test(before)) text = raisedText(text);
  if (text !== '') pieces.push({ text, bold: properties.bold ?? false, italic: properties.italic ?? false });
}

const NOTES: Record<string, NoteReference['kind']> = {
  'w:footnoteReference': 'footnotes',
  'w:endnoteReference': 'endnotes',
};

function noteReference(element: XmlElement, { state }: Reading): void {
  const kind = NOTES[element.name];
  const id = element.attributes['w:id'];
  if (kind && id !== undefined) state.notes.push({ kind, id });
}

/** Struck-through text is what no longer holds; a prompt is what nobody has written. */
function isLeftOut(text: string, properties: RunProperties, reading: Reading): boolean {
  if (text.trim() === '') return false;
  const { told } = reading.state;
  if (properties.struck) {
    told.struck += 1;
    reading.struck = true;
    return true;
  }
  if (!isPrompt(properties, reading.state)) return false;
  told.prompts.add(cleanText(text).trim());
  return true;
}

function mathText(element: XmlElement): string {
  if (element.name === 'm:t') return element.text;
  const parts = element.children.map(mathText);
  return element.name === 'm:f' ? parts.filter((part) => part !== '').join('/') : parts.join('');
}
