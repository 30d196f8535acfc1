/** Ruling lines: strokes, thin filled shapes and the edges of stroked rectangles, upright ones only. */
import type { Box } from '../../block.ts';
import { boxAround, intersectBox } from './geometry.ts';
import type { GraphicsState } from './graphics-state.ts';
import type { Subpath } from './path.ts';

/** How a path is painted; what is both filled and stroked is judged by its stroke. */
export type Paint = 'stroke' | 'fill';

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

/** The ruling lines among the subpaths of one painted path, and how many subpaths were something else. */
export function pathRules(
  subpaths: readonly Subpath[],
  paint: Paint,
  state: GraphicsState,
): { rules: Rule[]; others: number } {
  const ink = paint === 'stroke' ? state.stroke : state.fill;
  if (isWhite(ink)) return { rules: [], others: 0 };
  const rules: Rule[] = [];
  let others = 0;
  for (const subpath of subpaths) {
    const found = paint === 'stroke' ? strokeRules(subpath) : fillRules(subpath);
    if (found.length === 0) others += 1;
    rules.push(...found);
  }
  return { rules: rules.flatMap((rule) => clipRule(rule, state.clip)), others };
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
