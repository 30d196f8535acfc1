/** The table of contents says again what stands below: its entries are left out, and nothing else. */
import { child, childValue, type XmlElement } from '../xml.ts';

interface Entry {
  text: string;
  /** Name of its style, in lower case. */
  style: string;
  /** It stands in a field or control that is a table of contents. */
  inside: boolean;
  /** It refers to the page of another paragraph, or leads to one. */
  refers: boolean;
}

/** The page behind a tab or leaders. */
const ENDS_WITH_PAGE = /(?:\t|[.…_]{3,}|\s{3,})\s*(?:\d{1,3}|[ivxlc]{1,6})$/i;
/** Letters at the end among which the page stands. */
const REACH = 40;
const ENDS_WITH_NUMBER = /\s\d{1,3}$/;

/** Whether a paragraph is an entry (or the heading) of a table of contents; its style alone is no proof. */
export function isContentsEntry({ text, style, inside, refers }: Entry): boolean {
  if (style === 'toc heading') return true;
  const paged = ENDS_WITH_PAGE.test(text.slice(-REACH));
  if (/^toc \d/.test(style)) return inside || refers || paged || ENDS_WITH_NUMBER.test(text);
  return inside ? refers || paged : refers && paged;
}

/** Whether a content control was taken from the gallery of tables of contents. */
export const isContentsControl = (control: XmlElement): boolean =>
  childValue(child(child(control, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery') === 'Table of Contents';
