/** Text of separated values → its records, by whichever separator and quotes it was written with. */

export interface CsvRecord {
  cells: string[];
  line: number;
}

export interface Dialect {
  separator: string;
  quote: string;
  /** How many the table has. */
  columns: number;
}

const SEPARATORS = [';', '\t', ',', '|'];
/** Records that are looked at to tell how a text was written. */
const SAMPLE_RECORDS = 300;
const SAMPLE_LETTERS = 200_000;

/**
 * How the text was written; undefined when it is none of separated values.
 * @param stated the separator that the text itself names
 */
export function dialectOf(text: string, stated?: string): Dialect | undefined {
  const sample = text.slice(0, SAMPLE_LETTERS);
  const found = (stated === undefined ? SEPARATORS : [stated])
    .flatMap((separator): Dialect[] => {
      const plain = recordsOf(sample, separator, '"');
      const quote = plain.length > 0 && isQuotedBy("'", plain) ? "'" : '"';
      const columns = columnsOf(quote === '"' ? plain : recordsOf(sample, separator, quote));
      return columns > 0 ? [{ separator, quote, columns }] : [];
    })
    // The one that gives the most columns: within their texts the others may stand as often.
    .sort((a, b) => b.columns - a.columns);
  return found[0];
}

const recordsOf = (sample: string, separator: string, quote: string): CsvRecord[] =>
  parseCsv(sample, { separator, quote }, SAMPLE_RECORDS).filter(({ cells }) => cells.join('').trim() !== '');

/** Nearly all fields stand between such marks. */
function isQuotedBy(quote: string, records: readonly CsvRecord[]): boolean {
  const fields = records.flatMap(({ cells }) => cells.map((cell) => cell.trim())).filter(Boolean);
  const quoted = fields.filter((field) => field.startsWith(quote) || field.endsWith(quote));
  return quoted.length >= fields.length * 0.8;
}

/** Lines that a sheet may have above its table (letterhead, title) and below it (notes, signature). */
const MOST_AROUND = 16;

/**
 * Into how many columns the text falls, 0 when it does not: between the few lines above and below the table most
 * records have the same number of fields; and, other than in prose, the separator is not followed by a space.
 */
function columnsOf(records: readonly CsvRecord[]): number {
  const isParted = ({ cells }: CsvRecord): boolean => cells.length > 1;
  const [first, last] = [records.findIndex(isParted), records.findLastIndex(isParted)];
  if (first > MOST_AROUND || records.length - 1 - last > MOST_AROUND) return 0;
  const table = records.slice(first, last + 1);
  const counts = new Map<number, number>();
  for (const { cells } of table) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width, count] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0]);
  const odd = table.length - count;
  if (width < 3 || count < 2 || odd > Math.max(1, table.length * 0.2) || table.some(isMarkdownRule)) return 0;
  const inner = records.flatMap(({ cells }) => cells.slice(1)).filter((cell) => cell !== '');
  return inner.filter((cell) => cell.startsWith(' ')).length <= inner.length / 4 ? width : 0;
}

/** "|---|:--:|" below a header: the text is Markdown. */
const isMarkdownRule = ({ cells }: CsvRecord): boolean =>
  cells.every((cell) => /^\s*(?::?-+:?)?\s*$/.test(cell)) && cells.some((cell) => cell.includes('-'));

export function parseCsv(
  text: string,
  { separator, quote }: Pick<Dialect, 'separator' | 'quote'>,
  limit = Number.POSITIVE_INFINITY,
): CsvRecord[] {
  const records: CsvRecord[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length && records.length < limit) {
    const record: CsvRecord = { cells: [], line };
    for (;;) {
      const field = takeField(text, at, separator, quote);
      record.cells.push(field.value);
      at = field.next;
      line += field.breaks;
      if (text[at] !== separator) break;
      at += 1;
    }
    at += 1;
    line += 1;
    records.push(record);
  }
  return records;
}

interface Field {
  value: string;
  /** Where its separator or line break stands. */
  next: number;
  breaks: number;
}

/** The field at `at`; some programs put a space before its quotes. */
function takeField(text: string, at: number, separator: string, quote: string): Field {
  let start = at;
  while (text[start] === ' ') start += 1;
  if (text[start] !== quote) return takePlain(text, at, separator);
  let value = '';
  let from = start + 1;
  for (;;) {
    const end = text.indexOf(quote, from);
    // A quote that is never closed is no quote.
    if (end < 0) return takePlain(text, at, separator);
    value += text.slice(from, end);
    from = end + 1;
    if (text[from] !== quote) break;
    value += quote;
    from += 1;
  }
  const rest = takePlain(text, from, separator);
  return { value: value + rest.value, next: rest.next, breaks: value.split('\n').length - 1 };
}

function takePlain(text: string, at: number, separator: string): Field {
  let next = at;
  while (next < text.length && text[next] !== separator && text[next] !== '\n') next += 1;
  return { value: text.slice(at, next), next, breaks: 0 };
}
