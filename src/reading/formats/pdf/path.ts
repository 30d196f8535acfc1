/** The paths of pdf.js → subpaths on the page. */
import type { Box } from '../../block.ts';
import { apply, boxAround, intersectBox, type Matrix, type Point } from './geometry.ts';

export interface Subpath {
  points: Point[];
  curved: boolean;
}

// pdf.js encodes a path as a flat list: command, then its coordinates.
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

export function subpathsOf(data: Float32Array, ctm: Matrix): Subpath[] {
  const subpaths: Subpath[] = [];
  const at = (index: number): Point => apply(ctm, data[index] ?? 0, data[index + 1] ?? 0);
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

/** Points: corners this close to those of the box around a path are its corners. */
const SQUARE = 0.6;

/** The upright rectangle that a subpath is; undefined for any other shape. */
export function rectangleOf({ points, curved }: Subpath): Box | undefined {
  const corners = new Set(points.map(([x, y]) => `${Math.round(x * 4)} ${Math.round(y * 4)}`));
  if (curved || points.length < 4 || points.length > 6 || corners.size < 4) return undefined;
  const box = boxAround(points);
  const isCorner = ([x, y]: Point): boolean =>
    Math.min(x - box[0], box[2] - x) < SQUARE && Math.min(y - box[1], box[3] - y) < SQUARE;
  return points.every(isCorner) ? box : undefined;
}

/** Boxes of the subpaths that are neither upright lines nor rectangles, as far as they are inside `clip`. */
export function oddShapes(subpaths: readonly Subpath[], clip: Box): Box[] {
  return subpaths.flatMap((subpath) => {
    const box = intersectBox(boxAround(subpath.points), clip);
    const [width, height] = [box[2] - box[0], box[3] - box[1]];
    const isLine = !subpath.curved && Math.min(width, height) < 1;
    return width < 0 || height < 0 || isLine || rectangleOf(subpath) ? [] : [box];
  });
}
