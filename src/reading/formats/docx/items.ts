/** The content of a body, cell or text box as a list of paragraphs, tables and what cannot be read. */
import { checkExtent } from '../limits.ts';
import type { XmlElement } from '../xml.ts';
import { isContentsControl } from './contents.ts';
import { controlContent } from './controls.ts';
import type { Item } from './item.ts';
import { preferredChoice } from './objects.ts';
import { readParagraph } from './paragraph.ts';
import { areGone, isMarkGone } from './removed.ts';
import type { DocxState } from './state.ts';
import { readTable } from './table.ts';

const WRAPPERS = new Set(['w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);

/** Reads elements that stand beside each other; numbering and pages go on from what came before. */
export function readItems(elements: XmlElement[], state: DocxState): Item[] {
  const items: Item[] = [];
  let joined: XmlElement[] = [];
  const addJoined = (): void => {
    if (joined.length > 0 && !areGone(joined, state)) items.push(...readParagraph(joined, state, readItems));
    joined = [];
  };
  const visit = (element: XmlElement): void => {
    if (element.name === 'w:p') {
      joined.push(element);
      if (!isMarkGone(element, state)) addJoined();
    } else if (element.name === 'w:tbl') {
      addJoined();
      items.push(...readTable(element, state, readItems));
    } else if (element.name === 'w:altChunk') {
      addJoined();
      items.push(insertedPart(element, state));
    } else if (element.name === 'w:sdt') visitControl(element);
    else if (element.name === 'mc:AlternateContent') preferredChoice(element)?.children.forEach(visit);
    else if (WRAPPERS.has(element.name)) element.children.forEach(visit);
  };
  const visitControl = (control: XmlElement): void => {
    const before = state.inContents;
    state.inContents ||= isContentsControl(control);
    controlContent(control, state).forEach(visit);
    state.inContents = before;
  };
  elements.forEach(visit);
  addJoined();
  checkExtent(state.extent);
  return items;
}

/** A whole file that was put into the document and never became part of it. */
function insertedPart(element: XmlElement, state: DocxState): Item {
  const relation = state.relations.get(element.attributes['r:id'] ?? '');
  if (!relation || relation.external) return { kind: 'unread', what: 'embedded-part' };
  return { kind: 'embedded', part: relation.target, what: 'embedded-part' };
}
