/** A figure as people type it. Pure. */
import { parseNumber } from '../../src/reading/values/number.ts';

/** "1.176", "-2,5", "78,4%"; undefined when it is no figure. */
export function readFigure(text: string): number | undefined {
  const [, sign, figure] = /^\s*([-−]?)\s*(.*?)\s*%?\s*$/.exec(text) ?? [];
  const value = parseNumber(figure ?? '');
  return value !== undefined && sign ? -value : value;
}
