/** Footnotes and endnotes: read after everything else, so that they cut no paragraph and are no row of a table. */
import { cutText } from '../../../shared/cut-text.ts';
import { cellText } from '../../block.ts';
import { parseXml, type XmlElement } from '../xml.ts';
import { hasRowsOfItsOwn, type Item, type ReadItems } from './item.ts';
import type { OfficePackage } from '../office-package.ts';
import { raisedText } from './run-text.ts';
import { type DocxState, type NoteReference, stateOfPart } from './state.ts';

const KINDS: NoteReference['kind'][] = ['footnotes', 'endnotes'];

/**
 * The notes whose marks were met in the text, with their marks, in order. One to a row of a table may change what the
 * row says: it is told too.
 */
export function readNotes(state: DocxState, file: OfficePackage, readItems: ReadItems): Item[] {
  return KINDS.flatMap((kind) => {
    const references = new Map<string, boolean>();
    for (const { kind: own, id, inTable } of state.notes)
      if (own === kind) references.set(id, (references.get(id) ?? false) || inTable === true);
    const part = file.related(kind);
    const bytes = references.size > 0 ? file.read(part) : undefined;
    const found = new Map<string, XmlElement>();
    for (const note of bytes ? parseXml(bytes).children : []) found.set(note.attributes['w:id'] ?? '', note);
    const inside = stateOfPart(state, file.relationsOf(part ?? ''), state.numbering);
    return [...references].flatMap(([id, inTable], index): Item[] => {
      const note = found.get(id);
      if (!note) return [{ kind: 'unread', what: 'footnote' }];
      return asText(readItems(note.children, inside), index + 1, inTable);
    });
  });
}

/** A note is one paragraph of text, unless a table stands in it; its mark stands before it. */
function asText(items: Item[], number: number, inTable: boolean): Item[] {
  const lines = items.flatMap((item) => {
    if (hasRowsOfItsOwn(item)) return [];
    if (item.kind === 'paragraph') return [[item.label, item.text].filter(Boolean).join(' ')];
    return item.kind === 'table' ? item.rows.map(({ cells }) => cells.map(cellText).join(' ')) : [];
  });
  const others = items.filter(
    (item) => item.kind !== 'paragraph' && (item.kind !== 'table' || hasRowsOfItsOwn(item)),
  );
  const text = lines.join('\n');
  if (text === '') return others;
  const made: Item[] = [{ kind: 'paragraph', text: `${raisedText(String(number))} ${text}`, flow: 'whole' }];
  if (inTable) {
    const where = `chú thích ${number} của bảng, “${cutText(text.replace(/\s+/g, ' '), 100)}”`;
    made.push({ kind: 'unread', what: 'footnote', where });
  }
  return [...made, ...others];
}
