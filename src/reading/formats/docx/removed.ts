/** What tracked changes and hiding take away as a whole: paragraph marks, rows, cells. */
import { child, toggle, type XmlElement } from '../xml.ts';
import { runProperties, styleRun } from './run-properties.ts';
import type { DocxState } from './state.ts';

/** A paragraph whose mark was deleted, moved away or is hidden runs on in the next one. */
export function isMarkGone(paragraph: XmlElement, state: DocxState): boolean {
  if (paragraph.name !== 'w:p') return false;
  const mark = markOf(paragraph);
  if (child(mark, 'w:del') || child(mark, 'w:moveFrom')) {
    state.told.trackedChanges = true;
    return true;
  }
  return isMarkHidden(paragraph, state);
}

const markOf = (paragraph: XmlElement): XmlElement | undefined => child(child(paragraph, 'w:pPr'), 'w:rPr');

export const isMarkHidden = (paragraph: XmlElement, state: DocxState): boolean =>
  toggle(markOf(paragraph), 'w:vanish') ?? styleRun(paragraph, state).hidden ?? false;

/** Whether any text of a paragraph is left. */
export function showsText(paragraph: XmlElement, state: DocxState): boolean {
  const seen = nothingSeen();
  lookAtParagraph(paragraph, seen, state);
  return seen.shown;
}

/** Whether paragraphs that run on in nothing are not there: neither their marks nor any text are left. */
export function areGone(paragraphs: readonly XmlElement[], state: DocxState): boolean {
  const seen = nothingSeen();
  for (const paragraph of paragraphs) lookAtParagraph(paragraph, seen, state);
  return !seen.shown && !seen.marksStay && (seen.moved || seen.removed);
}

/** Whether a row is not there: deleted, hidden, or all it holds was moved away or is hidden. */
export function isRowGone(row: XmlElement, state: DocxState): boolean {
  const trPr = child(row, 'w:trPr');
  const isDeleted = child(trPr, 'w:del') ?? child(trPr, 'w:moveFrom');
  if (isDeleted || child(trPr, 'w:ins')) state.told.trackedChanges = true;
  if (isDeleted || toggle(trPr, 'w:hidden')) return true;
  const seen = nothingSeen();
  look(row, seen, state);
  if (seen.shown) return false;
  return seen.moved || (seen.removed && !seen.marksStay);
}

interface Seen {
  shown: boolean;
  moved: boolean;
  removed: boolean;
  /** The mark of some paragraph was not taken away with its text. */
  marksStay: boolean;
}

const nothingSeen = (): Seen => ({ shown: false, moved: false, removed: false, marksStay: false });

function look(element: XmlElement, seen: Seen, state: DocxState): void {
  for (const part of element.children) {
    if (seen.shown) return;
    if (part.name === 'w:moveFrom') seen.moved ||= holdsContent(part);
    else if (part.name === 'w:del') seen.removed ||= holdsContent(part);
    else if (part.name === 'w:p') lookAtParagraph(part, seen, state);
    else if (!part.name.endsWith('Pr')) look(part, seen, state);
  }
}

function lookAtParagraph(paragraph: XmlElement, seen: Seen, state: DocxState): void {
  if (!isMarkGone(paragraph, state)) seen.marksStay = true;
  const base = styleRun(paragraph, state);
  const visit = (element: XmlElement): void => {
    if (element.name === 'w:r') {
      if (!holdsContent(element)) return;
      if (runProperties(element, base, state).hidden) seen.removed = true;
      else seen.shown = true;
    } else if (element.name === 'w:moveFrom' || element.name === 'w:del')
      look({ ...element, children: [element] }, seen, state);
    else element.children.forEach(visit);
  };
  paragraph.children.forEach(visit);
}

const CONTENT = new Set(['w:sym', 'w:drawing', 'w:pict', 'w:object', 'm:t']);

const holdsContent = (element: XmlElement): boolean =>
  CONTENT.has(element.name) ||
  (/^w:(?:t|delText)$/.test(element.name) && element.text.trim() !== '') ||
  element.children.some(holdsContent);
