/** Ruling lines: strokes, thin filled shapes and the edges of stroked rectangles, upright ones only. */
import type { Box } from '../../block.ts';
import { apply, boxAround, intersectBox, type Point } from './geometry.ts';
import type { GraphicsState, Paint } from './page-content.ts';

/** A horizontal line at y = `at` from x = `from` to `to`, or a vertical one with x and y swapped. */
export interface Rule {
  horizontal: boolean;
  at: number;
  from: number;
  to: number;
}

/** Thicker than this (points) it is a bar or a shaded cell, not a line. */
const MAX_THICKNESS = 4;
const STRAIGHT = 1;

// pdf.js encodes a path as a flat list: command, then its coordinates.
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

/** The ruling lines among the subpaths of one painted path, and how many subpaths were something else. */
export function pathRules(
  data: Float32Array,
  paint: Paint,
  state: GraphicsState,
): { rules: Rule[]; others: number } {
  const ink = paint === 'stroke' ? state.stroke : state.fill;
  if (isWhite(ink)) return { rules: [], others: 0 };
  const rules: Rule[] = [];
  let others = 0;
  for (const subpath of subpathsOf(data, state)) {
    const found = paint === 'stroke' ? strokeRules(subpath) : fillRules(subpath);
    if (found.length === 0) others += 1;
    rules.push(...found);
  }
  return { rules: rules.flatMap((rule) => clipRule(rule, state.clip)), others };
}

interface Subpath {
  points: Point[];
  curved: boolean;
}

function subpathsOf(data: Float32Array, state: GraphicsState): Subpath[] {
  const subpaths: Subpath[] = [];
  const at = (index: number): Point => apply(state.ctm, data[index] ?? 0, data[index + 1] ?? 0);
  for (let index = 0; index < data.length; ) {
    const command = data[index];
    const current = subpaths.at(-1);
    if (command === MOVE) subpaths.push({ points: [at(index + 1)], curved: false });
    else if (command === LINE) current?.points.push(at(index + 1));
    else if (command === CLOSE && current?.points[0]) current.points.push(current.points[0]);
    else if (current && (command === CURVE || command === QUADRATIC)) {
      current.curved = true;
      current.points.push(at(index + (command === CURVE ? 5 : 3)));
    }
    index += 1 + (command === CURVE ? 6 : command === QUADRATIC ? 4 : command === CLOSE ? 0 : 2);
  }
  return subpaths.filter((subpath) => subpath.points.length > 1);
}

function strokeRules({ points, curved }: Subpath): Rule[] {
  if (curved) return [];
  return points.slice(1).flatMap((point, index) => {
    const start = points[index];
    return start ? ruleOfBox(boxAround([start, point]), STRAIGHT) : [];
  });
}

function fillRules({ points }: Subpath): Rule[] {
  return ruleOfBox(boxAround(points), MAX_THICKNESS);
}

/** A thin box as a line along its longer side; a dot counts for both directions, as dotted borders are made of dots. */
export function ruleOfBox([left, top, right, bottom]: Box, thickness = MAX_THICKNESS): Rule[] {
  const [width, height] = [right - left, bottom - top];
  const horizontal: Rule = { horizontal: true, at: (top + bottom) / 2, from: left, to: right };
  const vertical: Rule = { horizontal: false, at: (left + right) / 2, from: top, to: bottom };
  if (width === 0 && height === 0) return [];
  if (width <= thickness && height <= thickness) return [horizontal, vertical];
  if (height <= thickness) return [horizontal];
  return width <= thickness ? [vertical] : [];
}

function clipRule(rule: Rule, [left, top, right, bottom]: Box): Rule[] {
  const box: Box = rule.horizontal
    ? [rule.from, rule.at, rule.to, rule.at]
    : [rule.at, rule.from, rule.at, rule.to];
  const [x0, y0, x1, y1] = intersectBox(box, [left - 1, top - 1, right + 1, bottom + 1]);
  if (x1 < x0 || y1 < y0) return [];
  return [{ ...rule, from: rule.horizontal ? x0 : y0, to: rule.horizontal ? x1 : y1 }];
}

function isWhite(colour: string): boolean {
  return /^#f[c-f]f[c-f]f[c-f]$/i.test(colour);
}
