/** The head of the first page: who issues, the state or the Party, number, place and day. */
import type { Paragraph, Table } from 'docx';
import type { FormRules, TextStyle } from '../form/form-rule.ts';
import { bodyLines, numberLine, placeAndDate } from '../form/letterhead-words.ts';
import { textWidth } from '../form/text-width.ts';
import type { OfficialDocument } from '../model/contract.ts';
import { drawnLine } from './drawn-line.ts';
import { roomedLine } from './roomed-line.ts';
import { CENTRED, line, spaced } from './text.ts';
import { twoColumns } from './two-columns.ts';

/** Kept off the edge of the column. */
const AIR = 2;

export function letterhead(
  { letterhead: rules, letterSubject }: FormRules,
  document: OfficialDocument,
): Table {
  const [left, right] = rules.columns;
  const { frame } = document;
  const number = roomedLine(
    numberLine(rules.number, frame.symbol, document.number),
    rules.number.style,
    left,
    spaced(6),
  );
  const day = roomedLine(placeAndDate(frame.place, document.date), rules.placeAndDate, right, spaced(6));
  return twoColumns(
    [
      [issuingBody(rules, frame), inWhoseName(rules)],
      [[number, ...subjectOfLetter(letterSubject, frame)], [day]],
    ],
    rules.columns,
  );
}

/** The state and its motto, or the Party. */
const inWhoseName = ({ above, columns: [, width] }: FormRules['letterhead']): Paragraph[] =>
  above.flatMap(({ text, style, line: under }) => [
    line(text, style, CENTRED),
    ...(under ? [drawnLine(text, style, under, width)] : []),
  ]);

/** A letter has no type, so that its subject stands here. */
function subjectOfLetter(
  { style, word }: FormRules['letterSubject'],
  { type, subject }: OfficialDocument['frame'],
): Paragraph[] {
  if (type !== undefined) return [];
  return [line(`${word} ${subject}`, style, { ...CENTRED, ...spaced(6) })];
}

function issuingBody(rules: FormRules['letterhead'], frame: OfficialDocument['frame']): Paragraph[] {
  const [width] = rules.columns;
  const broken = (name: string, style: TextStyle): string[] =>
    bodyLines(name, (text) => textWidth(text, style) <= width - AIR);
  const { style, line: under } = rules.body;
  const names = broken(frame.body, style);
  return [
    ...(frame.parent === undefined ? [] : broken(frame.parent, rules.parent)).map((text) =>
      line(text, rules.parent, CENTRED),
    ),
    ...names.map((text) => line(text, style, CENTRED)),
    ...(under ? [drawnLine(names.at(-1) ?? '', style, under, width)] : []),
    ...(rules.mark ? [line(rules.mark.text, rules.mark.style, CENTRED)] : []),
  ];
}
