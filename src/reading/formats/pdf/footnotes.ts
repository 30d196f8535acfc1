/** Footnotes: small lines under a short rule at the foot of a page. They would cut paragraphs and tables in two. */
import { median } from './geometry.ts';
import type { Line } from './line.ts';
import type { PageItem } from './page-items.ts';
import type { Rule } from './rule.ts';

/** Points: the rule above footnotes; longer ones are borders, shorter ones decoration. */
const MIN_RULE = 60;
const MAX_RULE = 240;
/** Share of the page height below which footnotes stand. */
const FOOT = 0.5;
/** In em: footnotes follow their rule this closely. */
const UNDER_RULE = 3;
/** Of the size of the text above. */
const SMALLER = 0.93;
const NOTE_MARK = /^(?:[⁰¹²³⁴-⁹]+|\[\d{1,2}\]|\(\d{1,2}\)|\*+)/u;

/**
 * Takes the footnotes out of a page.
 * @param rules ruling lines of the page
 * @param height of the page, points
 */
export function splitFootnotes(
  items: readonly PageItem[],
  rules: readonly Rule[],
  height: number,
): { items: PageItem[]; footnotes: Line[] } {
  const start = rules
    .filter((rule) => rule.horizontal && rule.at > height * FOOT && isSeparator(rule))
    .map((rule) => firstUnder(items, rule))
    .find((index) => index !== undefined);
  if (start === undefined) return { items: [...items], footnotes: [] };
  const under = items.slice(start);
  const footnotes = under.flatMap((item) =>
    item.kind === 'line' && !isNumber(item.line) ? [item.line] : [],
  );
  const rest = under.filter((item) => item.kind === 'line' && isNumber(item.line));
  return { items: [...items.slice(0, start), ...rest], footnotes };
}

/** A page number under the footnotes is none of them. */
function isNumber(line: Line): boolean {
  return /^[\s\-–—]*\d{1,3}[\s\-–—]*$/.test(line.text);
}

function isSeparator(rule: Rule): boolean {
  return rule.to - rule.from >= MIN_RULE && rule.to - rule.from <= MAX_RULE;
}

/** Index of the first line under the rule, when all that follows it are lines of footnotes. */
function firstUnder(items: readonly PageItem[], rule: Rule): number | undefined {
  const start = items.findIndex((item) => item.kind === 'line' && item.line.baseline > rule.at);
  const [first, above] = [items[start], items.slice(0, start)];
  if (first?.kind !== 'line' || items.slice(start).some((item) => item.kind === 'table')) return undefined;
  const { line } = first;
  if (line.baseline - rule.at > line.size * UNDER_RULE || Math.abs(line.box[0] - rule.from) > line.size * 3)
    return undefined;
  const isBelowAll = above.every(
    (item) => (item.kind === 'line' ? item.line.baseline : item.table.box[3]) < rule.at + 1,
  );
  const text = median(above.flatMap((item) => (item.kind === 'line' ? [item.line.size] : [])));
  return isBelowAll && (NOTE_MARK.test(line.text) || line.size < text * SMALLER) ? start : undefined;
}
