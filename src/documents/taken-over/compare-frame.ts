/** What was changed of addressees, basis, signer and what else surrounds a text. Pure. */
import type { Frame } from '../model/contract.ts';
import type { Comparison, FRAME_PARTS, ReadDocument } from './contract.ts';
import { bare, bareName } from './said.ts';
import { spansOf } from './words.ts';

type Part = (typeof FRAME_PARTS)[number];

/** Parts that were not found are not compared: they are named among what was not read. */
export function comparedFrame(frame: Frame, theirs: ReadDocument): Comparison[] {
  const { letterhead } = theirs;
  const rows: [Part, string[], string[], boolean][] = [
    ['parent', listOf(frame.parent), listOf(letterhead.parent), letterhead.body !== undefined],
    ['body', [frame.body], listOf(letterhead.body), letterhead.body !== undefined],
    ['place', [frame.place], listOf(letterhead.place), letterhead.place !== undefined],
    ['type', listOf(frame.type), listOf(theirs.type), theirs.subject !== undefined],
    ['subject', [frame.subject], listOf(theirs.subject), theirs.subject !== undefined],
    ['addressees', frame.addressees, theirs.addressees, theirs.letterhead.body !== undefined],
    ['basis', frame.basis, theirs.basis, theirs.letterhead.body !== undefined],
    ['signature', signed(frame.signature), signed(theirs.signature), theirs.signature.lines.length > 0],
    ['recipients', frame.recipients, theirs.recipients, theirs.recipients.length > 0],
  ];
  return rows.flatMap(([of, before, now, isRead]) => (isRead ? comparison(of, before, now) : []));
}

const listOf = (text: string | undefined): string[] => (text === undefined ? [] : [text]);
const signed = ({ lines, name }: Frame['signature']): string[] => [...lines, ...listOf(name)];

/** Letterheads are set in capitals: of names only the words count. */
const NAMES: ReadonlySet<Part> = new Set(['parent', 'body', 'type', 'place']);

function comparison(of: Part, before: string[], now: string[]): Comparison[] {
  const key = NAMES.has(of) ? bareName : bare;
  const [old, own] = [before.map(bare).join('\n'), now.map(bare).join('\n')];
  if (old === '' && own === '') return [];
  if (before.map(key).join('\n') === now.map(key).join('\n'))
    return [{ of, kind: 'same', before: old, now: own }];
  if (old === '') return [{ of, kind: 'added', now: own }];
  if (own === '') return [{ of, kind: 'removed', before: old }];
  return [{ of, kind: 'changed', before: old, now: own, spans: spansOf(old, own) }];
}
