/** The end of a document: Nơi nhận to the left, the signature to the right, together on a page. */
import type { Paragraph, Table } from 'docx';
import { listed } from '../form/endings.ts';
import type { FormRules } from '../form/form-rule.ts';
import type { OfficialDocument } from '../model/contract.ts';
import { mm } from './measures.ts';
import { CENTRED, gap, LEAST_GAP, line, spaced } from './text.ts';
import { textWidth } from '../form/text-width.ts';
import { twoColumns } from './two-columns.ts';

/** Of the width, to Nơi nhận. */
const LEFT = 0.47;

/** @param width between the margins, millimetres */
export function closing(rules: FormRules, { frame }: OfficialDocument, width: number): (Paragraph | Table)[] {
  return [
    line('', rules.text.style, { ...spaced(0), keepNext: true }),
    twoColumns(
      [[recipients(rules.recipients, frame.recipients), signature(rules.signature, frame.signature)]],
      [width * LEFT, width * (1 - LEFT)],
    ),
    gap(LEAST_GAP, false),
  ];
}

function recipients({ word, style }: FormRules['recipients'], names: readonly string[]): Paragraph[] {
  const all = listed(names);
  if (all.length === 0) return [line('', style)];
  const hanging = mm(textWidth('- ', style));
  return [
    line(word.text, word.style),
    ...all.map((name) => line(`- ${name}`, style, { indent: { left: hanging, hanging, right: mm(4) } })),
  ];
}

/** The first line says on whose behalf, the last the post; a single one is the post. */
function signature(
  { authority, post, name, room }: FormRules['signature'],
  { lines, name: signer }: OfficialDocument['frame']['signature'],
): Paragraph[] {
  return [
    ...lines.map((text, at) => line(text, at === lines.length - 1 ? post : authority, CENTRED)),
    line(signer ?? '', name, { ...CENTRED, ...spaced(room) }),
  ];
}
