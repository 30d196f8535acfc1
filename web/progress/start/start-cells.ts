/** What stands in the cells of a row, and the entry that they make. Pure. */
import type { StartEntry, StartFigure, StartRow, StartTask } from '../../../src/progress/start/contract.ts';
import { isToldInWords } from '../../../src/progress/start/entry-problems.ts';
import { isTaskEntry } from '../../../src/progress/start/entries.ts';
import { readFigure, readState, saysNone } from '../../../src/progress/start/words.ts';
import { DOCUMENT_NUMBER } from '../../../src/shared/document-number.ts';
import { stated } from '../../../src/shared/stated.ts';
import { dateText, parseDate } from '../../format/dates.ts';
import { numberText } from '../../format/numbers.ts';

export const TASK_FIELDS = [
  'state',
  'completedOn',
  'documentNumber',
  'documentDate',
  'conditionMetOn',
  'conditionDocument',
  'asOf',
  'note',
] as const;
export const FIGURE_FIELDS = ['baseYear', 'baseValue', 'value', 'asOf', 'source'] as const;
export type StartField = (typeof TASK_FIELDS)[number] | (typeof FIGURE_FIELDS)[number];

/** By field, as typed; what is absent is empty. */
export type Cells = Readonly<Partial<Record<StartField, string>>>;

/** Words that stand in cells. */
export interface CellWords {
  states: Record<StartTask['state'], string>;
  none: string;
}

export const isStartField = (name: string): name is StartField =>
  [...TASK_FIELDS, ...FIGURE_FIELDS].some((field) => field === name);

const DAYS: readonly StartField[] = ['completedOn', 'documentDate', 'conditionMetOn', 'asOf'];
/** Said of complete tasks only. */
const OF_DONE: readonly StartField[] = ['completedOn', 'documentNumber', 'documentDate'];

/** The cells of an entry; those of none are empty. */
export function cellsOf(entry: StartEntry | undefined, words: CellWords): Cells {
  if (!entry) return {};
  return isTaskEntry(entry) ? taskCells(entry, words) : figureCells(entry, words);
}

function taskCells(entry: StartTask, { states }: CellWords): Cells {
  return {
    ...entry,
    state: states[entry.state],
    ...Object.fromEntries(DAYS.map((field) => [field, dateText(entry[field as 'asOf'])])),
  };
}

const figureText = (value: number | undefined) => (value === undefined ? '' : numberText(value));

function figureCells(
  { baseYear, baseValue, value, text, none, asOf, source }: StartFigure,
  words: CellWords,
): Cells {
  return {
    baseYear: baseYear === undefined ? '' : String(baseYear),
    baseValue: figureText(baseValue),
    value: none ? words.none : (text ?? figureText(value)),
    asOf: dateText(asOf),
    source: source ?? '',
  };
}

/** The state that a cell says, in the words of the screen or in others. */
const stateOf = (typed: string, { states }: CellWords): StartTask['state'] | undefined =>
  (Object.keys(states) as StartTask['state'][]).find((state) => states[state] === typed.trim()) ??
  readState(typed);

const isNone = (typed: string, { none }: CellWords): boolean => typed.trim() === none || saysNone(typed);

/** Why a cell cannot hold what was typed. */
export type Refusal = 'date' | 'state' | 'figure' | 'year' | 'number';

export function refusalOf(
  row: StartRow,
  field: StartField,
  typed: string,
  words: CellWords,
): Refusal | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  if (DAYS.includes(field)) return parseDate(text) ? undefined : 'date';
  if (field === 'state') return stateOf(text, words) ? undefined : 'state';
  if (field === 'documentNumber') return DOCUMENT_NUMBER.test(text) ? undefined : 'number';
  if (field === 'baseYear') return /^(?:19|20|21)\d\d$/.test(text) ? undefined : 'year';
  if (field === 'baseValue') return readFigure(text) === undefined ? 'figure' : undefined;
  if (field !== 'value' || isToldInWords(row.measure) || isNone(text, words)) return undefined;
  return readFigure(text) === undefined ? 'figure' : undefined;
}

/**
 * The cells after some were typed in: a state other than complete takes back how it was completed, and what is said
 * of a task without a state gives it the one that it speaks of.
 */
export function typedInto(cells: Cells, typed: Cells, row: StartRow, words: CellWords): Cells {
  const next: Partial<Record<StartField, string>> = { ...cells, ...typed };
  if (row.kind !== 'task') return next;
  const said = (fields: readonly StartField[]) => fields.some((field) => next[field]?.trim());
  const state = next.state?.trim() ? stateOf(next.state, words) : undefined;
  if (typed.state !== undefined && state !== undefined && state !== 'done')
    for (const field of OF_DONE) if (typed[field] === undefined) delete next[field];
  if (state === undefined && typed.state === undefined) {
    if (said(OF_DONE)) next.state = words.states.done;
    else if (said(['conditionMetOn', 'conditionDocument'])) next.state = words.states['not-started'];
    else if (said(['note'])) next.state = words.states['in-progress'];
  }
  return next;
}

/** The entry that the cells make, null for empty ones; or which field is still lacking. */
export type ReadCells = { entry: StartEntry | null } | { lacks: 'state' | 'value' | 'base' };

export function readCells(cells: Cells, row: StartRow, words: CellWords): ReadCells {
  const text = (field: StartField) => cells[field]?.trim() || undefined;
  return row.kind === 'task' ? readTask(text, words) : readIndicator(text, row, words);
}

type TextOf = (field: StartField) => string | undefined;

const dayIn = (text: TextOf, field: StartField) => parseDate(text(field) ?? '');

function readTask(text: TextOf, words: CellWords): ReadCells {
  const state = stateOf(text('state') ?? '', words);
  if (!state)
    return TASK_FIELDS.some((field) => field !== 'asOf' && text(field))
      ? { lacks: 'state' }
      : { entry: null };
  const days = stated({
    completedOn: dayIn(text, 'completedOn'),
    documentDate: dayIn(text, 'documentDate'),
    conditionMetOn: dayIn(text, 'conditionMetOn'),
    asOf: dayIn(text, 'asOf'),
  });
  const texts = stated({
    documentNumber: text('documentNumber'),
    conditionDocument: text('conditionDocument'),
    note: text('note'),
  });
  return { entry: { state, ...days, ...texts } };
}

function readIndicator(text: TextOf, row: StartRow, words: CellWords): ReadCells {
  const [year, base, last] = [text('baseYear'), text('baseValue'), text('value')];
  if ((year === undefined) !== (base === undefined)) return { lacks: 'base' };
  const baseYear = year === undefined ? undefined : Number(year);
  const baseValue = readFigure(base ?? '');
  const source = text('source');
  if (last === undefined) {
    if (baseYear !== undefined) return { entry: stated({ baseYear, baseValue, source }) };
    return source === undefined ? { entry: null } : { lacks: 'value' };
  }
  if (isNone(last, words)) return { entry: { none: true, ...stated({ baseYear, baseValue, source }) } };
  const figure = isToldInWords(row.measure) ? { text: last } : { value: readFigure(last) };
  return { entry: stated({ ...figure, baseYear, baseValue, source, asOf: dayIn(text, 'asOf') }) };
}
