/**
 * Figures as officials write them: a decimal comma, dots between thousands, a leading zero before counts below ten.
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I; papers of communes. Pure.
 */
import type { Choices } from '../contract.ts';

export type Decimals = Choices['decimals'];

/** Shares have one decimal. Source: papers of communes ("đạt 10,2 % kế hoạch"). */
export const SHARE_DECIMALS = 1;
/** What a unit typed stands as it was typed: "4,479 tỷ đồng". */
export const FIGURE_DECIMALS = 3;
/** From here on decimals are errors of counting. */
const MOST_DECIMALS = 13;

export interface Writing {
  decimals: Decimals;
  /** Decimals at the most, unless a level asks for more. */
  most: number;
  /** The written number stands on the same side of each as the value itself. */
  levels?: readonly number[];
}

/** Of which a counted number is sure. */
const DIGITS = 14;

/** A share of 0.57 times 100 is 57, whatever the machine counts. */
const counted = (value: number): number => Number(value.toPrecision(DIGITS));

/** Without the errors of counting, which are as large as the larger of the two: 90 − 71.2 is 18.8. */
export function subtract(a: number, b: number): number {
  const size = Math.floor(Math.log10(Math.max(Math.abs(a), Math.abs(b), 1)));
  return Number((a - b).toFixed(Math.max(0, DIGITS - 1 - size)));
}

/** One for each number of decimals, from none: making one costs more than all that it writes in a report. */
const formatsOf = (roundingMode: 'trunc' | 'halfExpand'): readonly Intl.NumberFormat[] =>
  Array.from(
    { length: MOST_DECIMALS + 1 },
    (_, digits) => new Intl.NumberFormat('vi-VN', { maximumFractionDigits: digits, roundingMode }),
  );
const FORMATS: Record<Decimals, readonly Intl.NumberFormat[]> = {
  cut: formatsOf('trunc'),
  round: formatsOf('halfExpand'),
};

const format = (value: number, digits: number, decimals: Decimals): string => {
  const text = FORMATS[decimals][digits]?.format(value) ?? String(value);
  return text === '-0' ? '0' : text;
};

/** The number that a written figure states: "1.176,5" → 1176.5. */
export const numberWritten = (text: string): number => Number(text.replaceAll('.', '').replace(',', '.'));

/**
 * "1.176", "78,4": with as many decimals as keep it apart from the levels that it is not on, so that 99.96 never
 * becomes 100, and 74.96 never stands beside a level of 75 that it misses.
 */
export function figureText(value: number, { decimals, most, levels = [] }: Writing): string {
  const exact = counted(value);
  const sides = [0, ...levels.map(counted)].map((level) => ({ level, side: Math.sign(exact - level) }));
  for (let digits = most; digits < MOST_DECIMALS; digits++) {
    const text = format(exact, digits, decimals);
    const written = numberWritten(text);
    if (sides.every(({ level, side }) => Math.sign(written - level) === side)) return text;
  }
  return format(exact, MOST_DECIMALS, decimals);
}

/** "78,4%"; what is unfinished is never "100%", what is begun never "0%". */
export function shareText(percent: number, decimals: Decimals, levels: readonly number[] = []): string {
  return `${figureText(percent, { decimals, most: SHARE_DECIMALS, levels: [100, ...levels] })}%`;
}

/** A count within a sentence: "0", "02", "14", "1.176". */
export const countText = (count: number): string =>
  count > 0 && count < 10 ? `0${count}` : format(count, 0, 'cut');

/** So many out of so many: "05/07". */
export const outOfText = (part: number, whole: number): string => `${countText(part)}/${countText(whole)}`;

const two = (number: string | undefined): string => String(Number(number)).padStart(2, '0');

/**
 * "2026-02-05" → "05/02/2026", "2026-09-30" → "30/9/2026". Source: Nghị định 30/2020/NĐ-CP, Phụ lục I: days below ten
 * and the months 1 and 2 have a leading zero.
 */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-');
  const ofYear = Number(month);
  return `${two(date)}/${ofYear < 3 ? two(month) : ofYear}/${year}`;
}
