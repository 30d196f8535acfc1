/** How the tasks that were due compare with those of the period before. Pure. */
import type { TaskFact } from '../facts/contract.ts';
import type { Fact, Run } from '../model/contract.ts';
import { countText } from './numbers.ts';
import { inOne, listed, said, sentence } from './said.ts';
import { type Counted, doneOf, inCell } from './task-counts.ts';

/** What the report on the period before says of its own due tasks; what it does not say is absent. */
export interface EarlierCounts {
  /** "quý II/2026" */
  periodName: string;
  /** Value of its fact "tasks.due.done". */
  previousDone?: number;
  /** Value of its fact "tasks.due.open-overdue". */
  previousOverdue?: number;
}

/**
 * "So với quý II/2026 tăng 03 nhiệm vụ hoàn thành, giảm 01 nhiệm vụ quá hạn." Of the tasks that were due in each of the
 * two periods; says nothing of a first period, nor where nothing was due.
 */
export function comparedSentence(
  tasks: readonly TaskFact[],
  about: Counted,
  earlier: EarlierCounts | undefined,
): Run[] {
  const due = tasks.filter(({ dueInPeriod }) => dueInPeriod);
  if (!earlier || due.length === 0) return [];
  const compare = (part: string, words: string, now: number, before: number | undefined) =>
    before === undefined ? [] : [compared({ part, words, now, before }, about, earlier)];
  const parts = [
    ...compare('done', 'hoàn thành', doneOf(due).length, earlier.previousDone),
    ...compare('open-overdue', 'quá hạn', inCell(due, 'open-overdue').length, earlier.previousOverdue),
  ];
  return parts.length === 0 ? [] : sentence(`So với ${earlier.periodName} `, listed(parts));
}

interface Comparison {
  part: string;
  words: string;
  now: number;
  before: number;
}

function compared(
  { part, words, now, before }: Comparison,
  about: Counted,
  { periodName }: EarlierCounts,
): Run[] {
  const fact: Fact = {
    key: `tasks.due.${part}.difference`,
    label: `Nhiệm vụ đến hạn ${words}: ${about.period.name} so với ${periodName}`,
    value: now - before,
    rule: `${about.period.name}: ${countText(now)}; ${periodName}: ${countText(before)}.`,
    periodId: about.period.id,
    asOf: about.asOf,
  };
  if (now === before) return [said(fact, `số nhiệm vụ ${words} không đổi`)];
  const way = now > before ? 'tăng' : 'giảm';
  return inOne(`${way} `, said(fact, countText(Math.abs(now - before))), ` nhiệm vụ ${words}`);
}
