/** What was entered of a row and the answers that it is kept as, both ways. Pure. */
import type { FigureDraft, Observation, Product, TaskDraft, TaskUpdate } from '../contract.ts';
import { DOCUMENT_NUMBER } from '../../shared/document-number.ts';
import type { StartEntry, StartFigure, StartTask } from './contract.ts';

/** Of the two kinds of entries only that of a task has a state. */
export const isTaskEntry = (entry: StartEntry): entry is StartTask => 'state' in entry;

/** The entry under the name of its kind, as it is saved. */
export const asSaved = (entry: StartEntry): { task: StartTask } | { figure: StartFigure } =>
  isTaskEntry(entry) ? { task: entry } : { figure: entry };

/** Whether the entry tells a last figure; the base year alone does not say how the indicator stands. */
export const tellsFigure = ({ value, text }: StartFigure): boolean =>
  value !== undefined || text !== undefined;

/** The base year is known as of its last day. */
export const baseDay = (year: number): string => `${year}-12-31`;

function productOf({ documentNumber, documentDate }: StartTask): Product | undefined {
  const [, number, symbol] = DOCUMENT_NUMBER.exec(documentNumber ?? '') ?? [];
  if (number === undefined && documentDate === undefined) return undefined;
  return {
    ...(number !== undefined && { number }),
    ...(symbol !== undefined && { symbol }),
    ...(documentDate !== undefined && { issuedOn: documentDate }),
  };
}

export function taskDraft(entry: StartTask): TaskDraft {
  const product = productOf(entry);
  return {
    answer: 'update',
    state: entry.state,
    evidence: [],
    ...(entry.completedOn !== undefined && { completedOn: entry.completedOn }),
    ...(product && { product }),
    ...(entry.note !== undefined && { done: entry.note }),
  };
}

export function figureDraft({ value, text, source }: StartFigure): FigureDraft {
  return {
    answer: 'value',
    evidence: [],
    ...(value !== undefined && { value }),
    ...(text !== undefined && { text }),
    ...(source !== undefined && { note: source }),
  };
}

/** The source stands with the last figure; with the base year only where there is no other. */
export function baseDraft(entry: StartFigure): FigureDraft {
  return {
    answer: 'value',
    evidence: [],
    ...(entry.baseValue !== undefined && { value: entry.baseValue }),
    ...(!tellsFigure(entry) && entry.source !== undefined && { note: entry.source }),
  };
}

/** Of a conditional task, kept with the task itself. */
export interface KnownCondition {
  metOn: string | null;
  document: string | null;
}

export function taskEntry(update: TaskUpdate, { metOn, document }: KnownCondition): StartTask | undefined {
  const { state, product, completedOn, done, asOf } = update;
  if (state !== 'not-started' && state !== 'in-progress' && state !== 'done') return undefined;
  const number = [product?.number, product?.symbol].filter((part) => part !== undefined).join('/');
  return {
    state,
    asOf,
    ...(completedOn !== undefined && { completedOn }),
    ...(number !== '' && { documentNumber: number }),
    ...(product?.issuedOn !== undefined && { documentDate: product.issuedOn }),
    ...(metOn !== null && { conditionMetOn: metOn }),
    ...(document !== null && { conditionDocument: document }),
    ...(done !== undefined && { note: done }),
  };
}

/** @param none somebody looked at the indicator, and no figure of it is known */
export function figureEntry(
  last: Observation | undefined,
  base: Observation | undefined,
  none: boolean,
): StartFigure | undefined {
  if (!last && !base && !none) return undefined;
  const source = last?.note ?? base?.note;
  return {
    ...(base?.value !== undefined && { baseYear: Number(base.asOf.slice(0, 4)), baseValue: base.value }),
    ...(last?.value !== undefined && { value: last.value }),
    ...(last?.text !== undefined && { text: last.text }),
    ...(last && { asOf: last.asOf }),
    ...(none && { none: true as const }),
    ...(source !== undefined && { source }),
  };
}

/** Whether two entries say the same, whatever the order of their fields. */
export function sameEntry(one: object | undefined, other: object | undefined): boolean {
  const written = (entry: object | undefined) =>
    JSON.stringify(
      Object.entries(entry ?? {})
        .filter(([, value]) => value !== undefined)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  return written(one) === written(other);
}
