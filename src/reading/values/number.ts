/** Figures as Vietnamese texts write them: "1.234,5", "0,5", "01", "1.200", "12 500". */

/** Pattern of one figure, to be built into larger patterns; it has no groups. */
export const NUMBER = String.raw`(?:[1-9]\d{0,2}(?:[. ]\d{3})+(?![\d])(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}(?!\d)|\d+(?:[.,]\d+)?)`;

const GROUPED_BY_DOT = /^[1-9]\d{0,2}(?:[. ]\d{3})+(?:,\d+)?$/;
const GROUPED_BY_COMMA = /^[1-9]\d{0,2}(?:(?:,\d{3}){2,}|(?:,000))$/;

/**
 * The value of a figure. The comma is decimal and the dot groups thousands, except where that cannot be meant:
 * "3.5" is three and a half, "0.125" an eighth, "1,234,567" and "12,000" are grouped by commas. Undefined when it is no figure.
 */
export function parseNumber(text: string): number | undefined {
  const figure = text.trim();
  if (GROUPED_BY_DOT.test(figure)) return Number(figure.replace(/[. ]/g, '').replace(',', '.'));
  if (GROUPED_BY_COMMA.test(figure)) return Number(figure.replaceAll(',', ''));
  if (!/^\d+(?:[.,]\d+)?$/.test(figure)) return undefined;
  return Number(figure.replace(',', '.'));
}

/**
 * Whether a figure may be meant in two ways: one mark before three digits ("1.234%", "12,500") groups thousands in
 * one office and cuts off decimals in another. In counts the dot groups; of a share it may do either.
 */
export const isAmbiguous = (text: string, isShare: boolean): boolean =>
  /^[1-9]\d{0,2},\d{3}$/.test(text.trim()) || (isShare && /^[1-9]\d{0,2}[. ]\d{3}$/.test(text.trim()));
