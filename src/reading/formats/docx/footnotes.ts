/** Footnotes and endnotes: read after everything else, so that they cut no paragraph and are no row of a table. */
import { cellText } from '../../block.ts';
import { parseXml, type XmlElement } from '../xml.ts';
import type { Item, ReadItems } from './item.ts';
import type { OfficePackage } from './package.ts';
import { raisedText } from './run-text.ts';
import { type DocxState, type NoteReference, stateOfPart } from './state.ts';

const KINDS: NoteReference['kind'][] = ['footnotes', 'endnotes'];

/** The notes whose marks were met in the text, with their marks, in order. */
export function readNotes(state: DocxState, file: OfficePackage, readItems: ReadItems): Item[] {
  return KINDS.flatMap((kind) => {
    const ids = [...new Set(state.notes.filter((note) => note.kind === kind).map(({ id }) => id))];
    if (ids.length === 0) return [];
    const part = file.related(kind);
    const bytes = file.read(part);
    const found = new Map<string, XmlElement>();
    for (const note of bytes ? parseXml(bytes).children : []) found.set(note.attributes['w:id'] ?? '', note);
    const inside = stateOfPart(state, file.relationsOf(part ?? ''), state.numbering);
    return ids.flatMap((id, index): Item[] => {
      const note = found.get(id);
      if (!note) return [{ kind: 'unread', what: 'footnote' }];
      return asText(readItems(note.children, inside), raisedText(String(index + 1)));
    });
  });
}

/** A note is text whatever it is made of; its mark stands before it. */
function asText(items: Item[], mark: string): Item[] {
  const texts = items.flatMap((item) => {
    if (item.kind === 'paragraph') return [[item.label, item.text].filter(Boolean).join(' ')];
    return item.kind === 'table' ? item.rows.map(({ cells }) => cells.map(cellText).join(' ')) : [];
  });
  const others = items.filter(({ kind }) => kind !== 'paragraph' && kind !== 'table');
  return [
    ...texts.map(
      (text, at): Item => ({
        kind: 'paragraph',
        text: at === 0 ? `${mark} ${text}` : text,
        flow: 'whole',
      }),
    ),
    ...others,
  ];
}
