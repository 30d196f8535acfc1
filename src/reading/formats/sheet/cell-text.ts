import { type CellValue, formatValue } from 'hucre';

/** Dates of a sheet without a format of their own, and those that follow the country's habit, as Vietnam writes them. */
const REGIONAL_DATE = /^(?:general|m{1,2}[/-]d{1,2}[/-]y{2,4}.*|\[\$-f800\].*|)$/i;

/** What the sheet shows for a value: percents, decimal comma, dates; `format` is its number format. */
export function shownText(value: CellValue, format = ''): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (value instanceof Date) return dateText(value, format);
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (format === '' || /^(?:general|@)$/i.test(format)) return plainNumber(value);
  // German habits are the Vietnamese ones: comma for decimals, point for thousands.
  return formatValue(value, format, { locale: 'de-DE' }).trim() || plainNumber(value);
}

/** Without the noise of binary fractions (0.1 + 0.2), as sheets show it. */
const plainNumber = (value: number): string => String(Number(value.toPrecision(12))).replace('.', ',');

function dateText(date: Date, format: string): string {
  if (Number.isNaN(date.getTime())) return '';
  const day = String(date.getUTCDate()).padStart(2, '0');
  const month = String(date.getUTCMonth() + 1).padStart(2, '0');
  const year = date.getUTCFullYear();
  if (/mmm/i.test(format) && !/d/i.test(format)) return `${month}/${year}`;
  if (/mmm/i.test(format) || REGIONAL_DATE.test(format)) return `${day}/${month}/${year}`;
  return formatValue(date, format, { locale: 'de-DE' }).trim() || `${day}/${month}/${year}`;
}
