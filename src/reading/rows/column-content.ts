/** What the cells of a column look like, in shares of the filled ones. */
import {
  isBareFigure,
  isDeadline,
  isOrdinal,
  isTargetFigure,
  isUnitOfMeasure,
  isYearCell,
} from './cell-kinds.ts';
import { looksLikeOwner } from '../values/owners.ts';
import { isMark } from '../values/target-certainty.ts';
import { type GridRow, isOrigin } from './table-grid.ts';

export interface Content {
  filled: number;
  ordinals: number;
  figures: number;
  bareFigures: number;
  deadlines: number;
  owners: number;
  units: number;
  years: number;
  /** Nothing but digits; nothing but a mark ("x"). */
  numbers: number;
  marks: number;
  /** With a share in them. */
  shares: number;
  length: number;
}

const SAMPLE = 150;

/** Looks at the cells that begin in the column; cells merged over several columns are headings. */
export function contentOf(rows: GridRow[], index: number): Content {
  const texts = rows
    .slice(0, SAMPLE)
    .filter((row) => isOrigin(row, index) && (row.cells[index]?.colSpan ?? 1) < 3)
    .map((row) => row.cells[index]?.text ?? '')
    .filter((text) => text !== '');
  const share = (test: (text: string) => boolean): number =>
    texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
  return {
    filled: texts.length,
    ordinals: share(isOrdinal),
    figures: share(isTargetFigure),
    bareFigures: share(isBareFigure),
    deadlines: share(isDeadline),
    owners: share(looksLikeOwner),
    units: share(isUnitOfMeasure),
    years: share(isYearCell),
    numbers: share((text) => /^[\d\s.,]+$/.test(text)),
    marks: share(isMark),
    shares: share((text) => /\d\s?%/.test(text)),
    length: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length),
  };
}
