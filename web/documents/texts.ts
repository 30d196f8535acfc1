/** Paragraphs and headings as they are written over by people. Pure. */
import type { ReportPage, WrittenText } from '../../src/documents/contract.ts';
import type { Heading, OfficialDocument, Paragraph } from '../../src/documents/model/contract.ts';
import { plainText } from '../../src/documents/words/said.ts';
import type { Row } from '../progress/entry-store.ts';

/** What can be written over. */
export type TextBlock = Heading | Paragraph;

/** What a person typed in the place of a block. */
export interface TypedText {
  text: string;
}

/** As it stands on the page. */
export const textOfBlock = (block: TextBlock): string =>
  block.kind === 'heading' ? block.text : plainText(block.runs);

/** A text is told from an earlier one by when it was saved; what nobody wrote into has none. */
const versionOf = (written: WrittenText | undefined): number =>
  written === undefined ? 0 : Date.parse(written.at);

/** The block as something that is typed into. */
export function rowOf({ id, written }: Pick<ReportPage, 'id' | 'written'>, key: string): Row<TypedText> {
  const own = written.find((each) => each.key === key);
  return {
    dutyId: id,
    thingId: key,
    version: versionOf(own),
    draft: own && { text: own.text },
    draftBy: own?.by,
  };
}

/** Whether each of the blocks stands as it was typed on, so that nothing of anybody else is written over. */
export const stillAsTyped = (
  page: Pick<ReportPage, 'id' | 'written'>,
  items: readonly { thingId: string; version: number }[],
): boolean => items.every(({ thingId, version }) => rowOf(page, thingId).version === version);

/** What people wrote and the document does not show: left out on purpose, or without a place any more. */
export function unshown({ written, document }: Pick<ReportPage, 'written' | 'document'>): WrittenText[] {
  const shown = new Set(document.body.map(({ key }) => key));
  return written.filter(({ key }) => !shown.has(key));
}

const isWordPart = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\d]/u.test(sign);

/** The text with a number put right where it stands as a whole; the same text when it does not. */
export function withNumber(text: string, was: string, now: string): string {
  for (let at = text.indexOf(was); was !== '' && at >= 0; at = text.indexOf(was, at + 1)) {
    const [before, after] = [text.slice(0, at), text.slice(at + was.length)];
    const cut =
      isWordPart(before.at(-1)) || isWordPart(after[0]) || /\d[.,/]$/.test(before) || /^[.,/]\d/.test(after);
    if (!cut) return `${before}${now}${after}`;
  }
  return text;
}

/** "15" as it is written whole: "15/BC-UBND", of the Party "15-BC/ĐU"; with a symbol of its own it stays. */
export function wholeNumber(number: string, form: ReportPage['form'], symbol: string): string {
  const typed = number.trim();
  if (!/^\d{1,6}[a-zđ]?$/i.test(typed)) return typed;
  return form === 'party' ? `${typed}-${symbol}` : `${typed}/${symbol}`;
}

/**
 * The document as it was signed: what was issued, with the number and the day that came afterwards. Of "15/BC-UBND" the
 * symbol stands in the letterhead already.
 */
export function signedDocument({
  document,
  issued,
}: Pick<ReportPage, 'document' | 'issued'>): OfficialDocument {
  const { symbol } = document.frame;
  const whole = issued?.number;
  const number = whole?.endsWith(symbol)
    ? whole.slice(0, -symbol.length - 1)
    : /^\d+\p{L}?/u.exec(whole ?? '')?.[0];
  return {
    ...document,
    ...(document.number === undefined && number && { number }),
    ...(document.date === undefined && issued?.issuedOn !== undefined && { date: issued.issuedOn }),
  };
}
