/** What stands between letterhead and body: type and subject, Kính gửi, căn cứ. */
import type { Paragraph } from 'docx';
import { listed } from '../form/endings.ts';
import type { FormRules } from '../form/form-rule.ts';
import { textWidth } from '../form/text-width.ts';
import type { OfficialDocument } from '../model/contract.ts';
import { bodyText } from './blocks.ts';
import { drawnLine } from './drawn-line.ts';
import { mm } from './measures.ts';
import { CENTRED, line, spaced } from './text.ts';

/** Millimetres at each side of a subject, so that its lines stand out from the text. */
const SUBJECT_SIDES = 10;
/** From the left margin to "Kính gửi", where several are addressed. */
const ADDRESSED_AT = 25;

/** @param width between the margins, millimetres */
export const opening = (rules: FormRules, { frame }: OfficialDocument, width: number): Paragraph[] => [
  ...(frame.type === undefined ? [] : title(rules, frame.type, frame.subject, width)),
  ...addressees(rules, frame.addressees),
  ...listed(frame.basis).map((text) => bodyText(rules, [{ text }], rules.basis)),
];

function title({ type, subject }: FormRules, name: string, text: string, width: number): Paragraph[] {
  const side = mm(SUBJECT_SIDES);
  return [
    line(name, type, { ...CENTRED, ...spaced(18), keepNext: true }),
    line(text, subject.style, {
      ...CENTRED,
      ...spaced(0),
      indent: { left: side, right: side },
      keepNext: true,
    }),
    drawnLine(text, subject.style, subject.line, width, { keepNext: true }),
  ];
}

/** One on the line of "Kính gửi"; several each on their own, their dashes under the colon (NĐ 30/2020, Phụ lục I, II.9). */
function addressees({ addressees: { style, word } }: FormRules, names: readonly string[]): Paragraph[] {
  const several = listed(names);
  const [one] = several;
  if (one === undefined) return [];
  if (several.length === 1) {
    return [line(`${word}: ${one.replace(/\.$/, '')}`, style, { ...CENTRED, ...spaced(12, 6) })];
  }
  const dash = mm(ADDRESSED_AT + textWidth(word, style));
  const hanging = mm(textWidth('- ', style));
  return [
    line(`${word}:`, style, { ...spaced(12), indent: { left: mm(ADDRESSED_AT) }, keepNext: true }),
    ...several.map((text, at) =>
      line(`- ${text}`, style, {
        ...spaced(0, at === several.length - 1 ? 6 : 0),
        indent: { left: dash + hanging, hanging },
      }),
    ),
  ];
}
