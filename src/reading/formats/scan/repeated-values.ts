/** Values that recur down a column of a table (names of units, deadlines): odd spellings follow the usual one. */
import { CORRECTED, type ReadPage, type ReadRegion, type Word } from './read-page.ts';
import { foldPlain, foldText } from '../../../shared/likeness.ts';

/** How often the usual spelling must stand, and how many times more often than the odd one. */
const OFTEN = 3;
const TIMES = 2;
/** Values shorter than this differ too easily. */
const SHORTEST = 6;
/** Longer values are sentences, which do not recur. */
const LONGEST = 120;

/** Regions of one column over all tables that have the same number of columns. */
export function columnsOf(pages: ReadPage[]): ReadRegion[][] {
  const columns = new Map<string, ReadRegion[]>();
  for (const page of pages) {
    for (const region of page.regions) {
      const grid = region.cell && page.grids[region.cell.grid];
      const cell = region.cell && grid?.cells[region.cell.cell];
      if (!grid || !cell || cell.colSpan > 1 || region.lines.length === 0) continue;
      const key = `${grid.cols} ${cell.col}`;
      columns.set(key, [...(columns.get(key) ?? []), region]);
    }
  }
  return [...columns.values()];
}

export const valueOf = (region: ReadRegion): string =>
  region.lines.map((line) => line.map((word) => word.text).join(' ')).join(' ');

interface Spelling {
  text: string;
  count: number;
}

/** What the odd cells of one column should say instead; cells not in the map stay. */
export function unusualSpellings(column: ReadRegion[]): Map<ReadRegion, ReadRegion> {
  const usual = usualSpellings(column);
  const changes = new Map<ReadRegion, ReadRegion>();
  for (const region of column) {
    const text = valueOf(region);
    if (text.length < SHORTEST || text.length > LONGEST) continue;
    const own = usual.get(text)?.count ?? 1;
    const better = [...usual.values()]
      .filter(
        (other) => other.count >= OFTEN && other.count >= TIMES * own && isMisreadingOf(text, other.text),
      )
      .sort((a, b) => b.count - a.count)[0];
    if (better) changes.set(region, respelt(region, better.text));
  }
  return changes;
}

function usualSpellings(column: ReadRegion[]): Map<string, Spelling> {
  const spellings = new Map<string, Spelling>();
  for (const region of column) {
    const text = valueOf(region);
    const spelling = spellings.get(text) ?? { text, count: 0 };
    spelling.count += 1;
    spellings.set(text, spelling);
  }
  return spellings;
}

const LETTERS = /[^\p{L}\p{N}]/gu;

/** The same value with marks or one letter misread; never when figures differ or only the tone stands elsewhere. */
export function isMisreadingOf(text: string, usual: string): boolean {
  const plain = (value: string): string => foldPlain(value).replace(LETTERS, '');
  const figures = (value: string): string => value.replace(/\D/g, '');
  if (foldText(text) === foldText(usual) || figures(text) !== figures(usual)) return false;
  if (plain(text) === plain(usual)) return true;
  return (
    plain(usual).length >= 8 &&
    text.split(' ').length === usual.split(' ').length &&
    oneApart(plain(text), plain(usual))
  );
}

/** Whether two texts differ in exactly one letter put in, left out or exchanged. */
function oneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}

function respelt(region: ReadRegion, text: string): ReadRegion {
  const words = text.split(' ');
  const own = region.lines.flat();
  if (words.length !== own.length) {
    const confidence = Math.min(CORRECTED, ...own.map((word) => word.confidence));
    return {
      ...region,
      lines: [
        words.map((word): Word => ({ text: word, confidence, box: region.box, line: 0, doubt: 'lasting' })),
      ],
    };
  }
  let next = 0;
  const respell = (word: Word): Word => {
    const better = words[next++] ?? word.text;
    return better === word.text
      ? word
      : { ...word, text: better, confidence: Math.min(word.confidence, CORRECTED), doubt: 'lasting' };
  };
  return { ...region, lines: region.lines.map((line) => line.map(respell)) };
}
