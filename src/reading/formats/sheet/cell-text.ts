/** What a sheet shows for a value in a number format: percents, decimal comma, units, days. */
import { format as formatted, getFormatInfo, isDateFormat } from 'numfmt';
import { vietnameseDateFormat } from './date-format.ts';

const PLAIN = /^(?:general|@|)$/i;
/** Days between the two beginnings that sheets count from. */
const DAYS_TO_1904 = 1462;
const DAYS_TO_1970 = 25_569;

/** The value as shown; `from1904`: days are counted from 1904. */
export function shownText(
  value: string | number | boolean | Date | null,
  numberFormat = '',
  from1904 = false,
): string {
  if (value === null) return '';
  if (typeof value === 'string') return shownString(value, numberFormat);
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (value instanceof Date) return shownDay(value, numberFormat);
  return shownNumber(value, numberFormat, from1904);
}

function shownNumber(value: number, numberFormat: string, from1904: boolean): string {
  if (PLAIN.test(numberFormat)) return plainNumber(value);
  if (isDateFormat(numberFormat))
    return apply(
      vietnameseDateFormat(numberFormat, Number.isInteger(value)),
      value + (from1904 ? DAYS_TO_1904 : 0),
    );
  if (isOddNotation(numberFormat)) return plainNumber(value);
  const text = withoutBareComma(apply(numberFormat, value), numberFormat);
  return value < 0 ? withMinus(text) : text;
}

/** "1,2E+07" and "3 1/4" are read as other numbers further on. */
function isOddNotation(numberFormat: string): boolean {
  try {
    return ['scientific', 'fraction'].includes(getFormatInfo(numberFormat).type);
  } catch {
    return false;
  }
}

/** Red figures, or those in brackets, are below zero. */
const withMinus = (text: string): string =>
  /^\(?\d[^()]*\)?$/.test(text) ? `-${text.replace(/[()]/g, '')}` : text;

/** A format that is none shows the bare number. */
function apply(numberFormat: string, value: number): string {
  try {
    // Padding to the column's width is no text.
    return formatted(numberFormat, value, { locale: 'vi' }).replace(/\s+/g, ' ').trim();
  } catch {
    return plainNumber(value);
  }
}

/** Text in a format that adds words to it, or hides it. */
function shownString(text: string, numberFormat: string): string {
  if (!numberFormat.includes(';') && !/@./.test(numberFormat) && !/.@/.test(numberFormat)) return text;
  try {
    return formatted(numberFormat, text, { locale: 'vi' });
  } catch {
    return text;
  }
}

/** A day with its date, in whatever format its cell has. */
function shownDay(date: Date, numberFormat: string): string {
  const serial = date.getTime() / 86_400_000 + DAYS_TO_1970;
  if (Number.isNaN(serial)) return '';
  return shownNumber(serial, isDateFormat(numberFormat) ? numberFormat : 'dd/mm/yyyy', false);
}

/** Without the noise of binary fractions (0.1 + 0.2), as sheets show it. */
const plainNumber = (value: number): string => String(Number(value.toPrecision(12))).replace('.', ',');

/** The format "0.#" shows "95,": the comma says nothing. */
const withoutBareComma = (text: string, numberFormat: string): string =>
  numberFormat.includes('.#') || numberFormat.includes('.?') ? text.replace(/(\d),(?!\d)/, '$1') : text;
