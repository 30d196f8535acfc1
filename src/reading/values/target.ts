/** The grammar of targets: what a milestone cell or a stretch of running text demands. */
import type { Target } from '../contract.ts';
import { plainText } from '../structure/plain-text.ts';
import { findQuantities, type Quantity } from './target-quantity.ts';
import { findYears } from './target-year.ts';

export interface TargetOptions {
  /** Year of the column or heading; a year written in the text itself counts more. */
  year?: number;
  /** Unit of the column or row, in which a bare figure is counted. */
  unit?: string;
}

export const NOTHING = /^(?:[-–—_.…/\\*\s]*|không có|nt)$/iu;

/**
 * What one milestone cell demands, or undefined when it demands nothing ("", "-", "…"). A cell without a figure
 * ("Đạt", "Liên thông"), or with figures for several things, is a target in words.
 */
export function parseTargetCell(text: string, options: TargetOptions = {}): Target | undefined {
  const cell = oneLine(text);
  if (NOTHING.test(cell)) return undefined;
  const quantity = mainQuantity(cell, options.unit);
  return toTarget(cell, quantity, options.year);
}

/** The unit that a cell names beside its figure: "%", "sản phẩm/năm", "mô hình"; undefined when it names none. */
export function impliedUnit(text: string): string | undefined {
  const cell = oneLine(text);
  const quantity = mainQuantity(cell);
  return quantity && (quantity.unit ?? unitAfter(cell.slice(quantity.end)));
}

/** The targets of a cell or sentence that names several milestones ("năm 2026 đạt 70%, năm 2030 đạt 90%"); else one or none. */
export function parseTargets(text: string, options: TargetOptions = {}): Target[] {
  const cell = oneLine(text);
  if (isBareCount(cell, options.unit))
    return [
      {
        ...(options.year !== undefined && { year: options.year }),
        comparator: '=',
        value: Number(cell),
        text: cell,
      },
    ];
  const dated = datedQuantities(cell);
  if (dated.length > 0)
    return dated.map(({ quantity, year }) => toTarget(wordsOf(cell, quantity), quantity, year));
  const years = findYears(cell);
  const single = parseTargetCell(cell, { ...options, ...(years.length === 1 && { year: years[0]?.year }) });
  return single ? [single] : [];
}

/** The figures of a cell that names several milestones, each with its own; none when it does not. */
export function datedQuantities(cell: string): { quantity: Quantity; year: number | undefined }[] {
  const dated = findYears(cell).length > 0 ? withYears(cell, findQuantities(cell)) : [];
  return new Set(dated.map(({ year }) => year)).size < 2 ? [] : dated;
}

/** "2000" beside the unit "hộ" is a count, not a year. */
export const isBareCount = (cell: string, unit: string | undefined): boolean =>
  /^\d{4}$/.test(cell) &&
  unit !== undefined &&
  /^\p{L}/u.test(unit) &&
  !/năm|tháng|ngày/iu.test(unit) &&
  !isShare(unit);

/** Whether a unit counts parts of a whole. */
export const isShare = (unit: string): boolean => /%|‰|t[ỷỉ] lệ|phần trăm/iu.test(unit);

/** Gives each figure the year it is set for: the one before it ("năm 2030 đạt 90%") or after it ("90% vào năm 2030"). */
export function withYears(
  text: string,
  quantities: Quantity[],
): { quantity: Quantity; year: number | undefined }[] {
  const years = findYears(text);
  const first = quantities[0];
  const yearFirst = years[0] !== undefined && first !== undefined && years[0].start < first.start;
  return quantities.map((quantity, index) => {
    const next = quantities[index + 1]?.start ?? text.length;
    const year = yearFirst
      ? years.findLast((mention) => mention.start < quantity.start)
      : years.find((mention) => mention.start >= quantity.end && mention.start < next);
    return { quantity, year: year?.year };
  });
}

/** A figure as a target; without a figure the words are the target. */
export function toTarget(text: string, quantity: Quantity | undefined, year: number | undefined): Target {
  const dated = year === undefined ? {} : { year };
  if (!quantity) return { ...dated, comparator: 'text', text };
  const { comparator, value, valueMax } = quantity;
  return { ...dated, comparator, value, ...(valueMax !== undefined && { valueMax }), text };
}

/** The words of the figure as they stand, from the words of comparison on. */
export const wordsOf = (text: string, { start, end }: Quantity): string =>
  text.slice(start, end).replace(/^[:\s]+/, '');

export const oneLine = (text: string): string => plainText(text).replace(/\s+/g, ' ');

/** The figure that the whole cell is about, if there is just one. */
export function mainQuantity(cell: string, unit?: string): Quantity | undefined {
  const outside = findQuantities(cell).filter(({ start }) => !insideBrackets(cell, start));
  const all = outside.length > 0 ? outside : findQuantities(cell);
  const [first, second] = all;
  if (!first || !second) return first ?? (unit !== undefined && isShare(unit) ? undefined : fraction(cell));
  const percents = all.filter((quantity) => quantity.unit?.startsWith('%'));
  if (percents.length === 1 && (unit === undefined || unit.startsWith('%'))) return percents[0];
  // "01 lớp tập huấn với 50 người": figures after the first describe it, unless another clause begins.
  const between = cell.slice(first.end, second.start);
  return percents.length === 0 && !/[;,]|(?<!\p{L})và(?!\p{L})/iu.test(between) ? first : undefined;
}

const BRACKET_REACH = 400;

function insideBrackets(text: string, position: number): boolean {
  const before = text.slice(Math.max(0, position - BRACKET_REACH), position);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

/** "5/5 thôn": the part that is to be reached. */
function fraction(cell: string): Quantity | undefined {
  const match = /^(\D*?)(\d{1,4})\s?\/\s?(\d{1,4})(?![\d/])/u.exec(cell);
  if (
    !match?.[2] ||
    Number(match[2]) > Number(match[3]) ||
    /(?:tháng|quý|ngày|năm)\s*$/iu.test(match[1] ?? '')
  )
    return undefined;
  return { start: 0, end: match[0].length, figureStart: 0, comparator: '=', value: Number(match[2]) };
}

const UNIT =
  /^\s?(\p{L}[\p{L}/²³.]*(?: (?!trở|so|vào|trong|cho|được|mỗi|trên|tại|của|với|và|hoặc|để|đạt|năm|đến)\p{L}[\p{L}/]*){0,3})/u;

/** The words of a unit right after a figure. */
export function unitAfter(rest: string): string | undefined {
  if (/^\s?(?:trở|so với|vào|trong|mỗi|hoặc|năm)(?!\p{L})/iu.test(rest)) return undefined;
  return UNIT.exec(rest)?.[1]?.replace(/[.]$/, '');
}
