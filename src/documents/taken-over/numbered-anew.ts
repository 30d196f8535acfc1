/** Numbers of headings after some came, went or moved. Pure. */
import { formatCounter } from '../../reading/formats/docx/number-format.ts';
import type { Heading } from '../model/contract.ts';
import { type Marker, markerOf, type MarkerKind } from '../../reading/structure/marker.ts';

const RANKS: readonly MarkerKind[] = ['upper', 'roman', 'number', 'letter'];
/** Letters that number items in Vietnamese. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** Their numbers, where they go on one after the other, in whatever manner; else from the first one on. */
export function numberedAnew(headings: readonly Heading[]): Heading[] {
  if (goesOn(headings)) return [...headings];
  const counted = RANKS.map(() => 0);
  return headings.map((heading) => {
    const marker = markerOf(heading.text);
    const rank = rankOf(marker);
    if (!marker || rank < 0) return dotted(heading, marker, counted);
    counted[rank] = (counted[rank] ?? 0) + 1;
    counted.fill(0, rank + 1);
    return withOrdinal(heading, marker, ordinal(marker.kind, counted[rank] ?? 1));
  });
}

const rankOf = (marker: Marker | undefined): number => (marker ? RANKS.indexOf(marker.kind) : -1);

/** Each number follows the last of its kind, or is the first below a heading above it. */
function goesOn(headings: readonly Heading[]): boolean {
  const last = RANKS.map(() => 0);
  let isFresh = RANKS.map(() => true);
  return headings.every(({ text }) => {
    const marker = markerOf(text);
    const rank = rankOf(marker);
    if (!marker || rank < 0) return true;
    const value = valueOf(marker);
    const follows = value === (last[rank] ?? 0) + 1 || (value === 1 && isFresh[rank] === true);
    last[rank] = value;
    isFresh = isFresh.map((fresh, at) => (at === rank ? false : at > rank || fresh));
    return follows;
  });
}

/** "2.1" below "2": its first part goes with the number above it. */
function dotted(heading: Heading, marker: Marker | undefined, counted: readonly number[]): Heading {
  const above = counted[RANKS.indexOf('number')] ?? 0;
  if (marker?.kind !== 'dotted' || above === 0) return heading;
  return withOrdinal(heading, marker, (marker.ordinal ?? '').replace(/^\d+/, String(above)));
}

function withOrdinal(heading: Heading, { written, ordinal: own = '' }: Marker, now: string): Heading {
  const { text } = heading;
  return { ...heading, text: `${written.replace(own, now)}${text.slice(written.length)}` };
}

const roman = (value: number): string => formatCounter(value, 'upperRoman');

function ordinal(kind: MarkerKind, value: number): string {
  if (kind === 'roman') return roman(value);
  if (kind === 'letter') return LETTERS[value - 1] ?? String(value);
  return kind === 'upper' ? String.fromCharCode(64 + value) : String(value);
}

function valueOf({ kind, ordinal: own = '' }: Marker): number {
  if (kind === 'letter') return LETTERS.indexOf(own) + 1;
  if (kind === 'upper') return own.charCodeAt(0) - 64;
  if (kind === 'number') return Number(own);
  return Array.from({ length: 89 }, (_, at) => at + 1).find((value) => roman(value) === own) ?? 0;
}
