/** The rows of a letter that corrects, while they are typed. Pure. */
import type { Correction } from '../../src/documents/contract.ts';

export const BLANK: Correction = { position: '', written: '', corrected: '' };

/** A row of which nothing was typed is none, and asks for nothing. */
export const isBlank = (line: Correction): boolean => Object.values(line).every((text) => text.trim() === '');

/** As they are sent. */
export const filledLines = (lines: readonly Correction[]): Correction[] =>
  lines
    .filter((line) => !isBlank(line))
    .map(({ position, written, corrected }) => ({
      position: position.trim(),
      written: written.trim(),
      corrected: corrected.trim(),
    }));
