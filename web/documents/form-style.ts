/** The sizes of a form, as the styles of the paper take them. Pure. */
import type { FormRules } from '../../src/documents/form/form-rule.ts';

const pt = ({ size }: { size: number }): string => `${size}pt`;

/** Custom properties: points, millimetres. */
export function formStyle(rules: FormRules): Record<`--form-${string}`, string> {
  const { letterhead, recipients, text } = rules;
  const [nation, motto] = letterhead.above;
  return {
    '--form-text': pt(text.style),
    '--form-indent': `${text.indent}mm`,
    '--form-nation': pt(nation?.style ?? text.style),
    '--form-motto': pt(motto?.style ?? text.style),
    '--form-body': pt(letterhead.body.style),
    '--form-number': pt(letterhead.number.style),
    '--form-day': pt(letterhead.placeAndDate),
    '--form-type': pt(rules.type),
    '--form-letter-subject': pt(rules.letterSubject.style),
    '--form-for': pt(recipients.word.style),
    '--form-recipients': pt(recipients.style),
    '--form-cell': pt(rules.table.cell),
  };
}
