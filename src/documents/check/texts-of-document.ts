/** A document as texts in which words are looked for, with which numbers in them a record stands behind. Pure. */
import { FORM_RULES } from '../form/form-rules.ts';
import { headingText } from '../form/heading-text.ts';
import type { Block, OfficialDocument, Run } from '../model/contract.ts';
import { allBlocks } from '../model/facts-in.ts';
import { numbersIn } from './numbers-in-text.ts';

export interface Searched {
  text: string;
  /** Where the numbers stand that carry a fact, from–to. */
  facts: { from: number; to: number }[];
}

/** Words are found whatever their case is, which depends on the form, and however they are spaced. */
export const searchable = (text: string): string =>
  text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/gu, ' ').trim();

/** Paragraph by paragraph and cell by cell, with all that stands around the body. */
export function searchedTexts(document: OfficialDocument): Searched[] {
  const { frame, form, annexes } = document;
  const around = [
    frame.parent ?? '',
    frame.body,
    frame.place,
    [frame.type ?? '', frame.subject].join(' '),
    ...frame.addressees,
    ...frame.basis,
    ...frame.signature.lines,
    frame.signature.name ?? '',
    ...frame.recipients,
    ...annexes.flatMap(({ name = '', title }) => [name, title]),
  ];
  return [
    ...around.map((text) => [{ text }]),
    ...allBlocks(document).flatMap((block) => linesOf(block, form)),
  ].map(searched);
}

function linesOf(block: Block, form: OfficialDocument['form']): Run[][] {
  if (block.kind === 'paragraph') return [block.runs];
  if (block.kind === 'heading') return [[{ text: headingText(FORM_RULES[form], block) }]];
  return [
    ...block.columns.flatMap(({ title, under = '' }) => [[{ text: title }], [{ text: under }]]),
    ...block.rows.flatMap((row) =>
      row.kind === 'group' ? [[{ text: row.text }]] : row.cells.map(({ runs }) => runs),
    ),
  ];
}

function searched(runs: readonly Run[]): Searched {
  let text = '';
  const facts: Searched['facts'] = [];
  for (const run of runs) {
    const from = text.length;
    const said = run.text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/gu, ' ');
    text += text === '' || text.endsWith(' ') ? said.trimStart() : said;
    if (run.fact) facts.push({ from, to: text.length });
  }
  return { text, facts };
}

/**
 * Which numbers of a text a record stands behind: where the document says the whole text, by the place; else those that
 * it states anywhere.
 */
export function statedNumbers(text: string, texts: readonly Searched[]): Set<string> {
  const wanted = searchable(text);
  const places = texts.flatMap((each) => {
    const at = each.text.indexOf(wanted);
    return at < 0 ? [] : [{ at, facts: each.facts }];
  });
  if (places.length === 0)
    return new Set(
      texts.flatMap((each) =>
        each.facts.flatMap(({ from, to }) => numbersIn(each.text.slice(from, to)).map((found) => found.text)),
      ),
    );
  const numbers = numbersIn(wanted);
  return new Set(
    places.flatMap(({ at, facts }) =>
      numbers
        .filter((number) =>
          facts.some(({ from, to }) => at + number.at < to && at + number.at + number.text.length > from),
        )
        .map((number) => number.text),
    ),
  );
}
