/** One row of a flat table cut into its cells: the division of its pieces that fits the columns best. */
import { isUnitOfMeasure } from '../rows/cell-kinds.ts';
import type { Role } from '../rows/column-words.ts';
import { OWNER_HEAD } from '../values/owner-words.ts';
import type { Piece } from './flat-lines.ts';
import {
  boundaryScore,
  canBegin,
  contentScore,
  continuationScore,
  emptyScore,
  inwardScore,
  leadsOn,
  longestOf,
} from './flat-score.ts';

export interface FlatCell {
  lines: string[];
  /** 0..1: how well the text fits its column. */
  confidence: number;
}

export interface CellModel {
  roles: Role[];
  gapsAreUsual: boolean;
  /** How often a text was found in a column, over the whole table; from an earlier pass. */
  seen: Map<string, number>[];
  /** Scores of texts by kind, kept between rows: many cells recur. */
  known: Map<string, number>;
}

export const newModel = (roles: Role[], gapsAreUsual: boolean): CellModel => ({
  roles,
  gapsAreUsual,
  seen: roles.map(() => new Map<string, number>()),
  known: new Map(),
});

/** Rows longer than this are no rows of a plan: their end is left in the last cell. */
const MAX_PIECES = 160;
/** Pieces tried for a cell whose beginning does not fit its column. */
const SHORT = 3;
const UNREACHED = -1e9;

interface Cut {
  score: number;
  /** Where the cell that ends here begins. */
  from: number;
}

/**
 * Cuts the pieces of one row into as many cells as there are columns (the number of the row excluded). `above` holds
 * the texts of the cells that a page break cut, when these pieces go on with them.
 */
export function cutRow(pieces: Piece[], model: CellModel, above?: string[]): FlatCell[] {
  const used = pieces.slice(0, MAX_PIECES);
  const { roles } = model;
  const table: Cut[][] = [];
  let before: Cut[] = used.map(() => ({ score: UNREACHED, from: 0 }));
  before.unshift({ score: 0, from: 0 });
  for (let column = 0; column < roles.length; column += 1) {
    before = bestCuts(used, before, { model, column, above: above?.[column] });
    table.push(before);
  }
  const ends: number[] = [used.length];
  for (let column = roles.length - 1; column > 0; column -= 1)
    ends.unshift(table[column]?.[ends[0] ?? 0]?.from ?? 0);
  giveBackLeads(used, ends, roles);
  const cells = ends.map((end, column) => used.slice(column === 0 ? 0 : ends[column - 1], end));
  return cells.map((own, column) => toCell(own, model, column));
}

/** Words that begin a target: "Phấn đấu 2%". */
const LEADS =
  /^(?:phấn|đấu|đạt|tối|thiểu|ít|nhất|trên|dưới|khoảng|từ)(?:\s+(?:đấu|thiểu|nhất|trên|từ|đạt))*$/iu;

/** A name that is a whole sentence does not go on with the words that lead to the figure in the next cell. */
function giveBackLeads(pieces: readonly Piece[], ends: number[], roles: readonly Role[]): void {
  ends.forEach((end, column) => {
    if (roles[column] !== 'name' || roles[column + 1] !== 'target') return;
    if (!/^[\d≥>≤<]/u.test(pieces[end]?.text ?? '')) return;
    let at = end;
    while (at > 0 && LEADS.test(pieces[at - 1]?.text ?? '')) at -= 1;
    if (at < end && /[.;)]$/.test(pieces[at - 1]?.text ?? '')) ends[column] = at;
  });
}

interface Place {
  model: CellModel;
  column: number;
  /** Text of the cell above a page break that this one goes on with. */
  above: string | undefined;
}

function bestCuts(pieces: Piece[], before: Cut[], place: Place): Cut[] {
  const { model, column, above } = place;
  const role = model.roles[column] ?? 'ignore';
  // Of several places for a missing cell the last one is taken.
  const empty = above === undefined ? emptyScore(role) - (model.roles.length - column) * 0.01 : 0;
  const cuts = before.map(({ score }, at): Cut => ({ score: score + empty, from: at }));
  for (let from = 0; from < pieces.length; from += 1) {
    const reached = before[from]?.score ?? UNREACHED;
    const first = pieces[from];
    if (reached <= UNREACHED / 2 || !first) continue;
    const unit = role === 'unit' && isUnitOfMeasure(first.text);
    const begin =
      column === 0 || (unit && !first.startsLine)
        ? 0
        : boundaryScore(first, pieces[from - 1], model.gapsAreUsual);
    // Below a page break a cell begins in the middle of its sentence.
    const goesOn = above !== undefined && first.startsLine;
    extend(pieces, from, reached + (goesOn ? 0 : begin), cuts, place);
  }
  return cuts;
}

/** Tries every end of a cell that begins at `from`. */
function extend(pieces: Piece[], from: number, reached: number, cuts: Cut[], place: Place): void {
  const { model, column, above } = place;
  const role = model.roles[column] ?? 'ignore';
  const opening = `${pieces[from]?.text ?? ''} ${pieces[from + 1]?.text ?? ''}`;
  const fits = above !== undefined || canBegin(role, opening);
  // What begins in the middle of a sentence and fits nothing here need not be tried at all.
  if (!fits && /^[\p{Ll},;)]/u.test(opening)) return;
  const end = fits ? pieces.length : Math.min(pieces.length, from + SHORT);
  const known = above ? scoreOf(role, above, model, column) - continuationScore(above) : 0;
  let text = above ?? '';
  let inward = 0;
  for (let at = from; at < end; at += 1) {
    const piece = pieces[at];
    if (!piece) return;
    if (at > from) inward += inwardScore(piece, pieces[at - 1], role, model.gapsAreUsual);
    text = text === '' ? piece.text : `${text} ${piece.text}`;
    if (text.length > longestOf(role) && at > from) return;
    const recurs = above && model.seen[column]?.has(text) ? 1 : 0;
    const score = reached + inward + scoreOf(role, text, model, column) - known + recurs;
    const cut = cuts[at + 1];
    if (cut && score > cut.score) cuts[at + 1] = { score, from };
  }
}

function scoreOf(role: Role, text: string, model: CellModel, column: number): number {
  // Names differ from row to row, and only how they begin counts.
  if (role === 'name') return contentScore(role, text.slice(0, 90));
  const key = `${role}\t${text}`;
  let score = model.known.get(key);
  if (score === undefined) {
    score = contentScore(role, text);
    model.known.set(key, score);
  }
  const times = model.seen[column]?.get(text) ?? 0;
  return score + (times > 1 ? Math.min(1.5, 0.5 * Math.log2(times)) : 0);
}

function toCell(pieces: Piece[], model: CellModel, column: number): FlatCell {
  const role = model.roles[column] ?? 'ignore';
  const lines: string[] = [];
  for (const piece of pieces) {
    if (piece.startsLine || lines.length === 0) lines.push(piece.text);
    else lines[lines.length - 1] += ` ${piece.text}`;
  }
  if (pieces.length === 0) return { lines, confidence: role === 'target' ? 0.5 : 0.9 };
  if (role === 'name' && endsInOwner(pieces, model)) return { lines, confidence: 0.6 };
  const fit = scoreOf(role, pieces.map(({ text }) => text).join(' '), model, column);
  return { lines, confidence: fit >= 1 ? 0.95 : fit >= 0 ? 0.85 : 0.6 };
}

/** The end of a name is what stands in a column of owners in other rows: it may have been cut too late. */
function endsInOwner(pieces: Piece[], { roles, seen }: CellModel): boolean {
  const owners = seen.filter((_, column) => OWNERS.has(roles[column] ?? 'ignore'));
  return pieces.some((piece, at) => {
    const before = pieces[at - 1];
    if (!before || !OWNER_HEAD.test(piece.text) || leadsOn(before.text)) return false;
    const tail = pieces
      .slice(at)
      .map(({ text }) => text)
      .join(' ');
    return owners.some((column) => column.has(tail));
  });
}

const OWNERS: ReadonlySet<Role> = new Set<Role>(['lead', 'agency', 'coordinator', 'director']);

/** Remembers what the cells of a first pass say, for a second one. */
export function learn(rows: FlatCell[][], model: CellModel): void {
  model.seen = model.roles.map(() => new Map<string, number>());
  for (const cells of rows) {
    cells.forEach(({ lines }, column) => {
      const text = lines.join(' ');
      const seen = model.seen[column];
      if (text !== '' && seen) seen.set(text, (seen.get(text) ?? 0) + 1);
    });
  }
}
