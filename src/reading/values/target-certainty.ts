/** Whether the grammar of targets accounts for all that a cell holds. */
import { isAmbiguous } from './number.ts';
import {
  datedQuantities,
  isBareCount,
  isShare,
  mainQuantity,
  NOTHING,
  oneLine,
  unitAfter,
} from './target.ts';
import type { Quantity } from './target-quantity.ts';

/** A mark in a box of a form; what it stands for nobody says. */
const MARK = /^[x×✓✔√v•*]+$/iu;
const YEARS =
  /(?:(?:so với|so|cùng kỳ|đến|hết|cuối|trong|vào|giai đoạn|năm|tháng)\s*)+(?:\d{1,2}\/)?(?:19|20|21)\d\d(?:\s*[-–—]\s*(?:19|20|21)\d\d)?/giu;

export const isMark = (text: string): boolean => MARK.test(text.trim());

/** True when the figure read from a milestone cell is all that its figures say, or when it is a target in plain words. */
export function isSureTarget(text: string, unit?: string): boolean {
  const cell = oneLine(text);
  if (NOTHING.test(cell) || isBareCount(cell, unit)) return true;
  if (isMark(cell)) return false;
  const dated = datedQuantities(cell);
  if (dated.length > 0) return dated.every((figure) => isSureMilestone(cell, figure, unit));
  const quantity = mainQuantity(cell, unit);
  if (!quantity) return !/[\p{Nd}\p{Nl}¼-¾⅐-⅞]/u.test(cell) && !IN_WORDS.test(cell);
  if (isOpenRange(cell, quantity)) return false;
  return (
    !isAmbiguousFigure(cell, quantity, unit) && fitsUnit(cell, quantity, unit) && isWhole(cell, quantity)
  );
}

const isSureMilestone = (
  cell: string,
  { quantity, year }: { quantity: Quantity; year: number | undefined },
  unit: string | undefined,
): boolean =>
  year !== undefined && !isAmbiguousFigure(cell, quantity, unit) && fitsUnit(cell, quantity, unit);

function isAmbiguousFigure(cell: string, { figureStart, end, unit: own }: Quantity, unit = ''): boolean {
  const figures = cell.slice(figureStart, end).match(/\d[\d., ]*\d|\d/g) ?? [];
  return figures.some((figure) => isAmbiguous(figure, isShare(own ?? '') || isShare(unit)));
}

/** "Tám mươi phần trăm" is a figure, too. */
const IN_WORDS = /(?<!\p{L})(?:mươi|mười|trăm|nghìn)(?!\p{L})/iu;

/** "90-80", "80% -": what it reaches from or to is not said, or the wrong way round. */
function isOpenRange(cell: string, { figureStart, end, valueMax }: Quantity): boolean {
  if (/[-–—→]\s*$/u.test(cell.slice(end))) return true;
  return valueMax === undefined && /\d\s?%?\s?(?:[-–—÷~]|đến|tới)\s?\d/u.test(cell.slice(figureStart, end));
}

/** "5 lớp" in a row of percentages and "80%" in a row of households are of another kind than the row. */
function fitsUnit(cell: string, { end, unit: own }: Quantity, unit: string | undefined): boolean {
  // A figure below zero is not in the grammar.
  if (/[-–−]\s?\d/u.test(cell.slice(0, end)) && !/\d\s?%?\s?[-–−]/u.test(cell)) return false;
  if (unit === undefined) return !isFraction(cell) || /\d\s*\/\s*\d+\s*\p{L}/u.test(cell);
  const share = own !== undefined && isShare(own);
  const named = unitAfter(cell.slice(end));
  if (isShare(unit))
    return share ? unit.includes('‰') === own.includes('‰') : own === undefined && named === undefined;
  return !share && (named === undefined || isSameUnit(named, unit));
}

/** "1,5 tỷ" beside "triệu đồng", "3.200 m" beside "km" and "5 lớp" beside "người" count something else than the row. */
function isSameUnit(named: string, unit: string): boolean {
  const [own, row] = [wordsOfUnit(named), wordsOfUnit(unit)];
  return (
    own.some((word) => row.includes(word)) &&
    SCALES.every((word) => own.includes(word) === row.includes(word))
  );
}

const SCALES = ['tỷ', 'triệu', 'nghìn', 'trăm'];
const wordsOfUnit = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('tỉ', 'tỷ')
    .replaceAll('ngàn', 'nghìn')
    .split(/[^\p{L}²³]+/u);

const isFraction = (cell: string): boolean => /^\D*\d+\s*\/\s*\d+/u.test(cell);

/** No figure stands beside the one that was read, but years, where it rises from, and the count behind a share. */
function isWhole(cell: string, quantity: Quantity): boolean {
  const before = cell
    .slice(0, quantity.figureStart)
    .replace(/từ\s*[\d.,]+\s*%?\s*(?=(?:tăng\s+)?(?:lên|xuống|còn))/giu, ' ');
  const after = cell
    .slice(quantity.end)
    .replace(/\(\s*(\d+)\s*\/\s*(\d+)[^()\d]*\)/u, (whole, part, all) =>
      isPart(Number(part), Number(all), quantity) ? ' ' : whole,
    );
  const counted = before.replace(/^\s*(\d+)\s*\/\s*(\d+)[^()\d]*\(/u, (whole, part, all) =>
    isPart(Number(part), Number(all), quantity) ? ' ' : whole,
  );
  return !/\d/.test(`${counted} ${after}`.replace(YEARS, ' '));
}

/** "100% (65/65)": the count agrees with the share. */
const isPart = (part: number, all: number, { value, unit }: Quantity): boolean =>
  unit?.startsWith('%') === true && all > 0 && Math.abs((part / all) * 100 - value) < 1;
