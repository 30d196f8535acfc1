/** What becomes of the rows of a save: answers that take the place of former ones, and what is taken back. Pure. */
import type { Sending } from '../answers/append-answers.ts';
import type { StartEntry, StartFigure, StartRow } from './contract.ts';
import {
  baseDay,
  baseDraft,
  figureDraft,
  isTaskEntry,
  sameEntry,
  taskDraft,
  tellsFigure,
} from './entries.ts';

export interface Change {
  row: StartRow;
  before: StartEntry | undefined;
  /** Undefined: it is taken back; else with its day. */
  after: StartEntry | undefined;
}

export interface StartChanges {
  answers: Sending[];
  bases: Sending[];
  /** Things whose answer, or base year, counts no longer. */
  takenBack: string[];
  basesTakenBack: string[];
  /** Indicators that were looked at and have no figure. */
  without: string[];
}

export function changesOf(changes: readonly Change[]): StartChanges {
  const parts = changes.map(partsOf);
  return {
    answers: parts.flatMap(({ answer }) => answer ?? []),
    bases: parts.flatMap(({ base }) => base ?? []),
    takenBack: idsOf(changes, parts, 'takenBack'),
    basesTakenBack: idsOf(changes, parts, 'baseTakenBack'),
    without: idsOf(changes, parts, 'without'),
  };
}

interface Parts {
  answer?: Sending;
  base?: Sending;
  takenBack?: boolean;
  baseTakenBack?: boolean;
  without?: boolean;
}

const idsOf = (
  changes: readonly Change[],
  parts: readonly Parts[],
  part: 'takenBack' | 'baseTakenBack' | 'without',
): string[] => changes.flatMap(({ row }, at) => (parts[at]?.[part] ? row.id : []));

function partsOf({ row, before, after }: Change): Parts {
  if (after === undefined) return { takenBack: before !== undefined, baseTakenBack: row.baseId !== null };
  if (isTaskEntry(after)) return { answer: answerOf(row, taskDraft(after), after.asOf) };
  const former = before && !isTaskEntry(before) ? before : undefined;
  return { ...lastParts(row, former, after), ...baseParts(row, former, after) };
}

/** @param asOf "YYYY-MM-DD"; whoever saves has set it by then */
function answerOf(row: StartRow, draft: Sending['draft'], asOf: string | undefined): Sending {
  if (asOf === undefined) throw new Error('an answer holds for a day');
  const { id, kind, unit, answerId } = row;
  return { thingId: id, kind, supersedes: answerId, unit, state: 'not-started', draft, asOf };
}

/** The last figure; without one the row is taken back, or was looked at in vain. */
function lastParts(row: StartRow, former: StartFigure | undefined, entry: StartFigure): Parts {
  const last = ({ value, text, source, asOf }: StartFigure) => ({ value, text, source, asOf });
  if (!tellsFigure(entry))
    return { takenBack: row.answerId !== null || (former?.none ?? false), without: entry.none ?? false };
  if (former && tellsFigure(former) && sameEntry(last(entry), last(former))) return {};
  return { answer: answerOf(row, figureDraft(entry), entry.asOf) };
}

function baseParts(row: StartRow, former: StartFigure | undefined, entry: StartFigure): Parts {
  const { baseYear } = entry;
  if (baseYear === undefined) return { baseTakenBack: row.baseId !== null };
  const told = (of: StartFigure) => ({ year: of.baseYear, ...baseDraft(of) });
  if (former && sameEntry(told(entry), told(former))) return {};
  return {
    base: { ...answerOf(row, baseDraft(entry), baseDay(baseYear)), supersedes: row.baseId },
  };
}
