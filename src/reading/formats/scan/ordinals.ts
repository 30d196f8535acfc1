/** The first column of a table counts: 1, 2, 3 …, with I, II, III for groups. Misread ones are put right by that. */
import { CORRECTED, type ReadPage, type ReadRegion } from './read-page.ts';
import { valueOf } from './repeated-values.ts';

interface Place {
  region: ReadRegion;
  /** The row is a heading over the columns: its number is Roman in official plans. */
  group: boolean;
}

const ARABIC = /^(\d{1,3})[.)]?$/;
const ROMAN = /^([IVX]{1,5})[.)]?$/;
const UNSURE = 0.8;
const HEADER = /^S?T{1,2}$|^Số$/;

/** Replacements for misread ordinals in the first columns of all tables. */
export function misreadOrdinals(pages: ReadPage[]): Map<ReadRegion, ReadRegion> {
  const changes = new Map<ReadRegion, ReadRegion>();
  for (const places of firstColumns(pages).values()) {
    const counted = places.filter(
      ({ region }) => ARABIC.test(valueOf(region)) || ROMAN.test(valueOf(region)),
    );
    if (places.length < 2 || counted.length < places.length / 2) continue;
    const arabic = places.filter(({ group }) => !group).map(({ region }) => region);
    arabic.forEach((region, i) => {
      const expected = expectedNumber(region, arabic[i - 1], arabic[i + 1]);
      if (expected === undefined) return;
      const wasClear = numberOf(region) !== undefined && region.lines[0]?.[0]?.strokes === undefined;
      const replaced = withValue(region, String(expected));
      changes.set(region, wasClear ? forAPerson(replaced) : replaced);
    });
    let before = 0;
    for (const { region } of places.filter(({ group }) => group)) {
      const number = groupNumber(region, before);
      before = number ?? before + 1;
      const text = number === undefined ? undefined : toRoman(number);
      if (text && valueOf(region) !== text && !ROMAN.test(valueOf(region)))
        changes.set(region, withValue(region, text));
      else if (text && region.lines[0]?.[0]?.strokes === number && valueOf(region) !== text) {
        changes.set(region, withValue(region, text));
      }
    }
  }
  return changes;
}

/** Ordinals that follow on the one above them (or begin again at 1), whatever recognition thought of them. */
export function countingOrdinals(pages: ReadPage[]): Set<ReadRegion> {
  const counting = new Set<ReadRegion>();
  for (const places of firstColumns(pages).values()) {
    const arabic = places.filter(({ group }) => !group).map(({ region }) => region);
    arabic.forEach((region, i) => {
      const [before, own, after] = [i - 1, i, i + 1].map((at) => {
        const neighbour = arabic[at];
        return neighbour && numberOf(neighbour);
      });
      if (own === undefined || (own !== 1 && before !== own - 1)) return;
      if (after === own + 1 || (own !== 1 && (after === undefined || after === 1))) counting.add(region);
    });
    let last = 0;
    for (const { region } of places.filter(({ group }) => group)) {
      const number = fromRoman(valueOf(region));
      const strokes = region.lines[0]?.[0]?.strokes;
      const follows = number === last + 1 ? (strokes ?? number) === number : last === 0 && strokes === number;
      if (number !== undefined && follows) counting.add(region);
      last = number ?? last + 1;
    }
  }
  return counting;
}

function firstColumns(pages: ReadPage[]): Map<number, Place[]> {
  const columns = new Map<number, Place[]>();
  for (const page of pages) {
    for (const region of page.regions) {
      const grid = region.cell && page.grids[region.cell.grid];
      const cell = region.cell && grid?.cells[region.cell.cell];
      if (
        !grid ||
        !cell ||
        cell.col > 0 ||
        cell.colSpan > 1 ||
        region.lines.length !== 1 ||
        region.lines[0]?.length !== 1
      )
        continue;
      const group = grid.cells.some((other) => other.row === cell.row && other.colSpan > grid.cols / 2);
      columns.set(grid.cols, [...(columns.get(grid.cols) ?? []), { region, group }]);
    }
  }
  return columns;
}

/** The number a cell must hold by its neighbours, when what was read cannot be it and is no clear reading itself. */
function expectedNumber(
  region: ReadRegion,
  before: ReadRegion | undefined,
  after: ReadRegion | undefined,
): number | undefined {
  const word = region.lines[0]?.[0];
  const own = numberOf(region);
  const [previous, next] = [before && numberOf(before), after && numberOf(after)];
  if (!word || HEADER.test(word.text)) return undefined;
  const restarts = next === 2 ? 1 : undefined;
  const between =
    next === undefined || next === 1 || next - 1 === (previous ?? 0) + 1 ? (previous ?? 0) + 1 : undefined;
  const expected = restarts ?? (previous === undefined && next === undefined ? undefined : between);
  if (expected === undefined || own === expected) return undefined;
  if (own === undefined) return expected;
  const strokes = word.strokes !== undefined && '1'.repeat(word.strokes) === String(expected);
  const surrounded = previous !== undefined && next !== undefined && next - previous === 2;
  return surrounded && (word.confidence < UNSURE || strokes) ? expected : undefined;
}

function numberOf(region: ReadRegion): number | undefined {
  const match = ARABIC.exec(valueOf(region));
  return match ? Number(match[1]) : undefined;
}

/** By the strokes in the picture first, so that a number that the plan itself repeats stays repeated. */
function groupNumber(region: ReadRegion, before: number): number | undefined {
  const strokes = region.lines[0]?.[0]?.strokes;
  if (strokes !== undefined) return strokes;
  const match = ROMAN.exec(valueOf(region));
  if (match) return fromRoman(match[1] ?? '');
  return /^[A-ZĐ]$|\d/.test(valueOf(region)) ? undefined : before + 1;
}

const ROMANS = [
  '',
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
];

function toRoman(number: number): string | undefined {
  return ROMANS[number];
}

function fromRoman(text: string): number | undefined {
  const number = ROMANS.indexOf(text);
  return number > 0 ? number : undefined;
}

/** Another number was read there: the plan itself may count wrongly. */
function forAPerson(region: ReadRegion): ReadRegion {
  return {
    ...region,
    lines: region.lines.map((line) => line.map((word) => ({ ...word, doubt: 'lasting' }))),
  };
}

function withValue(region: ReadRegion, text: string): ReadRegion {
  const word = region.lines[0]?.[0];
  if (!word) return region;
  return { ...region, lines: [[{ ...word, text, confidence: Math.min(word.confidence, CORRECTED) }]] };
}
