/** The text of a document as headings with what stands below them. Pure. */
import type { Block, Paragraph } from '../../reading/block.ts';
import { type Marker, markerOf, type MarkerKind, markerOfLabel } from '../../reading/structure/marker.ts';
import { isCapitals, joinPassages } from '../../reading/structure/passage.ts';
import type { ReadSection } from './contract.ts';
import { tableOf } from './tables.ts';

interface Line {
  /** With its mark, also when the format keeps the mark apart. */
  text: string;
  marker?: Marker;
  content: string;
  /** Set as a heading: bold, or by its style. */
  set: boolean;
}

/** @param blocks those between the head and the signature */
export function sectionsOf(blocks: readonly Block[]): ReadSection[] {
  const lines = blocks.flatMap((block) => (block.kind === 'table' ? [] : linesOf(block)));
  const hasOuter = lines.some((line) => isHeading(line) && OUTER.has(kindOf(line)));
  const hasRoman = lines.some((line) => isHeading(line) && kindOf(line) === 'roman');
  const shift = hasOuter && hasRoman ? 1 : 0;
  const sections: ReadSection[] = [];
  const open = (): ReadSection => {
    if (sections.length === 0) sections.push({ level: 0, paragraphs: [], tables: [] });
    return sections[sections.length - 1] ?? { level: 0, paragraphs: [], tables: [] };
  };
  for (const piece of stretches(blocks)) {
    if (!Array.isArray(piece)) open().tables.push(tableOf(piece));
    else
      for (const line of piece.flatMap(linesOf)) {
        if (isHeading(line)) sections.push(sectionOf(line, shift));
        else open().paragraphs.push(line.text);
      }
  }
  return sections;
}

type Stretch = Paragraph[] | Extract<Block, { kind: 'table' }>;

/** Printed lines are joined to paragraphs; what its author made a paragraph stays one. */
function stretches(blocks: readonly Block[]): Stretch[] {
  const found: Stretch[] = [];
  let lines: Paragraph[] = [];
  const close = (): void => {
    if (lines.length > 0) found.push(joinPassages(lines).map(({ text, first }) => ({ ...first, text })));
    lines = [];
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph' && block.flow === 'line') lines.push(block);
    else {
      close();
      found.push(block.kind === 'table' ? block : [block]);
    }
  }
  close();
  return found;
}

function linesOf({ text, label, bold, heading }: Paragraph): Line[] {
  const own = text.replace(/\s+/g, ' ').trim();
  if (own === '') return [];
  const marker = label === undefined ? markerOf(own) : (markerOfLabel(label) ?? markerOf(own));
  const shown = label === undefined ? own : `${label.trim()} ${own}`;
  const content = own.slice(marker?.length ?? 0);
  return [{ text: shown, content, set: bold === true || heading !== undefined, ...(marker && { marker }) }];
}

const LEVELS: Readonly<Partial<Record<MarkerKind, number>>> = {
  part: 1,
  upper: 1,
  article: 1,
  roman: 1,
  number: 2,
  dotted: 3,
  letter: 3,
};
const OUTER: ReadonlySet<MarkerKind | undefined> = new Set<MarkerKind>(['part', 'upper']);
const kindOf = ({ marker }: Line): MarkerKind | undefined => marker?.kind;

const LONGEST_HEADING = 300;
/** What is not set as a heading is one only where it is short and no sentence. */
const LONGEST_PLAIN = 120;

function isHeading({ marker, content, set, text }: Line): boolean {
  if (text.length > LONGEST_HEADING) return false;
  if (marker === undefined) return isCapitals(text) && text.length < LONGEST_PLAIN && !/[.;,]$/.test(text);
  const level = LEVELS[marker.kind];
  if (level === undefined) return false;
  if (level === 1 || isCapitals(content)) return !content.endsWith(';');
  return set || (content.length <= LONGEST_PLAIN && !/[.;,]$/.test(content) && !/[;.:] /.test(content));
}

function sectionOf({ marker, content, text }: Line, shift: number): ReadSection {
  const level = marker === undefined ? 1 : (LEVELS[marker.kind] ?? 3);
  const isShifted = marker !== undefined && !OUTER.has(marker.kind);
  return {
    level: Math.min(3, level + (isShifted ? shift : 0)),
    ...(marker && { number: marker.written }),
    heading: marker ? content.trim() : text,
    paragraphs: [],
    tables: [],
  };
}
