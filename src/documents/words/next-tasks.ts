/** What is to be done in the next period: tasks that are overdue, those that are due, and what units intend. Pure. */
import type { ReportFacts, TaskFact } from '../facts/contract.ts';
import type { Run } from '../model/contract.ts';
import { compareTexts } from '../../shared/order.ts';
import { bare, inLine, shortName, withSmallLetter } from './clean-text.ts';
import { dayText } from './numbers.ts';
import { inOne, listed, said, type Said, sentence } from './said.ts';
import { ofNoteText, taskFact, toldOnce } from './told.ts';

/**
 * "Hoàn thành nhiệm vụ quá hạn: lắp đặt wifi (Phòng Kinh tế chủ trì; thời hạn: tháng 8/2026): lắp đặt tại 4 thôn còn lại."
 * "Xây dựng Kế hoạch chuyển đổi số năm 2027 (Phòng Văn hóa - Xã hội chủ trì; thời hạn: quý IV/2026)."
 */
export function nextLines({ tasks, notes }: Pick<ReportFacts, 'tasks' | 'notes'>): Run[][] {
  const overdue = tasks.filter(({ cell, dueNext }) => cell === 'open-overdue' && !dueNext).toSorted(byDue);
  const due = tasks.filter(({ dueNext }) => dueNext).toSorted(byDue);
  const told = [
    ...overdue.map((task) => ({
      text: task.id,
      runs: taskLine(task, `Hoàn thành nhiệm vụ quá hạn: ${withSmallLetter(shortName(task.name))}`),
    })),
    ...due.map((task) => ({ text: task.id, runs: taskLine(task, shortName(task.name)) })),
    ...notes.flatMap((note) => ofNoteText(note, 'next')),
  ];
  return toldOnce(told, ({ text }) => text).map(({ runs }) => runs);
}

const byDue = (a: TaskFact, b: TaskFact): number => compareTexts(a.due ?? '', b.due ?? '');

/** With who leads it, until when, and the next step as the unit told it. */
function taskLine(task: TaskFact, name: string): Run[] {
  const words = deadlineWords(task);
  const deadline = inOne('thời hạn: ', said(taskFact(task, 'due'), words));
  const beside: Said[] = [
    ...(task.leadName === undefined ? [] : [`${task.leadName} chủ trì`]),
    ...(words === '' ? [] : [deadline]),
  ];
  const step = inLine(task.nextStep);
  return sentence(
    name,
    ...(beside.length === 0 ? [] : [' (', listed(beside, '; '), ')']),
    ...(step === '' ? [] : [': ', said(taskFact(task, 'next'), withSmallLetter(step))]),
  );
}

/** In the words of the plan; an extension stands beside it. */
function deadlineWords({ deadlineText, due, extendedDue }: TaskFact): string {
  const original =
    withSmallLetter(bare(deadlineText ?? '')) || (due === undefined ? '' : `ngày ${dayText(due)}`);
  return extendedDue === undefined ? original : `${original}, gia hạn đến ngày ${dayText(extendedDue)}`;
}
