/**
 * What may be typed or pasted into a cell: each kind of column understands its own texts, wholly or not at all, so that
 * a slip of the hand never becomes a value. The same texts are what stands in a cell when it opens and what is copied.
 * Pure.
 */
import type { DraftRow } from '../../../src/plans/draft/contract.ts';
import { concernOf } from '../../../src/plans/draft/triage.ts';
import type { Deadline } from '../../../src/reading/contract.ts';
import { readDeadlineText } from '../../../src/reading/values/deadline.ts';
import { parseTargetCell } from '../../../src/reading/values/target.ts';
import { isWholeTarget } from '../../../src/reading/values/whole-target.ts';
import { foldPlain } from '../../../src/shared/likeness.ts';
import type { Texts } from '../../i18n/vi.ts';
import type { Patch } from './change.ts';
import { cellValue, type Column, contentText, deadlineText, targetPatch, textPatch } from './columns.ts';

/** Names under which cycles and kinds of deadlines are typed and shown. */
export interface CellContext {
  words: Pick<Texts['reading'], 'cycles' | 'deadlineKinds' | 'recurrences' | 'concerns'>;
  /** The year the plan is made for, for deadlines that name only a month, a quarter or a day. */
  planYear?: number;
  /** Whether a name is one of the commune's own: what it has to do with a row of a list is proposed by it. */
  ours?: (text: string) => boolean;
}

/** Why a text was not taken; `confirm.draft.hints` says in words what is expected instead. */
export type Refusal = 'target' | 'deadline' | 'tags' | 'cycle' | 'concern' | 'fixed';

/** An empty patch: what was typed changes nothing. */
export type CellReading = { patch: Patch } | { refused: Refusal };

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What stands in a cell when it opens, and what is copied out of it. */
export function cellTyped(column: Column, row: DraftRow, { words, ours }: CellContext): string {
  const value = cellValue(row, column);
  if (column.editor === 'concern') {
    const concern = row.kind === 'task' ? concernOf(row.value, ours ?? (() => false)) : undefined;
    return concern ? words.concerns[concern] : '';
  }
  if (column.editor === 'cycle') return row.kind === 'reporting' ? words.cycles[row.value.cycle] : '';
  if (column.editor === 'deadline' && row.kind === 'task') return typedDeadline(row.value.deadline, words);
  return contentText(value);
}

/** The words of the plan or its dates; else the name of its cycle or kind. */
function typedDeadline(deadline: Deadline, words: CellContext['words']): string {
  const { kind, recurrence } = deadline;
  if (kind === 'none') return deadline.text ?? '';
  return deadlineText(deadline) || (recurrence ? words.recurrences[recurrence] : words.deadlineKinds[kind]);
}

/** What a text typed into a cell changes in the row, or why it is not taken. */
export function readCell(column: Column, row: DraftRow, typed: string, context: CellContext): CellReading {
  // What stands there already stays as it is, however it was understood when the plan was read.
  if (squeezed(typed) === squeezed(cellTyped(column, row, context))) return { patch: {} };
  if (column.fixed && row.read !== undefined) return { refused: 'fixed' };
  switch (column.editor) {
    case 'line':
    case 'text':
      return { patch: textPatch(column, typed) };
    case 'target':
      return readTarget(column, row, typed);
    case 'tags':
      return readNames(column, typed);
    case 'deadline':
      return readDeadline(typed, context);
    case 'cycle':
      return readCycle(typed, context.words.cycles);
    case 'concern':
      return readConcern(typed, context.words.concerns);
  }
}

function readTarget(column: Column, row: DraftRow, typed: string): CellReading {
  if (!isWholeTarget(typed)) return { refused: 'target' };
  const unit = row.kind === 'indicator' ? row.value.unit : undefined;
  const target = parseTargetCell(typed, {
    ...(column.year !== undefined && { year: column.year }),
    ...(unit !== undefined && { unit }),
  });
  return { patch: targetPatch(row, column.year, target) };
}

/** Names apart by ";" or new lines; a name has letters. */
function readNames(column: Column, typed: string): CellReading {
  const names = [...new Set(typed.split(/[;\n]/).map(squeezed).filter(Boolean))];
  if (!names.every((name) => /\p{L}/u.test(name))) return { refused: 'tags' };
  return { patch: { [column.field]: names } };
}

/** The reader's own grammar; only what it understands to the last word is taken. */
function readDeadline(typed: string, { words, planYear }: CellContext): CellReading {
  const text = squeezed(typed);
  if (text === '' || isNamed(text, words.deadlineKinds.none))
    return { patch: { deadline: { kind: 'none' } } };
  const { ongoing, conditional, recurring } = words.deadlineKinds;
  const names = [...Object.values(words.recurrences), ongoing, conditional, recurring];
  const meant = names.find((name) => isNamed(text, name)) ?? text;
  const { deadline, sure } = readDeadlineText(meant, planYear === undefined ? {} : { planYear });
  return sure && deadline.kind !== 'none' ? { patch: { deadline } } : { refused: 'deadline' };
}

function readCycle(typed: string, cycles: CellContext['words']['cycles']): CellReading {
  const said = typed.replace(/^\s*(?:h[àằa]ng|mỗi|định kỳ|theo)\s+/iu, '');
  const found = Object.entries(cycles).find(([, name]) => isNamed(typed, name) || isNamed(said, name));
  return found ? { patch: { cycle: found[0] } } : { refused: 'cycle' };
}

/** The first letters suffice: "c", "phối", "k"; emptied, it is as proposed again. */
function readConcern(typed: string, concerns: CellContext['words']['concerns']): CellReading {
  const said = foldPlain(squeezed(typed));
  if (said === '') return { patch: { concern: undefined } };
  const found = Object.entries(concerns).find(([, name]) => foldPlain(name).startsWith(said));
  return found ? { patch: { concern: found[0] } } : { refused: 'concern' };
}

/** Whether a text is the name, with diacritics or without. */
const isNamed = (text: string, name: string): boolean => foldPlain(text) === foldPlain(name);
