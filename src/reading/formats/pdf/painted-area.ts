/** What covers ground on a page: filled shapes, bars, pictures. Text may be under it, or have its colour. */
import type { Box } from '../../block.ts';
import { boxAround, intersectBox } from './geometry.ts';
import { fillsOpaquely, type GraphicsState } from './graphics-state.ts';
import { rectangleOf, type Subpath } from './path.ts';

export interface PaintedArea {
  box: Box;
  /** "#rrggbb"; undefined where it is not the same all over the box. */
  colour: string | undefined;
  /** Hides what was painted before all over the box. */
  opaque: boolean;
  /** How many things were painted on the page before. */
  order: number;
}

/** Points: smaller areas hide no letter. */
const SMALLEST = 3;
/** More subpaths than this in one path are a drawing. */
const MOST_RECTANGLES = 40;
/** Points: a stroke this thick blots out a line of text. */
const BAR = 5;

/** The areas that filling these subpaths covers. */
export function filledAreas(
  subpaths: readonly Subpath[],
  state: GraphicsState,
  order: number,
): PaintedArea[] {
  const boxes = subpaths.map((subpath) => rectangleOf(subpath));
  const plain = boxes.length <= MOST_RECTANGLES && boxes.every((box) => box !== undefined) && areApart(boxes);
  if (!plain)
    return areaOf(boxAround(subpaths.flatMap(({ points }) => points)), undefined, false, state, order);
  const colour = state.fill === '' || state.oddClip ? undefined : state.fill;
  return boxes.flatMap((box) => areaOf(box, colour, fillsOpaquely(state), state, order));
}

/** The areas that stroking these subpaths with a thick pen covers. */
export function strokedAreas(
  subpaths: readonly Subpath[],
  state: GraphicsState,
  order: number,
): PaintedArea[] {
  const width = state.lineWidth * Math.hypot(state.ctm[2], state.ctm[3]);
  if (width < BAR || subpaths.length > MOST_RECTANGLES) return [];
  return subpaths.flatMap(({ points, curved }) => {
    const [left, top, right, bottom] = boxAround(points);
    if (curved || bottom - top > 1 || right - left < width) return [];
    const bar: Box = [left, top - width / 2, right, bottom + width / 2];
    const opaque = state.strokeAlpha >= 0.95 && fillsOpaquely({ ...state, fillAlpha: 1 });
    return areaOf(bar, state.stroke || undefined, opaque, state, order);
  });
}

/** An area of unknown colours (a picture, a shading), which hides nothing for certain. */
export function unknownArea(box: Box, order: number): PaintedArea {
  return { box, colour: undefined, opaque: false, order };
}

function areaOf(
  shape: Box,
  colour: string | undefined,
  opaque: boolean,
  { clip, fillAlpha }: GraphicsState,
  order: number,
): PaintedArea[] {
  const box = intersectBox(shape, clip);
  if (box[2] - box[0] < SMALLEST || box[3] - box[1] < SMALLEST || fillAlpha < 0.02) return [];
  return [{ box, colour: opaque ? colour : undefined, opaque: opaque && colour !== undefined, order }];
}

/** Rectangles one within another may leave a hole. */
function areApart(boxes: readonly Box[]): boolean {
  return boxes.every((box, index) =>
    boxes.slice(index + 1).every((other) => {
      const [left, top, right, bottom] = intersectBox(box, other);
      return right - left < 1 || bottom - top < 1;
    }),
  );
}
