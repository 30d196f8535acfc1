/** Figures that cannot be meant: shares above a hundred, days and months that there are not, years out of their row. */
import { CORRECTED, type ReadPage, type ReadRegion, type Word } from './read-page.ts';
import { valueOf } from './repeated-values.ts';

/** Confidence of a date that there is not. */
const IMPOSSIBLE = 0.5;
/** Years that a plan speaks of. */
const YEARS = { first: 1945, last: 2060 };

/** Pages on which such figures are in doubt, and with the year above a column all that stands below it. */
export function withPossibleFigures(pages: ReadPage[]): ReadPage[] {
  return pages.map((page) => {
    const rows = rowsOf(page);
    const doubted = new Map<ReadRegion, number>();
    for (const row of rows.values()) {
      for (const region of sharesAboveHundred(row)) doubted.set(region, CORRECTED);
    }
    for (const region of underDoubtfulYears(page, [...rows.values()])) doubted.set(region, CORRECTED);
    return {
      ...page,
      regions: page.regions.map((region) =>
        mapWords(region, (word, next) =>
          doubt(word, Math.min(doubted.get(region) ?? 1, isImpossibleDate(word, next) ? IMPOSSIBLE : 1)),
        ),
      ),
    };
  });
}

function doubt(word: Word, most: number): Word {
  return most < 1 ? { ...word, confidence: Math.min(word.confidence, most), doubt: 'lasting' } : word;
}

function mapWords(region: ReadRegion, change: (word: Word, next: Word | undefined) => Word): ReadRegion {
  return { ...region, lines: region.lines.map((line) => line.map((word, i) => change(word, line[i + 1]))) };
}

/** The cells of each row of each table. */
function rowsOf({ regions, grids }: ReadPage): Map<string, ReadRegion[]> {
  const rows = new Map<string, ReadRegion[]>();
  for (const region of regions) {
    const place = placeOf(region, grids);
    if (!place) continue;
    const key = `${place.grid} ${place.row}`;
    rows.set(key, [...(rows.get(key) ?? []), region]);
  }
  return rows;
}

interface Place {
  grid: number;
  row: number;
  col: number;
  colSpan: number;
}

function placeOf({ cell }: ReadRegion, grids: ReadPage['grids']): Place | undefined {
  const place = cell && grids[cell.grid]?.cells[cell.cell];
  return place && { ...place, grid: cell.grid };
}

/** "705%", or 705 in a row whose unit is "%": a comma was lost, unless it is meant. */
function sharesAboveHundred(row: ReadRegion[]): ReadRegion[] {
  const inPercent = row.some((region) => /^\(?%\)?$/.test(valueOf(region)));
  return row.filter((region) => {
    const shares = [...valueOf(region).matchAll(/(\d+(?:[.,]\d+)?)\s*(%|$)/g)];
    const bare = /^[≥≤><]?\s*\d+(?:[.,]\d+)?$/.test(valueOf(region));
    return shares.some(
      ([, figure = '', sign]) =>
        Number(figure.replace(',', '.')) > 100 && (sign === '%' || (inPercent && bare)),
    );
  });
}

const DATE = /^\(?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/;
const MONTH = /^(\d{1,2})[/.-](\d{4})(?!\d)/;

function isImpossibleDate({ text }: Word, next: Word | undefined): boolean {
  const date = DATE.exec(text);
  if (date) return !isDay(Number(date[1]), Number(date[2]), Number(date[3]));
  const month = MONTH.exec(text);
  if (month) return !isMonth(Number(month[1])) || !isYear(Number(month[2]));
  if (/^tháng$/i.test(text) && next && /^\d+[.,;]?$/.test(next.text))
    return !isMonth(Number.parseInt(next.text, 10));
  return (
    /^năm$/i.test(text) &&
    next !== undefined &&
    /^\d{4}[.,;)]?$/.test(next.text) &&
    !isYear(Number.parseInt(next.text, 10))
  );
}

const isMonth = (month: number): boolean => month >= 1 && month <= 12;
const isYear = (year: number): boolean => year >= YEARS.first && year <= YEARS.last;
const isDay = (day: number, month: number, year: number): boolean =>
  isMonth(month) && isYear(year) && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A year above a column, not the deadline of a row with which a table goes on. */
const NAMES_YEAR = /^(?!.*(?:quý|tháng|ngày|trước|trong)).*(?<![\d/.-])20\d\d/iu;

/** The cells below a year that is doubtful itself, or does not follow on those beside it: what stands there has no sure year. */
function underDoubtfulYears(page: ReadPage, rows: ReadRegion[][]): ReadRegion[] {
  const heads = rows.flatMap((row) => {
    const years = row.filter((region) => yearOf(region) !== undefined);
    if (years.length < 2 || years.length < row.length / 3) return [];
    const fallsBack = years.some((region, i) => (yearOf(region) ?? 0) <= (yearOf(years[i - 1]) ?? 0));
    return fallsBack ? years : years.filter(isUnsure);
  });
  const top = page.regions.filter(
    (region) =>
      placeOf(region, page.grids)?.row === 0 && isUnsure(region) && NAMES_YEAR.test(valueOf(region)),
  );
  return [...heads, ...top].flatMap((head) => {
    const place = placeOf(head, page.grids);
    return page.regions.filter((region) => {
      const own = placeOf(region, page.grids);
      if (!own || !place || own.grid !== place.grid || own.row < place.row) return false;
      return own.col >= place.col && own.col < place.col + place.colSpan;
    });
  });
}

const isUnsure = ({ lines }: ReadRegion): boolean => lines.flat().some(({ confidence }) => confidence < 0.8);

/** "2026", "Năm 2026", "Đến 2030" alone in a cell. */
function yearOf(region: ReadRegion | undefined): number | undefined {
  const match = region && /^(?:(?:đến |hết )*(?:năm )?)(\d{4})$/i.exec(valueOf(region));
  return match ? Number(match[1]) : undefined;
}
