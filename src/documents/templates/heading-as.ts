/** A heading of theirs as a person maps it: to one of ours, as one of its own, or as one that is not used. Pure. */
import type { Template, TemplateHeading } from '../taken-over/contract.ts';
import { namesPeriod } from '../taken-over/said.ts';
import { openHeading } from '../taken-over/taken-headings.ts';
import { headingKey, isTaken } from '../taken-over/taken-keys.ts';
import { movedHeading } from './moved-heading.ts';

export interface HeadingChange {
  key: string;
  /** The key of ours; null: a heading of its own; absent: as it was. */
  as?: string | null | undefined;
  text?: string | undefined;
  unused?: boolean | undefined;
}

/**
 * Sentences that hang on the heading go along with it. What names a period can stand as a heading of ours, which says
 * its period anew; as one of its own it waits for other words.
 * @param own the words of ours that it is to be
 */
export function withHeadingAs(
  template: Template,
  { key, as, text, unused }: HeadingChange,
  own: string,
): Template {
  const before = template.headings.find((heading) => heading.key === key);
  const words = text ?? before?.text ?? '';
  const apart = as === null || unused === true;
  const now = apart ? (isTaken(key) ? key : headingKey(words, template.order)) : (as ?? key);
  const level = before?.level ?? 1;
  const theirs = before?.theirs ?? before?.text;
  const lasting = isTaken(now) ? words : (text ?? lastingWords(before, own));
  const heading: TemplateHeading = {
    key,
    level,
    text: lasting,
    ...(theirs !== undefined && theirs !== lasting && { theirs }),
    ...asideOf(now, words, unused),
  };
  const isKept = before !== undefined || text !== undefined || apart;
  const headings = isKept ? headingsWith(template.headings, heading) : template.headings;
  return movedHeading({ ...template, headings }, key, now);
}

/** Of what says something of one period the words that hold for every one, else ours. */
function lastingWords(theirs: TemplateHeading | undefined, own: string): string {
  const { text = '', aside } = theirs ?? {};
  const isOpen = aside !== 'waits' && !namesPeriod(text);
  return isOpen ? text : (openHeading(text, own) ?? openHeading(own, own) ?? own);
}

function asideOf(key: string, words: string, unused: boolean | undefined): Pick<TemplateHeading, 'aside'> {
  if (unused === true) return { aside: 'unused' };
  return isTaken(key) && namesPeriod(words) ? { aside: 'waits' } : {};
}

function headingsWith(headings: readonly TemplateHeading[], heading: TemplateHeading): TemplateHeading[] {
  const at = headings.findIndex(({ key }) => key === heading.key);
  return at < 0 ? [...headings, heading] : headings.with(at, heading);
}
