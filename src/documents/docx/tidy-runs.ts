/** Texts as they may stand in a file: what people typed twice stands once, and lines end where they may. Pure. */
import { unbroken } from '../form/unbroken.ts';
import type { Run } from '../model/contract.ts';

export type Piece = Pick<Run, 'text' | 'bold' | 'italic'>;

/** What no XML may hold. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\0-\x08\x0e-\x1f\ufffe\uffff]/g;
/** A tab or an odd space is a space. */
const SPACES = /[\s\u0085]+/g;
const NEW_LINE = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;

/**
 * The runs of one line, neighbours of one look joined: no doubled space, also where two runs meet, none at the ends, and
 * nothing parted that belongs together (`unbroken`).
 */
export function tidyRuns(runs: readonly Run[]): Piece[] {
  const pieces = singleSpaced(runs);
  const whole = unbroken(pieces.map(({ text }) => text).join(''));
  let at = 0;
  const fixed = pieces.map((piece) => ({ ...piece, text: whole.slice(at, (at += piece.text.length)) }));
  return joined(fixed);
}

/** A text without any look of its own. */
export const tidyText = (text: string): string =>
  tidyRuns([{ text }])
    .map((piece) => piece.text)
    .join('');

/** What was typed in several lines is several paragraphs; empty ones are left out. */
export function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    for (const [at, text] of run.text.split(NEW_LINE).entries()) {
      if (at > 0) lines.push([]);
      lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines.filter((line) => tidyRuns(line).length > 0);
}

function singleSpaced(runs: readonly Run[]): Piece[] {
  let spaced = true;
  const pieces = runs.flatMap(({ text, bold, italic }) => {
    const single = text.toWellFormed().replace(FORBIDDEN, '').replace(SPACES, ' ');
    const own = spaced ? single.trimStart() : single;
    if (own === '') return [];
    spaced = own.endsWith(' ');
    return [{ text: own, ...(bold && { bold }), ...(italic && { italic }) }];
  });
  const last = pieces.pop();
  const end = last?.text.trimEnd();
  if (!last || end === undefined) return [];
  if (end !== '') return [...pieces, { ...last, text: end }];
  // Nothing but a space stood there, so what stands before it ends without one.
  return pieces;
}

function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    const same = last && last.bold === piece.bold && last.italic === piece.italic;
    if (same) out[out.length - 1] = { ...last, text: last.text + piece.text };
    else out.push(piece);
  }
  return out;
}
