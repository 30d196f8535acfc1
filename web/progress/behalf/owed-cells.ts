/** Any row that a unit owes in the cells of one table, figures and tasks alike, and what is typed there. Pure. */
import type { DutyItem, FigureDraft, TaskDraft } from '../../../src/progress/contract.ts';
import { readState } from '../../../src/progress/start/words.ts';
import type { TaskState } from '../../../src/register/received/contract.ts';
import { foldPlain } from '../../../src/shared/likeness.ts';
import type { Draft } from '../entry-store.ts';
import { NOTHING_NEW, stateOf, withTyped } from '../task-draft.ts';
import {
  cellText,
  choicesOf,
  type FigureField,
  type FigureWords,
  hasParts,
  withText,
} from '../typed-figure.ts';

/** The columns that are typed in; of a task, `value` is its state and `note` what was done. */
export const OWED_FIELDS = [
  'numerator',
  'denominator',
  'value',
  'note',
] as const satisfies readonly FigureField[];

export const isOwedField = (column: string): column is FigureField =>
  OWED_FIELDS.some((field) => field === column);

/** Words that stand in cells. */
export interface OwedWords {
  figure: FigureWords;
  states: Readonly<Record<TaskState, string>>;
  nothingNew: string;
}

const folded = (text: string): string => foldPlain(text).trim();
const NOTHING = /^khong (?:phat sinh(?: moi)?|co gi moi|co phat sinh(?: moi)?)\.?$/;

/** What stands in a cell; "" for what was not typed. */
export function owedText(
  item: DutyItem,
  draft: Draft | undefined,
  field: FigureField,
  words: OwedWords,
): string {
  if (!draft) return '';
  if (item.kind === 'indicator') return cellText(item, draft as FigureDraft, field, words.figure);
  const { answer, state, done } = draft as TaskDraft;
  if (field === 'note') return done ?? '';
  if (field !== 'value') return '';
  return answer === 'nothing-new' ? words.nothingNew : words.states[state ?? stateOf(item)];
}

/** Whether the row has nothing to be typed there, whoever types. */
export function isClosed(item: DutyItem, draft: Draft | undefined, field: FigureField): boolean {
  if (field === 'note') return false;
  if (item.kind === 'task') return field !== 'value';
  if (field === 'value') return draft !== undefined && hasParts(draft as FigureDraft);
  return item.definition?.valueKind !== 'ratio';
}

/** What can be chosen in the result cell: states of a task, levels of an indicator, answers that are neither. */
export function owedChoices(item: DutyItem, words: OwedWords): string[] {
  if (item.kind === 'indicator') return choicesOf(item, words.figure);
  return [words.nothingNew, ...Object.values(words.states)];
}

function readTaskState(text: string, { states }: OwedWords): TaskState | undefined {
  const named = (Object.keys(states) as TaskState[]).find((state) => folded(states[state]) === folded(text));
  return named ?? readState(text);
}

function withState(
  item: DutyItem,
  draft: TaskDraft | undefined,
  text: string,
  words: OwedWords,
): TaskDraft | null | undefined {
  if (text === '') return withTyped(item, draft, { state: undefined });
  if (folded(text) === folded(words.nothingNew) || NOTHING.test(folded(text)))
    return { ...NOTHING_NEW, evidence: draft?.evidence ?? [] };
  const state = readTaskState(text, words);
  if (state === undefined) return undefined;
  // The state that holds already is kept as typed: the rules then ask what was done.
  return withTyped(item, draft, { state }) ?? { answer: 'update', state, evidence: [] };
}

/** The draft after a cell was typed into; null when it is empty now, undefined when the text cannot be read there. */
export function withOwed(
  item: DutyItem,
  draft: Draft | undefined,
  field: FigureField,
  typed: string,
  words: OwedWords,
): Draft | null | undefined {
  if (item.kind === 'indicator')
    return withText(item, draft as FigureDraft | undefined, field, typed, words.figure);
  const [task, text] = [draft as TaskDraft | undefined, typed.trim()];
  if (field === 'value') return withState(item, task, text, words);
  if (field !== 'note') return undefined;
  if (text === '' && task?.answer === 'nothing-new') return task;
  return withTyped(item, task, { done: text });
}
