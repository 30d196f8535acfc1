/** What became of the tasks that were due in the period, in one sentence. Pure. */
import type { TaskFact } from '../facts/contract.ts';
import type { Run } from '../model/contract.ts';
import { countRun, outOfRun } from './count.ts';
import { inOne, listed, plainText, said, sentence } from './said.ts';
import {
  byLead,
  type Counted,
  DONE_CELLS,
  type DoneCell,
  doneOf,
  inCell,
  keyOfCell,
  OPEN_CELLS,
  type OpenCell,
  taskCount,
} from './task-counts.ts';

const DONE_WORDS = {
  'done-on-time': 'đúng hạn',
  'done-late': 'trễ hạn',
  done: 'không xét hạn',
} satisfies Record<DoneCell, string>;

const OPEN_WORDS = {
  'open-overdue': 'quá hạn',
  'open-in-time': 'đang thực hiện trong hạn',
  'no-deadline': 'thực hiện thường xuyên',
  waiting: 'chờ điều kiện thực hiện',
  'not-reviewed': 'chưa rà soát',
  stopped: 'tạm dừng, dừng hoặc chuyển giao',
} satisfies Record<OpenCell, string>;

const ALONE = { ...OPEN_WORDS, 'open-overdue': 'đã quá hạn', stopped: 'đã tạm dừng, dừng hoặc chuyển giao' };

/**
 * "Trong kỳ có 12/14 nhiệm vụ đến hạn đã hoàn thành, trong đó 11 đúng hạn, 01 trễ hạn; còn 02 nhiệm vụ quá hạn (Phòng
 * Kinh tế 01, Công an xã 01)." Tasks that are not due in the period are passed over.
 */
export function dueSentence(tasks: readonly TaskFact[], about: Counted): Run[] {
  const due = tasks.filter(({ dueInPeriod }) => dueInPeriod);
  const done = doneOf(due);
  const all = taskCount('tasks.due', '', '', due, about);
  if (due.length === 0) return sentence('Trong kỳ ', said(all, 'không có nhiệm vụ đến hạn'));
  if (due.length === 1)
    return sentence('Trong kỳ có ', countRun(all), ' nhiệm vụ đến hạn, ', ofOne(due, about));
  if (done.length === 0) {
    const none = said(doneCount(done, about), 'chưa có nhiệm vụ nào hoàn thành');
    return sentence(
      'Trong kỳ có ',
      countRun(all),
      ' nhiệm vụ đến hạn, ',
      none,
      ': ',
      openOnes(due, about, ''),
    );
  }
  if (done.length === due.length)
    return sentence(
      'Cả ',
      countRun(doneCount(done, about)),
      ' nhiệm vụ đến hạn trong kỳ ',
      howDone(done, about),
    );
  const part = outOfRun(doneCount(done, about), due.length);
  const left = openOnes(due, about, ' nhiệm vụ');
  return sentence('Trong kỳ có ', part, ' nhiệm vụ đến hạn ', howDone(done, about), '; còn ', left);
}

const doneCount = (done: readonly TaskFact[], about: Counted) =>
  taskCount('tasks.due', 'done', 'đã hoàn thành', done, about);

function ofOne(due: readonly TaskFact[], about: Counted): Run[] {
  const done = doneOf(due);
  if (done.length > 0) return [said(doneCount(done, about), plainText(howDone(done, about)))];
  return OPEN_CELLS.filter((cell) => inCell(due, cell).length > 0).flatMap((cell) => {
    const fact = taskCount('tasks.due', keyOfCell(cell), OPEN_WORDS[cell], due, about);
    return inOne(said(fact, ALONE[cell]), cell === 'open-overdue' ? leads(due, about) : '');
  });
}

/** "đã hoàn thành đúng hạn", "đã hoàn thành, trong đó 11 đúng hạn, 01 trễ hạn". */
function howDone(done: readonly TaskFact[], about: Counted): Run[] {
  const ways = DONE_CELLS.filter((cell) => inCell(done, cell).length > 0);
  const [only] = ways;
  if (ways.length === 1 && only)
    return inOne(only === 'done' ? 'đã hoàn thành' : `đã hoàn thành ${DONE_WORDS[only]}`);
  const counts = ways.map((cell) => {
    const fact = taskCount(
      'tasks.due',
      keyOfCell(cell),
      `hoàn thành ${DONE_WORDS[cell]}`,
      inCell(done, cell),
      about,
    );
    return inOne(countRun(fact), ` ${DONE_WORDS[cell]}`);
  });
  return inOne('đã hoàn thành, trong đó ', listed(counts));
}

/** @param thing what the first count counts: " nhiệm vụ" */
function openOnes(due: readonly TaskFact[], about: Counted, thing: string): Run[] {
  const cells = OPEN_CELLS.filter((cell) => inCell(due, cell).length > 0);
  const counts = cells.map((cell, at) => {
    const own = inCell(due, cell);
    const fact = taskCount('tasks.due', keyOfCell(cell), OPEN_WORDS[cell], own, about);
    const units = cell === 'open-overdue' ? leads(own, about) : [];
    return inOne(countRun(fact), at === 0 ? thing : '', ` ${OPEN_WORDS[cell]}`, units);
  });
  return listed(counts);
}

/** " (Phòng Kinh tế 01, Công an xã 01)"; a unit that stands alone needs no number. */
function leads(overdue: readonly TaskFact[], about: Counted): Run[] {
  const units = byLead(overdue);
  const named = units.map(({ id, name, tasks }) => {
    if (units.length === 1) return inOne(name);
    const fact = taskCount('tasks.due', `open-overdue.unit:${id}`, `quá hạn, ${name} chủ trì`, tasks, about);
    return inOne(`${name} `, countRun(fact));
  });
  return inOne(' (', listed(named), ')');
}
