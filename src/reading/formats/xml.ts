/** Reading the XML of office files: streaming, no DTD, no entities of its own, bounded depth. */
import { type SaxesAttributePlain, SaxesParser } from 'saxes';
import { Unreadable } from '../unreadable.ts';

/** An element with prefixes as everybody writes them ("w:p"), whatever the file calls them. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Text directly inside the element. */
  text: string;
}

const MAX_DEPTH = 200;
const CHUNK = 1 << 16;
/** Elements in memory at one time; a table of 200 pages has some 300,000. */
const MAX_HELD = 1_000_000;

/** Usual prefix of each namespace that matters, for the transitional and the strict form. */
const PREFIXES: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 's',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 's',
  'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing': 'xdr',
  'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing': 'xdr',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
};

/** Parses a whole (small) document into its root element. Throws `Unreadable`. */
export function parseXml(bytes: Uint8Array, { mixed = false } = {}): XmlElement {
  const root: { element?: XmlElement } = {};
  streamXml(bytes, {
    mixed,
    onChild: (element) => {
      root.element = element;
    },
  });
  if (!root.element) throw new Unreadable('damaged', 'XML without a root');
  return root.element;
}

/** More than any office format has; names beyond are made anew each time. */
const MAX_NAMES = 1000;

export interface XmlStream {
  /** Children of the elements of these names are handed out; the root itself when undefined. */
  parent?: string | readonly string[];
  onChild: (element: XmlElement, parent: string | undefined) => void;
  /** Elements that nobody asks for are dropped at once. */
  skip?: (name: string) => boolean;
  /** Text stands among the children as elements named "#text", where its place between them matters. */
  mixed?: boolean;
}

/**
 * Parses a document and hands out its parts as soon as they are complete, so that a long document never stands in
 * memory as a whole. Throws `Unreadable`.
 */
export function streamXml(bytes: Uint8Array, { parent, onChild, skip, mixed }: XmlStream): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const stack: XmlElement[] = [];
  let held = 0;
  const parents = parent === undefined ? undefined : new Set(typeof parent === 'string' ? [parent] : parent);
  const prefixes = new Map<string, string>();
  /** The same few names come again and again. */
  const known = new Map<string, string>();
  const canonical = (name: string): string => {
    const found = known.get(name) ?? named(name);
    if (known.size < MAX_NAMES) known.set(name, found);
    return found;
  };
  const named = (name: string): string => {
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const usual = prefixes.get(prefix);
    return usual === undefined ? name : `${usual}:${name.slice(colon + 1)}`;
  };
  parser.on('attribute', ({ name, value }: SaxesAttributePlain) => {
    if (!name.startsWith('xmlns')) return;
    const usual = PREFIXES[value];
    const prefix = name.slice(6);
    if (usual === undefined || (usual === prefix && !prefixes.has(prefix))) return;
    prefixes.set(prefix, usual);
    known.clear();
  });
  parser.on('opentag', (tag) => {
    if (stack.length >= MAX_DEPTH) throw new Unreadable('too-complex', 'XML nested too deep');
    held += 1;
    if (held > MAX_HELD) throw new Unreadable('too-much-memory', 'XML too large');
    stack.push({
      name: canonical(tag.name),
      attributes: rename(tag.attributes, prefixes, canonical),
      children: [],
      text: '',
    });
  });
  const addText = (text: string): void => {
    const top = stack.at(-1);
    // Line breaks alone only lay out the source.
    if (top && mixed && (text.trim() !== '' || !text.includes('\n')))
      top.children.push({ name: '#text', attributes: {}, children: [], text });
    else if (top) top.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = stack.pop();
    if (!element) return;
    const above = stack.at(-1);
    if (parents ? above && parents.has(above.name) : !above) {
      held = stack.length;
      onChild(element, above?.name);
    } else if (skip?.(element.name)) held -= 1;
    else above?.children.push(element);
  });
  parser.on('doctype', () => {
    throw new Unreadable('too-complex', 'DTD in XML');
  });
  feed(parser, bytes);
}

function rename(
  attributes: Record<string, string>,
  prefixes: Map<string, string>,
  canonical: (name: string) => string,
): Record<string, string> {
  if (prefixes.size === 0 || !hasPrefix(attributes)) return attributes;
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name.includes(':') ? canonical(name) : name, value]),
  );
}

/** Asked of every element: nothing is made for it. */
function hasPrefix(attributes: Record<string, string>): boolean {
  for (const name in attributes) if (name.includes(':')) return true;
  return false;
}

/** Characters that no XML may hold; what some programs write all the same costs these only, not the document. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g;

function feed(parser: Pick<SaxesParser, 'write' | 'close'>, bytes: Uint8Array): void {
  const decoder = new TextDecoder(encodingOf(bytes));
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      const text = decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true });
      parser.write(text.replace(FORBIDDEN, ''));
    }
    parser.close();
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('damaged', String(error));
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** First child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

/** Attribute "w:val" of the child of that name. */
export function childValue(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val'];
}

/** An on/off property: its child's presence, unless it says "0", "false" or "off"; undefined when absent. */
export function toggle(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  if (!found) return undefined;
  return !['0', 'false', 'off'].includes(found.attributes['w:val'] ?? '');
}

/** Integer in the child's "w:val". */
export function childNumber(element: XmlElement | undefined, name: string): number | undefined {
  const value = Number.parseInt(childValue(element, name) ?? '', 10);
  return Number.isNaN(value) ? undefined : value;
}
