/**
 * Rows → lines in reading order. Where text stands side by side (letterhead, signature beside the list of
 * recipients), the left column is read to its end before the right one; elsewhere a row is a line.
 */
import { median } from './geometry.ts';
import { type Line, lineOf } from './line.ts';
import type { Chunk, Row } from './rows.ts';

type Interval = readonly [number, number];

/** Chunks that overlap vertically, as the rows of two columns on different baselines do. */
interface Slab {
  chunks: Chunk[];
  top: number;
  bottom: number;
}

interface Band {
  first: number;
  last: number;
  gutter: Interval;
}

/** In em: a gutter seen in several rows, and one seen in a single row only. */
const GUTTER = 1.3;
const LONE_GUTTER = 3.5;
/** In em: columns end where the page is empty for longer than this. */
const BAND_GAP = 3;
const MAX_DEPTH = 3;

// What stands before a hanging paragraph: a number, a letter or a bullet is no column of its own.
const MARKER = /^([-–—+•*▪▫➢✓☑□❖]|\(?([0-9]{1,3}|[IVXLC]{1,5}|[a-zđ])([.)/]|\.\d+)*\)?\.?:?)$/iu;

export function linesInOrder(rows: readonly Row[], depth = 0): Line[] {
  const slabs = slabsOf(rows.flatMap((row) => row.chunks));
  const lines: Line[] = [];
  let next = 0;
  while (next < slabs.length) {
    const band = depth < MAX_DEPTH ? widestBand(slabs, next) : undefined;
    if (band) {
      lines.push(...columnLines(slabs.slice(band.first, band.last + 1), band.gutter, depth));
      next = band.last + 1;
    } else {
      lines.push(...plainLines(slabs[next]?.chunks ?? []));
      next += 1;
    }
  }
  return lines;
}

function columnLines(slabs: readonly Slab[], [left, right]: Interval, depth: number): Line[] {
  const chunks = slabs.flatMap((slab) => slab.chunks);
  const middle = (left + right) / 2;
  const sides = [
    chunks.filter((chunk) => chunk.box[2] <= middle),
    chunks.filter((chunk) => chunk.box[2] > middle),
  ];
  return sides.flatMap((side) => {
    const column: Interval = [
      Math.min(...side.map((chunk) => chunk.box[0])),
      Math.max(...side.map((chunk) => chunk.box[2])),
    ];
    return linesInOrder(toRows(side), depth + 1).map((line) => ({ ...line, column: line.column ?? column }));
  });
}

function plainLines(chunks: readonly Chunk[]): Line[] {
  return toRows(chunks).map((row) => lineOf(row.chunks));
}

/** Chunks on one baseline, left to right; rows top to bottom. */
function toRows(chunks: readonly Chunk[]): Row[] {
  const rows: Row[] = [];
  for (const chunk of chunks.toSorted((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    if (row && chunk.baseline - row.baseline <= Math.min(chunk.size, row.size) * 0.3) row.chunks.push(chunk);
    else rows.push({ baseline: chunk.baseline, size: chunk.size, chunks: [chunk] });
  }
  return rows.map((row) => ({ ...row, chunks: row.chunks.toSorted((a, b) => a.box[0] - b.box[0]) }));
}

function slabsOf(chunks: readonly Chunk[]): Slab[] {
  const slabs: Slab[] = [];
  for (const chunk of chunks.toSorted((a, b) => topOf(a) - topOf(b))) {
    const slab = slabs.at(-1);
    if (slab && topOf(chunk) < slab.bottom) {
      slab.chunks.push(chunk);
      slab.bottom = Math.max(slab.bottom, chunk.baseline);
    } else {
      slabs.push({ chunks: [chunk], top: topOf(chunk), bottom: chunk.baseline });
    }
  }
  return slabs;
}

/** Top of the capitals without their marks: lines set tightly do not overlap there, shifted columns do. */
function topOf(chunk: Chunk): number {
  return chunk.baseline - chunk.size * 0.75;
}

/** The longest band that starts at this slab, or at a one-sided slab just above its first two-sided one. */
function widestBand(slabs: readonly Slab[], first: number): Band | undefined {
  const seeds = [first, first + 1, first + 2].flatMap((index) => {
    const slab = slabs[index];
    return slab ? gapsOf(slab, emOf(slab) * GUTTER).map((gap) => growBand(slabs, first, index, gap)) : [];
  });
  return seeds
    .filter((band) => band !== undefined)
    .toSorted((a, b) => b.last - a.last || b.gutter[1] - b.gutter[0] - (a.gutter[1] - a.gutter[0]))[0];
}

function growBand(slabs: readonly Slab[], first: number, seed: number, gap: Interval): Band | undefined {
  let gutter: Interval | undefined = gap;
  let last = first - 1;
  for (let index = first; index < slabs.length; index += 1) {
    const slab = slabs[index];
    const before = slabs[index - 1];
    if (!slab || (index > first && before && slab.top - before.bottom > emOf(slab) * BAND_GAP)) break;
    const narrowed = narrow(gutter, slab);
    if (!narrowed) break;
    gutter = narrowed;
    last = index;
  }
  if (last < seed) return undefined;
  const members = slabs.slice(first, last + 1);
  last = first + withoutLooseEnd(members, gutter).length - 1;
  return isColumns(slabs.slice(first, last + 1), gutter) ? { first, last, gutter } : undefined;
}

/** What is left of a gutter beside the text of a slab; undefined when the text crosses it. */
function narrow(gutter: Interval, slab: Slab): Interval | undefined {
  let [left, right] = gutter;
  const middle = (left + right) / 2;
  for (const { box } of slab.chunks) {
    if (box[0] < middle && box[2] > middle) return undefined;
    if (box[2] <= middle) left = Math.max(left, box[2]);
    else right = Math.min(right, box[0]);
  }
  return right - left >= emOf(slab) * 0.6 ? [left, right] : undefined;
}

/** Text under the left column alone belongs to it only when it is set in the same size. */
function withoutLooseEnd(slabs: readonly Slab[], gutter: Interval): readonly Slab[] {
  const lastPair = slabs.findLastIndex((slab) => isTwoSided(slab, gutter));
  const leftSizes = slabs
    .slice(0, lastPair + 1)
    .flatMap((slab) => leftOf(slab, gutter).map((chunk) => chunk.size));
  const size = median(leftSizes);
  const loose = slabs.findIndex(
    (slab, index) =>
      index > lastPair && leftOf(slab, gutter).some((chunk) => Math.abs(chunk.size - size) > 0.6),
  );
  return loose < 0 ? slabs : slabs.slice(0, loose);
}

function isColumns(slabs: readonly Slab[], gutter: Interval): boolean {
  const pairs = slabs.filter((slab) => isTwoSided(slab, gutter));
  const leads = pairs.flatMap((slab) => leftOf(slab, gutter));
  const markers = leads.filter((chunk) => MARKER.test(chunk.text)).length;
  if (pairs.length === 0 || markers * 2 >= leads.length) return false;
  const em = median(slabs.map(emOf));
  if (pairs.length >= 2) return true;
  const deep = pairs.some((slab) => toRows(slab.chunks).length > 1) || slabs.length > 1;
  return gutter[1] - gutter[0] >= em * (deep ? 2 : LONE_GUTTER);
}

function leftOf(slab: Slab, gutter: Interval): Chunk[] {
  return slab.chunks.filter((chunk) => chunk.box[2] <= (gutter[0] + gutter[1]) / 2);
}

function isTwoSided(slab: Slab, gutter: Interval): boolean {
  const left = leftOf(slab, gutter).length;
  return left > 0 && left < slab.chunks.length;
}

/** Empty stretches between the chunks of a slab, at least `width` wide. */
function gapsOf(slab: Slab, width: number): Interval[] {
  const gaps: Interval[] = [];
  let reach: number | undefined;
  for (const { box } of slab.chunks.toSorted((a, b) => a.box[0] - b.box[0])) {
    if (reach !== undefined && box[0] - reach >= width) gaps.push([reach, box[0]]);
    reach = Math.max(reach ?? box[2], box[2]);
  }
  return gaps;
}

function emOf(slab: Slab): number {
  return median(slab.chunks.map((chunk) => chunk.size));
}
