/** The numbers of headings in the manner of a form. Pure. */
import type { Heading } from '../model/contract.ts';
import type { FormRules } from './form-rule.ts';

const NUMBERED = /^([IVXLC]+|\d+)(?:\.|\s?-)\s+(?=\S)/u;

/** The rules of a level; what is deeper than the third looks like it. */
export const headingRule = ({ headings }: FormRules, level: number): FormRules['headings'][1] =>
  level === 1 || level === 2 ? headings[level] : headings[3];

/**
 * "I. LÃNH ĐẠO, CHỈ ĐẠO" for the state, "I- LÃNH ĐẠO, CHỈ ĐẠO" for the Party; without a number, or with a letter, as
 * it is.
 */
export function headingText(rules: FormRules, { level, text }: Pick<Heading, 'level' | 'text'>): string {
  if (level > 2) return text;
  return text.replace(NUMBERED, (_, number: string) => `${number}${headingRule(rules, level).between}`);
}
