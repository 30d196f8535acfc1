/** The graphics state as far as reading depends on it (ISO 32000-1, 8.4, 9.3 and 11.3). */
import type { Box } from '../../block.ts';
import type { FontFacts } from './font.ts';
import { IDENTITY, type Matrix } from './geometry.ts';

export interface GraphicsState {
  ctm: Matrix;
  clip: Box;
  /** Cut by something that is no upright rectangle: what is painted fills less than its own shape. */
  oddClip: boolean;
  font: FontFacts | undefined;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  renderMode: number;
  lineWidth: number;
  /** "#rrggbb"; "" for a pattern or a shading. */
  fill: string;
  stroke: string;
  /** 0..1 */
  fillAlpha: number;
  strokeAlpha: number;
  /** A blend mode other than the normal one. */
  blended: boolean;
  masked: boolean;
  /** Within a group that is itself blended, masked or half transparent. */
  veiled: boolean;
}

/** Whether what is filled now hides what is under it. */
export const fillsOpaquely = (state: GraphicsState): boolean =>
  state.fillAlpha >= 0.95 && !state.blended && !state.masked && !state.veiled && !state.oddClip;

/** Text state that survives neither ET nor q/Q. */
export interface TextPosition {
  matrix: Matrix;
  lineMatrix: Matrix;
}

/** The state in which a page, or an annotation on it, begins. */
export function initialState(ctm: Matrix, clip: Box): GraphicsState {
  return {
    ctm,
    clip,
    oddClip: false,
    font: undefined,
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    renderMode: 0,
    lineWidth: 1,
    fill: '#000000',
    stroke: '#000000',
    fillAlpha: 1,
    strokeAlpha: 1,
    blended: false,
    masked: false,
    veiled: false,
  };
}

export const initialText = (): TextPosition => ({ matrix: IDENTITY, lineMatrix: IDENTITY });

/** Takes over the entries of an extended graphics state that concern transparency and lines. */
export function setExtendedState(state: GraphicsState, key: unknown, value: unknown): void {
  if (key === 'LW') state.lineWidth = asNumber(value);
  if (key === 'ca') state.fillAlpha = asNumber(value);
  if (key === 'CA') state.strokeAlpha = asNumber(value);
  if (key === 'BM') state.blended = value !== 'source-over';
  if (key === 'SMask') state.masked = value !== false && value !== null;
}

export function asNumber(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
