/** How sure a row of running text is, when its text was recognised from a scan. */
import type { Passage } from '../structure/passage.ts';

/** Recognition below this leaves doubt about letters and figures. */
const SURE = 0.9;

export interface Doubt {
  confidence: number;
  doubts?: string[];
}

/** The confidence of a row, lowered to that of its least sure line; `fields` are then in doubt. */
export function doubtOf(passages: Passage[], confidence: number, fields: string[]): Doubt {
  const recognised = passages.flatMap((passage) => passage.confidence ?? []);
  const lowest = Math.min(1, ...recognised);
  return { confidence: Math.min(confidence, lowest), ...(lowest < SURE && { doubts: fields }) };
}

/** Confidence of a row whose time is not wholly understood. */
const UNSURE_TIME = 0.75;

export function withTimeDoubt(doubt: Doubt, sure: boolean): Doubt {
  if (sure) return doubt;
  return {
    confidence: Math.min(doubt.confidence, UNSURE_TIME),
    doubts: [...new Set([...(doubt.doubts ?? []), 'deadline'])],
  };
}
