/** Tasks as rows of annexes. Pure. */
import { CELL_WORDS } from './cell-words.ts';
import type { TaskFact } from '../facts/contract.ts';
import type { Column, Run, TableRow } from '../model/contract.ts';
import { numberOf } from '../facts/issued-in-period.ts';
import { stated } from '../../shared/stated.ts';
import { inCell, sentencesOf } from '../words/clean-text.ts';
import { documentWords } from '../words/issued-documents.ts';
import { dayText } from '../words/numbers.ts';
import { withCapital } from '../words/said.ts';
import { column, grouped, row } from './blocks.ts';
import { headsOf } from './sections.ts';

/** Source: appendix of tasks in reports of communes (TT · Nhiệm vụ · Kết quả yêu cầu · … · Kết quả hiện nay). */
export const TASK_COLUMNS: readonly Column[] = [
  column('ordinal', 'TT', 10, { align: 'center' }),
  column('name', 'Nhiệm vụ', 60),
  column('deliverable', 'Kết quả yêu cầu', 32),
  column('deadline', 'Thời gian hoàn thành', 34),
  column('owners', 'Cơ quan thực hiện', 42),
  column('status', 'Tiến độ', 36),
  column('result', 'Kết quả hiện nay', 48),
];

/** Under the sections of the plan, numbered through. */
export const taskRows = (tasks: readonly TaskFact[]): TableRow[] =>
  grouped(tasks, headsOf(tasks), (task, number) =>
    row(task.id, [
      String(number),
      inCell(task.name),
      inCell(task.deliverable ?? ''),
      deadlineText(task),
      task.owners.join('; '),
      statusRun(task),
      resultText(task),
    ]),
  );

/** In the words of the plan; an extension stands beside it, and changes nothing of how it is counted. */
export function deadlineText({ deadlineText: text, due, extendedDue }: TaskFact): string {
  const original = text ?? (due === undefined ? '' : dayText(due));
  if (extendedDue === undefined) return original;
  return `${original} (gia hạn đến ${dayText(extendedDue)})`.trim();
}

export function statusRun({
  id,
  name,
  cell,
  completedOn,
  updatePeriodId,
  updateAsOf,
  evidence,
}: TaskFact): Run {
  const day = cell.startsWith('done') && completedOn !== undefined ? ` ngày ${dayText(completedOn)}` : '';
  return {
    text: `${CELL_WORDS[cell]}${day}`,
    fact: {
      key: `task:${id}:status`,
      label: name,
      record: { kind: 'task', id },
      ...(updatePeriodId !== undefined && { periodId: updatePeriodId }),
      ...(updateAsOf !== undefined && { asOf: updateAsOf }),
      ...(evidence.length > 0 && { evidence }),
    },
  };
}

/** What was told last, and the document that came of it; "Chưa có báo cáo" where nobody told anything. */
export const resultText = (task: TaskFact): string =>
  toldText(task) || (task.state === 'done' ? 'Đã hoàn thành.' : 'Chưa có báo cáo.');

/** The same; empty where nobody told anything. */
export function toldText({ result, product }: Pick<TaskFact, 'result' | 'product'>): string {
  const number = product && numberOf(product);
  const document = number && withCapital(documentWords({ number, ...stated({ date: product.issuedOn }) }));
  return [...sentencesOf(result), ...(document ? [`${document}.`] : [])].join(' ');
}
