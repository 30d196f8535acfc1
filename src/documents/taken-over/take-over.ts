/** What stays the same from a signed or foreign report to the next one of ours. Pure. */
import type { OfficialDocument } from '../model/contract.ts';
import { alignedTexts } from './aligned.ts';
import type { ReadDocument, Template } from './contract.ts';
import { documentsIn } from './said.ts';
import { takenFixed } from './taken-fixed.ts';
import { takenFrame } from './taken-frame.ts';
import { takenHeadings } from './taken-headings.ts';
import { takenTables } from './taken-tables.ts';

/**
 * Frame, headings, order, fixed sentences and columns of theirs, by the keys of ours. What holds for one period only,
 * figures before all, is not taken; what could not be told is listed for a person to map.
 * @param ours the document that the program makes of the same period; of a signed file the draft that it was made from
 */
export function takenOver(theirs: ReadDocument, ours: OfficialDocument): Template {
  const lasting = lastingDocuments(theirs, ours);
  const texts = alignedTexts(ours, theirs);
  const frame = takenFrame(theirs, ours.frame);
  const headings = takenHeadings(texts, lasting);
  const tables = takenTables(ours, theirs, lasting);
  return {
    frame: frame.frame,
    headings: headings.headings,
    order: headings.order,
    fixed: takenFixed(texts, headings.keys, lasting),
    annexes: tables.annexes,
    unmapped: [...frame.unmapped, ...headings.unmapped, ...tables.unmapped],
  };
}

/** Documents that the report itself is about or rests on may be named in every period; others were issued in this one. */
const lastingDocuments = ({ subject, basis }: ReadDocument, { frame }: OfficialDocument): Set<string> =>
  documentsIn([subject ?? '', ...basis, frame.subject, ...frame.basis]);
