/** Which paragraphs open sections of the body, and whether the numbers of the body go on behind a line. */
import type { Block, Paragraph } from '../block.ts';
import { type Marker, type MarkerKind, markerOf, markerOfLabel } from './marker.ts';
import { awaitsNumber, isCapitals, isUnnumberedHeading } from './passage.ts';

const SECTION_WORDS =
  /mục đích|yêu cầu|mục tiêu|quan điểm|nhiệm vụ|nội dung|căn cứ|chỉ tiêu|giải pháp|tổ chức thực hiện/iu;
const NAMES_SECTION = /^(?:MỤC ĐÍCH|MỤC TIÊU|QUAN ĐIỂM|YÊU CẦU|NỘI DUNG|NHIỆM VỤ|CHỈ TIÊU)/u;
const OUTER: ReadonlySet<MarkerKind> = new Set(['part', 'upper', 'roman', 'article']);

/** The mark of a paragraph; none for the second line of "… trong Quý" / "II/Năm 2027". */
export function markAt(blocks: readonly Block[], at: number): Marker | undefined {
  const block = blocks[at];
  if (block?.kind !== 'paragraph') return undefined;
  if (block.label !== undefined) return markerOfLabel(block.label) ?? markerOf(block.text);
  const before = blocks[at - 1];
  if (before?.kind === 'paragraph' && awaitsNumber(before.text)) return undefined;
  return markerOf(block.text);
}

/** Whether a paragraph opens a section: "I.", "Phần I", "Điều 1.", or a heading that names one. */
export function opensSection(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  if (block?.kind !== 'paragraph') return false;
  const kind = markAt(blocks, at)?.kind;
  if (kind !== undefined && OUTER.has(kind)) return true;
  const { text } = block;
  if (kind === 'number' || kind === 'bracketed') return SECTION_WORDS.test(text.slice(0, 40));
  return kind === undefined && text.length < 80 && isNamedSection(block);
}

const isNamedSection = (paragraph: Paragraph): boolean =>
  isCapitals(paragraph.text) ? NAMES_SECTION.test(paragraph.text) : isUnnumberedHeading(paragraph);

/** Ordered marks of a stretch of blocks, to see where numbers go on. */
export interface Numbers {
  /** Whether the first mark behind a line goes on with the numbers before it. */
  goOnBehind: (at: number) => boolean;
}

interface Place {
  kind: MarkerKind;
  prefix: string;
  value: number;
}

/** The numbers of the items of a document, for questions about many of its lines. Linear. */
export function numbersOf(blocks: readonly Block[]): Numbers {
  const places = blocks.map((_, at) => placeOf(markAt(blocks, at)));
  const next: (Place | undefined)[] = [];
  const nextOuter: (Place | undefined)[] = [];
  let any: Place | undefined;
  let outer: Place | undefined;
  for (let at = places.length - 1; at >= 0; at -= 1) {
    next[at] = any;
    nextOuter[at] = outer;
    any = places[at] ?? any;
    if (places[at] && OUTER.has((places[at] as Place).kind)) outer = places[at];
  }
  const before = lastOfEachKind(places);
  const goesOn = (at: number, place: Place | undefined): boolean => {
    const last = place && before[at]?.get(place.kind);
    return (
      last !== undefined &&
      place !== undefined &&
      last.prefix === place.prefix &&
      (place.value === last.value + 1 || place.value === last.value + 2)
    );
  };
  return { goOnBehind: (at) => goesOn(at, next[at]) || goesOn(at, nextOuter[at]) };
}

/** For each position, the last place of each kind before it; positions share a map until a mark changes it. */
function lastOfEachKind(places: (Place | undefined)[]): ReadonlyMap<MarkerKind, Place>[] {
  let last: ReadonlyMap<MarkerKind, Place> = new Map();
  return places.map((place) => {
    const before = last;
    if (place) last = new Map([...last, [place.kind, place]]);
    return before;
  });
}

const WORDS = ['nhất', 'hai', 'ba', 'tư'];
const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

function placeOf(marker: Marker | undefined): Place | undefined {
  if (marker?.ordinal === undefined) return undefined;
  const { kind, ordinal } = marker;
  const cut = ordinal.lastIndexOf('.') + 1;
  return { kind, prefix: ordinal.slice(0, cut), value: valueOf(ordinal.slice(cut)) };
}

function valueOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const word = WORDS.indexOf(text.toLowerCase());
  if (word >= 0) return word + 1;
  if (/^[IVXL]+$/.test(text)) return romanValue(text);
  return text.toLowerCase().charCodeAt(0) - 96;
}

function romanValue(text: string): number {
  const values = text.split('').map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, at) => (value < (values[at + 1] ?? 0) ? sum - value : sum + value), 0);
}
