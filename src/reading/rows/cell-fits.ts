/** Whether a cell holds what its column is for. */
import { readDeadlineText } from '../values/deadline.ts';
import { namesUnit } from '../values/owner-joins.ts';
import { areApart, looksLikeOwner, splitOwnerRoles, splitOwners } from '../values/owners.ts';
import { isIncomplete } from '../values/owner-words.ts';
import { isSureTarget } from '../values/target-certainty.ts';
import { isBareFigure, isUnitOfMeasure } from './cell-kinds.ts';
import type { Role } from './column-words.ts';
import { apartTime } from './owner-times.ts';

export interface FitOptions {
  unit?: string | undefined;
  planYear?: number | undefined;
  /** Only what has the form of its kind fits, not whatever contradicts none. */
  strict?: boolean;
}

/** "nt", "như trên" and ditto marks stand for what is above them. */
const DITTO = /^[\s"”“'′″-]*(?:n\.?\s?t\.?|như trên|nêu trên|″|"|”)[\s"”“'′″-]*$/iu;
/** A sheet takes "1.2" for a day when nobody tells it otherwise. */
const DAY = /^\d{1,2}\/\d{1,2}(?:\/\d{2,4})?$/;
/** No cell of a column of values is as long. */
const LONG = 400;

export function conforms(role: Role, text: string, options: FitOptions): boolean {
  if (DITTO.test(text)) return false;
  if (text.length > LONG && VALUES.has(role)) return false;
  switch (role) {
    case 'deadline':
    case 'start':
      return readDeadlineText(text, options.planYear === undefined ? {} : { planYear: options.planYear })
        .sure;
    case 'target':
      return isSureTarget(apartLines(text), options.unit) && !namesUnit(text) && !isSteadyTime(text);
    case 'lead':
    case 'coordinator':
    case 'agency':
    case 'director':
      return options.strict === true ? looksLikeOwner(text) : isOwners(text, options);
    case 'unit':
      return isUnit(text);
    case 'deliverable':
      return !isTime(text) && !/^[\d\s.,]+$/.test(text);
    case 'ordinal':
      return !DAY.test(text.trim());
    case 'name':
    case 'section':
    case 'year':
    case 'ignore':
      return true;
  }
}

const VALUES: ReadonlySet<Role> = new Set<Role>(['deadline', 'start', 'target', 'unit']);

/** Figures on two lines of a cell are two figures ("80 | 100" is not 80 100). */
export const apartLines = (text: string): string => text.replace(/(\d)\s*\n\s*(?=\d)/g, '$1; ');

/** A cheap look first, as this is asked of every cell. */
export const MAY_BE_TIME = /\d|quý|h[àằ]ng|thường xuyên|định kỳ|liên tục|lâu dài/iu;

const isTime = (text: string): boolean => {
  if (text.length > LONG || !MAY_BE_TIME.test(text)) return false;
  const { deadline, sure } = readDeadlineText(text);
  return sure && deadline.kind !== 'none' && deadline.kind !== 'conditional';
};

/** "Chưa phân công", "Chọn một mục", "Như mục 1" name nobody. */
const NOBODY = /^(?:chưa|đang|sẽ|không|chọn|bấm|nhấp|nhập|theo|như)(?!\p{L})/iu;

/** "Thường xuyên" among figures stands in the wrong column; a target in words may speak of a year. */
const isSteadyTime = (text: string): boolean => !/\d/.test(text) && isTime(text);

function isOwners(text: string, options: FitOptions): boolean {
  const { owners, time } = apartTime(text);
  return isOwner(owners) && (time === undefined || conforms('deadline', time, options));
}

/** A mere figure, a unit of measure, a time or a long text is no owner. */
function isOwner(text: string): boolean {
  const cell = text.replace(/\s+/g, ' ').trim();
  if (!/\p{L}{2}/u.test(cell)) return /^[-–—./…\s]*$/.test(cell);
  if (cell.includes(':') && splitOwnerRoles(text) === undefined) return false;
  if (!areApart(text) || isIncompleteName(cell) || /[%≥≤]/.test(cell)) return false;
  const owners = splitOwners(text);
  if (owners.length > 1 && owners.some(isTime)) return false;
  if (NOBODY.test(cell)) return false;
  if (looksLikeOwner(cell)) return true;
  return (
    cell.length <= 250 &&
    !isBareFigure(cell) &&
    !isUnitOfMeasure(cell) &&
    !isTime(cell) &&
    !/^\d+[.,]?\d*\s*%/.test(cell)
  );
}

/** "Phòng", "Trung tâm": a unit that was left without its name. */
const isIncompleteName = (cell: string): boolean => !cell.includes(' ') && isIncomplete(cell);

function isUnit(text: string): boolean {
  const cell = text.replace(/\s+/g, ' ').trim();
  if (namesUnit(cell)) return false;
  if (isUnitOfMeasure(cell) || /^[-–—./…]*$/.test(cell)) return true;
  return cell.length <= 40 && !/^\d+(?:[.,]\d+)*\s*%?$/.test(cell) && !isTime(cell);
}
