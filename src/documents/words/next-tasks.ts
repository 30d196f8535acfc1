/** What is to be done in the next period: tasks that are due, and what units intend. Pure. */
import type { ReportFacts, TaskFact } from '../facts/contract.ts';
import type { Run } from '../model/contract.ts';
import { compareTexts } from '../../shared/order.ts';
import { bare, withSmallLetter } from './clean-text.ts';
import { dayText } from './numbers.ts';
import { inOne, listed, said, type Said, sentence } from './said.ts';
import { ofNoteText, taskFact, toldOnce } from './told.ts';

/** "Xây dựng Kế hoạch chuyển đổi số năm 2027 (Phòng Văn hóa - Xã hội chủ trì; thời hạn: quý IV/2026)." */
export function nextLines({ tasks, notes }: Pick<ReportFacts, 'tasks' | 'notes'>): Run[][] {
  const due = tasks.filter(({ dueNext }) => dueNext).toSorted(byDue);
  const told = [
    ...due.map((task) => ({ text: task.id, runs: dueLine(task) })),
    ...notes.flatMap((note) => ofNoteText(note, 'next')),
  ];
  return toldOnce(told, ({ text }) => text).map(({ runs }) => runs);
}

const byDue = (a: TaskFact, b: TaskFact): number => compareTexts(a.due ?? '', b.due ?? '');

function dueLine(task: TaskFact): Run[] {
  const words = deadlineWords(task);
  const deadline = inOne('thời hạn: ', said(taskFact(task, 'due'), words));
  const beside: Said[] = [
    ...(task.leadName === undefined ? [] : [`${task.leadName} chủ trì`]),
    ...(words === '' ? [] : [deadline]),
  ];
  return beside.length === 0
    ? sentence(bare(task.name))
    : sentence(`${bare(task.name)} (`, listed(beside, '; '), ')');
}

/** In the words of the plan; an extension stands beside it. */
function deadlineWords({ deadlineText, due, extendedDue }: TaskFact): string {
  const original =
    withSmallLetter(bare(deadlineText ?? '')) || (due === undefined ? '' : `ngày ${dayText(due)}`);
  return extendedDue === undefined ? original : `${original}, gia hạn đến ngày ${dayText(extendedDue)}`;
}
