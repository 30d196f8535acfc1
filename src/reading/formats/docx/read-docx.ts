import type { SourceBlock, SourceDocument } from '../../block.ts';
import { Unreadable } from '../../unreadable.ts';
import { parseXml, streamXml, type XmlElement } from '../xml.ts';
import { type ReadPart, withEmbedded } from './embedded.ts';
import { readNotes } from './footnotes.ts';
import { hasRowsOfItsOwn, type Item } from './item.ts';
import { readItems } from './items.ts';
import { contains, surveyLegacy } from './legacy-survey.ts';
import { readNumbering } from './numbering.ts';
import { type OfficePackage, openPackage } from '../office-package.ts';
import { belongingOf, firstHeader, marginsOf, sectionOf } from './page-header.ts';
import { judgePictures } from './pictures.ts';
import { isMarkGone } from './removed.ts';
import { type DocxState, newState, stateOfPart } from './state.ts';
import { readStyles } from './styles.ts';
import { withTabTables } from './tab-tables.ts';
import { notesOf } from './told.ts';

/** Frequent elements that say nothing about content. */
const UNUSED = new Set(
  'w:sz w:szCs w:lang w:color w:spacing w:ind w:bCs w:iCs w:kern w:shd w:tabs w:proofErr w:bookmarkStart w:bookmarkEnd w:tcW w:vAlign w:tblGrid w:trHeight'.split(
    ' ',
  ),
);

/**
 * Reads a Word document (.docx): paragraphs with their computed numbers, tables with their merged cells, what is
 * embedded in it in its place, notes at the end.
 * @param readPart reads a part that is a file of its own; without it such parts stay unread
 */
export async function readDocx(bytes: Uint8Array, readPart?: ReadPart): Promise<SourceDocument> {
  const file = openPackage(bytes, 'word/document.xml');
  const { items, state } = readMain(file);
  const notes = notesOf(state);
  const resolved = await withEmbedded(judgePictures(items), file, readPart, notes);
  const blocks: SourceBlock[] = resolved.map((item, id) => ({ ...item, id, file: 0 }));
  return { format: 'docx', blocks, pages: [], notes };
}

function readMain(file: OfficePackage): { items: Item[]; state: DocxState } {
  const xml = file.read(file.main);
  if (!xml) throw new Unreadable('damaged', 'no main document');
  const state = stateFor(file, xml);
  const items: Item[] = [];
  const headers = headerReader(file, state);
  let sectionStart = 0;
  let held: XmlElement[] = [];
  const onChild = (element: XmlElement): void => {
    held.push(element);
    if (isMarkGone(element, state)) return;
    items.push(...readItems(held, state));
    held = [];
    const section = sectionOf(element);
    if (!section) return;
    const [before, own] = [items.slice(0, sectionStart), items.slice(sectionStart)];
    items.splice(sectionStart, 0, ...belongingOf(headers(firstHeader(section)), before, own));
    items.push(...marginsOf(section).flatMap((id) => headers(id).filter(hasRowsOfItsOwn)));
    sectionStart = items.length;
  };
  streamXml(xml, { parent: 'w:body', onChild, skip: (name) => UNUSED.has(name) });
  items.push(...readItems(held, state));
  return { items: [...withTabTables(items), ...readNotes(state, file, readItems)], state };
}

function stateFor(file: OfficePackage, xml: Uint8Array): DocxState {
  const stylesXml = file.read(file.related('styles'));
  const styles = readStyles(stylesXml);
  return newState({
    styles,
    numbering: readNumbering(file.read(file.related('numbering')), styles),
    legacy: surveyLegacy(xml, stylesXml, styles),
    paged: contains(xml, 'lastRenderedPageBreak'),
    relations: file.relationsOf(file.main),
  });
}

/** Reads headers and footers by their relationships, each once, with numbers of its own. */
function headerReader(file: OfficePackage, state: DocxState): (id: string | undefined) => Item[] {
  const seen = new Set<string>();
  return (id) => {
    const part = state.relations.get(id ?? '')?.target;
    if (part === undefined || seen.has(part)) return [];
    seen.add(part);
    const xml = file.read(part);
    if (!xml) return [];
    const numbering = readNumbering(file.read(file.related('numbering')), state.styles);
    const inside = { ...stateOfPart(state, file.relationsOf(part), numbering), paged: false };
    return readItems(parseXml(xml).children, inside);
  };
}
