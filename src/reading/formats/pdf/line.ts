/** A line of running text: what becomes a paragraph block with flow "line". */
import type { Box } from '../../block.ts';
import { unionBox } from './geometry.ts';
import type { Chunk } from './rows.ts';

export interface Line {
  text: string;
  box: Box;
  baseline: number;
  size: number;
  bold: boolean;
  italic: boolean;
  artifact: boolean;
  annotation: string | undefined;
  /** Left and right edge of the column it stands in, when the page is set in columns here. */
  column?: readonly [number, number];
}

/** Chunks of one row as one line. */
export function lineOf(chunks: readonly Chunk[]): Line {
  const weigh = (share: (chunk: Chunk) => number): number => {
    const letters = chunks.reduce((sum, chunk) => sum + chunk.text.length, 0);
    return chunks.reduce((sum, chunk) => sum + share(chunk) * chunk.text.length, 0) / Math.max(1, letters);
  };
  const largest = chunks.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  return {
    text: chunks.map((chunk) => chunk.text).join(' '),
    box: chunks.map((chunk) => chunk.box).reduce(unionBox),
    baseline: largest.baseline,
    size: largest.size,
    bold: weigh((chunk) => chunk.bold) > 0.9,
    italic: weigh((chunk) => chunk.italic) > 0.9,
    artifact: weigh((chunk) => chunk.artifact) > 0.9,
    annotation: chunks.find((chunk) => chunk.annotation !== undefined)?.annotation,
  };
}
