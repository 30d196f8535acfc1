/** A task or indicator as a row of Hệ thống 57: its fields out of what was received, nothing else. Pure. */
import type { IndicatorFact, TaskFact } from '../documents/facts/contract.ts';
import { numberOf } from '../documents/facts/issued-in-period.ts';
import { DEFAULT_CHOICES } from '../documents/contract.ts';
import { figureRun } from '../documents/kinds/indicator-rows.ts';
import { deadlineText } from '../documents/kinds/task-rows.ts';
import { inUnit } from '../documents/words/indicator-facts.ts';
import { documentWords } from '../documents/words/issued-documents.ts';
import { milestoneName } from '../documents/words/milestone-words.ts';
import { figureText, FIGURE_DECIMALS } from '../documents/words/numbers.ts';
import { withCapital } from '../documents/words/said.ts';
import type { RowKind, ShownStatus } from '../register/contract.ts';
import { figure, STATUS_LABELS } from '../register/labels.ts';
import { writtenDay } from '../shared/dates.ts';
import { stated } from '../shared/stated.ts';
import type { Values } from './fields.ts';
import { centralStatus } from './status.ts';

export interface CentralRow {
  thingId: string;
  kind: RowKind;
  ordinal?: string;
  section?: string;
  /** The shown status of a task for which Hệ thống 57 has no word. */
  unsaid?: ShownStatus;
  values: Values;
}

/** A report of the commune with number and day, that told of the period of the answer. */
export type EvaluationOf = (told: { periodId: string; planId: string | undefined }) => string | undefined;

/** Several lines as one field; none: the field is missing. */
const lines = (...said: (string | undefined)[]): string | undefined =>
  said.filter((line) => line !== undefined && line !== '').join('\n') || undefined;

const labelled = (label: string, text: string | undefined): string | undefined =>
  text === undefined ? undefined : `${label}: ${text}`;

export function taskRow(task: TaskFact, evaluationOf: EvaluationOf): CentralRow {
  const { id, ordinal, section, name, given, leadName, status, result, obstacle } = task;
  const word = centralStatus(status);
  const values = stated({
    name,
    document: documentText(given),
    body: leadName,
    deadline: taskDeadline(task),
    status: word,
    result,
    product: productText(task),
    difficulty: obstacle,
    evaluation:
      task.updatePeriodId === undefined
        ? undefined
        : evaluationOf({ periodId: task.updatePeriodId, planId: given?.id }),
    quantity: labelled(
      'Mức độ hoàn thành',
      task.percent === undefined ? undefined : `${figure(task.percent)}%`,
    ),
    quality: lines(
      SAID_AS_QUALITY.has(status)
        ? labelled('Tình trạng theo sổ theo dõi của xã', STATUS_LABELS[status])
        : undefined,
      labelled('Hoàn thành ngày', task.completedOn && writtenDay(task.completedOn)),
      labelled('Đề xuất, kiến nghị', task.proposal),
      labelled('Việc tiếp theo', task.nextStep),
    ),
  });
  return {
    thingId: id,
    kind: 'task',
    values,
    ...stated({ ordinal, section, unsaid: word ? undefined : status }),
  };
}

/** A decision, or what the task waits for: who types has to say it where no word of the three does. */
const SAID_AS_QUALITY: ReadonlySet<ShownStatus> = new Set([
  'paused',
  'cancelled',
  'transferred',
  'waiting-for-condition',
]);

/** The day where there is one, which a field of days takes; else the words of the plan. An extension stands beside it. */
function taskDeadline({ due, extendedDue, ...task }: TaskFact): string | undefined {
  if (due === undefined) return deadlineText({ ...task, ...stated({ extendedDue }) }) || undefined;
  return `${writtenDay(due)}${extendedDue === undefined ? '' : ` (gia hạn đến ${writtenDay(extendedDue)})`}`;
}

/** As far as it is known: one without a type begins with its number. */
const documentText = (given: TaskFact['given']): string | undefined =>
  withCapital(given?.title ?? '') || undefined;

/** A document that was issued; what was only submitted for signature is no product yet. */
function productText({ product }: TaskFact): string | undefined {
  if (!product) return undefined;
  const number = numberOf(product);
  if (!number) return undefined;
  return withCapital(documentWords({ number, ...stated({ date: product.issuedOn, title: product.title }) }));
}

/** Its figure is the last real one that was received; an estimate is none. */
export function indicatorRow(indicator: IndicatorFact, evaluationOf: EvaluationOf): CentralRow {
  const { id, ordinal, section, name, given, leadName, latest, target } = indicator;
  const values = stated({
    name,
    document: documentText(given),
    body: leadName,
    deadline: target && withCapital(milestoneName(target)),
    result: figureWords(indicator),
    evaluation: latest && evaluationOf({ periodId: latest.periodId, planId: given?.id }),
    quantity: lines(
      labelled('Mục tiêu', target?.text),
      labelled('Số liệu tính', latest && partsText(latest)),
    ),
  });
  return { thingId: id, kind: 'indicator', values, ...stated({ ordinal, section }) };
}

/** "78,4% (số liệu đến 30/09/2026)" */
function figureWords(indicator: IndicatorFact): string | undefined {
  const { latest } = indicator;
  const run = figureRun(indicator, 'latest', DEFAULT_CHOICES);
  if (!run || !latest) return undefined;
  const text = latest.text === run.text ? run.text : inUnit(indicator, run.text);
  return `${text} (số liệu đến ${writtenDay(latest.asOf)})`;
}

/** "1.103/1.250" */
function partsText({ numerator, denominator }: NonNullable<IndicatorFact['latest']>): string | undefined {
  if (numerator === undefined || denominator === undefined) return undefined;
  const written = (value: number) => figureText(value, { decimals: 'cut', most: FIGURE_DECIMALS });
  return `${written(numerator)}/${written(denominator)}`;
}
