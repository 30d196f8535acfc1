/** Lines of tables that are dotted or dashed, filled up so that they are found like drawn ones. */
import type { Ink } from './raster.ts';
import { piecesIn, type Piece } from './shapes.ts';

/** Pixels of the straightened page: how thick and long one dot or dash is, and how far from the next. */
const THICKEST = 5;
const LONGEST = 44;
const GAP = 40;
/** How far a dash may stand off the line of the one before it: a scanned line waves. */
const OFF = 2;
/** Fewer, or over a shorter stretch, are leaders, hyphens, the dots of letters. */
const FEWEST = 4;
const SHORTEST = 60;

/** A piece seen along the line it may belong to. */
interface Dash {
  from: number;
  to: number;
  /** First and last row across the line. */
  first: number;
  last: number;
}

/** The ink with the gaps of dotted lines, across and down, filled. */
export function withDottedLines(ink: Ink): Ink {
  const pieces = piecesIn(ink, [0, 0, ink.width, ink.height], 1);
  const out = { ...ink, data: ink.data.slice() };
  const across = pieces.map(({ box: [l, t, r, b] }: Piece): Dash => ({ from: l, to: r, first: t, last: b }));
  const down = pieces.map(({ box: [l, t, r, b] }: Piece): Dash => ({ from: t, to: b, first: l, last: r }));
  for (const chain of chainsOf(across)) fill(out, chain, 1, ink.width);
  for (const chain of chainsOf(down)) fill(out, chain, ink.width, 1);
  return out;
}

const middle = ({ first, last }: Dash): number => (first + last) / 2;

function chainsOf(pieces: Dash[]): Dash[][] {
  const dashes = pieces
    .filter(({ from, to, first, last }) => last - first <= THICKEST && to - from <= LONGEST)
    .sort((a, b) => a.from - b.from);
  const done: Dash[][] = [];
  /** Chains by the row in which they last were. */
  const open = new Map<number, Dash[]>();
  for (const dash of dashes) {
    const row = Math.round(middle(dash));
    const near = [0, -1, 1, -2, 2].map((off) => row + off).find((at) => goesOn(open.get(at), dash));
    const chain = near === undefined ? undefined : open.get(near);
    if (near !== undefined) open.delete(near);
    const replaced = open.get(row);
    if (replaced) done.push(replaced);
    chain?.push(dash);
    open.set(row, chain ?? [dash]);
  }
  const chains = [...done, ...open.values()];
  const lines = chains.filter(isLine);
  return [
    ...lines,
    ...chains.filter(
      (chain) => chain.length > 1 && !isLine(chain) && lines.some((line) => isInLine(chain, line)),
    ),
  ];
}

function goesOn(chain: Dash[] | undefined, dash: Dash): boolean {
  const last = chain?.at(-1);
  if (!last) return false;
  return (
    dash.from >= last.to - 1 && dash.from - last.to <= GAP && Math.abs(middle(dash) - middle(last)) <= OFF
  );
}

const isLine = (chain: Dash[]): boolean =>
  chain.length >= FEWEST && (chain.at(-1)?.to ?? 0) - (chain[0]?.from ?? 0) >= SHORTEST;

/** A stretch between two crossing lines is too short to tell, but stands in one line with others. */
const isInLine = ([first]: Dash[], [other]: Dash[]): boolean =>
  first !== undefined && other !== undefined && Math.abs(middle(first) - middle(other)) <= 2 * OFF;

/** Ink between neighbouring dashes, as thick as the thinner of them; `along` and `across` are strides. */
function fill(ink: Ink, chain: Dash[], along: number, across: number): void {
  chain.slice(1).forEach((dash, i) => {
    const before = chain[i] ?? dash;
    const first =
      Math.max(before.first, dash.first) - (before.last <= dash.first || dash.last <= before.first ? 1 : 0);
    const last = Math.max(first + 1, Math.min(before.last, dash.last));
    for (let at = before.to; at < dash.from; at++) {
      for (let row = first; row < last; row++) ink.data[at * along + row * across] = 1;
    }
  });
}
