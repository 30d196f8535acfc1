/** Where all tasks stand on the day until which a report counts, in one sentence. Pure. */
import type { TaskFact } from '../facts/contract.ts';
import type { Run } from '../model/contract.ts';
import type { TaskCell } from '../../register/contract.ts';
import { countRun } from './count.ts';
import { dayText } from './numbers.ts';
import { inOne, listed, said, sentence } from './said.ts';
import { type Counted, DONE_CELLS, doneOf, inCell, keyOfCell, taskCount } from './task-counts.ts';

const DONE_WORDS = {
  'done-on-time': 'đúng hạn',
  'done-late': 'trễ hạn',
  done: 'không xét hạn',
} as const;

/** Beside the four cells; each apart, since the words of some have commas. */
const BESIDE = [
  ['no-deadline', 'không có thời hạn, thường xuyên, định kỳ'],
  ['waiting', 'chờ điều kiện thực hiện'],
  ['not-reviewed', 'chưa rà soát'],
  ['stopped', 'tạm dừng, dừng hoặc chuyển giao'],
] as const satisfies [TaskCell, string][];

/**
 * "Đến ngày 30/9/2026, Kế hoạch có 31 nhiệm vụ: 12 hoàn thành (11 đúng hạn, 01 trễ hạn), 14 đang thực hiện trong hạn, 02
 * quá hạn; 03 không có thời hạn, thường xuyên, định kỳ."
 * @param whose what has the tasks: "Kế hoạch", "xã"
 */
export function stateSentence(tasks: readonly TaskFact[], about: Counted, whose = 'Kế hoạch'): Run[] {
  const all = taskCount('tasks', '', '', tasks, about);
  const opening = `Đến ngày ${dayText(about.asOf)}, ${whose} `;
  if (tasks.length === 0) return sentence(opening, said(all, 'chưa có nhiệm vụ nào được theo dõi'));
  const beside = BESIDE.flatMap(([cell, words]) => counted(tasks, cell, words, about));
  const parts = [listed(fourCells(tasks, about)), ...beside].filter((runs) => runs.length > 0);
  return sentence(opening, 'có ', countRun(all), ' nhiệm vụ: ', listed(parts, '; '));
}

/** One part, or none where nothing is counted. */
function counted(tasks: readonly TaskFact[], cell: TaskCell, words: string, about: Counted): Run[][] {
  const own = inCell(tasks, cell);
  if (own.length === 0) return [];
  return [inOne(countRun(taskCount('tasks', keyOfCell(cell), words, own, about)), ` ${words}`)];
}

/** That nothing is overdue is said where something could be. */
function fourCells(tasks: readonly TaskFact[], about: Counted): Run[][] {
  const done = doneOf(tasks);
  const open = counted(tasks, 'open-in-time', 'đang thực hiện trong hạn', about);
  const overdue = counted(tasks, 'open-overdue', 'quá hạn', about);
  const none = said(taskCount('tasks', 'open-overdue', 'quá hạn', [], about), 'không có nhiệm vụ quá hạn');
  const couldBe = open.length > 0 || done.some(({ cell }) => cell !== 'done');
  return [
    ...(done.length > 0 ? [howDone(done, about)] : []),
    ...open,
    ...(overdue.length > 0 ? overdue : couldBe ? [[none]] : []),
  ];
}

function howDone(done: readonly TaskFact[], about: Counted): Run[] {
  const all = countRun(taskCount('tasks', 'done', 'đã hoàn thành', done, about));
  const ways = DONE_CELLS.filter((cell) => inCell(done, cell).length > 0);
  const [only] = ways;
  if (ways.length === 1 && only)
    return inOne(all, ` hoàn thành${only === 'done' ? '' : ` ${DONE_WORDS[only]}`}`);
  const parts = ways.flatMap((cell) => counted(done, cell, DONE_WORDS[cell], about));
  return inOne(all, ' hoàn thành (', listed(parts), ')');
}
