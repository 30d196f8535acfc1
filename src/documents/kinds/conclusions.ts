/**
 * Execution of superiors' conclusions and assignments: one table, asked and due the same day. Columns as people of
 * communes fill them in: Chỉ đạo · Nội dung · Kết quả · Tiến độ (đúng hạn, trễ hạn, không giao hạn) · Đề xuất. Pure.
 */
import type { ReportFacts, TaskFact } from '../facts/contract.ts';
import type { Column, Fact, TableRow } from '../model/contract.ts';
import { inCell } from '../words/clean-text.ts';
import { countOf, countRun } from '../words/count.ts';
import { dayText } from '../words/numbers.ts';
import { annexes, cell, column, paragraph, row } from './blocks.ts';
import type { BuildContext, Built, KindRule } from './kind-rule.ts';
import { deadlineText, resultText } from './task-rows.ts';

const PROGRESS = 'Tiến độ';
const RULE =
  'Nội dung của văn bản giao việc, kết luận, danh mục do cấp trên giao; không kể ý kiến chỉ đạo của lãnh đạo xã.';
const COLUMNS: readonly Column[] = [
  column('ordinal', 'TT', 10, { align: 'center' }),
  column('given', 'Chỉ đạo', 45),
  column('name', 'Nội dung chỉ đạo', 70),
  column('result', 'Kết quả thực hiện', 60),
  column('on-time', 'Đúng hạn', 16, { align: 'center', under: PROGRESS }),
  column('late', 'Trễ hạn', 16, { align: 'center', under: PROGRESS }),
  column('undated', 'Không giao hạn', 18, { align: 'center', under: PROGRESS }),
  column('proposal', 'Đề xuất, kiến nghị', 27),
];

/** Which of the three columns bears the mark. */
export function progressOf({
  cell: at,
  due,
}: Pick<TaskFact, 'cell' | 'due'>): 'on-time' | 'late' | 'undated' {
  if (due === undefined) return 'undated';
  return at === 'done-late' || at === 'open-overdue' ? 'late' : 'on-time';
}

/**
 * What superiors gave until the day that is told of; a directive is a word of the commune's own leaders, and its own
 * letters are none of theirs.
 */
export const givenFromAbove = ({ tasks, asOf }: Pick<ReportFacts, 'tasks' | 'asOf'>): TaskFact[] =>
  tasks.filter(
    ({ documentKind, given }) =>
      documentKind !== 'plan' &&
      documentKind !== 'directive' &&
      given?.own !== true &&
      (given?.date ?? '') <= asOf,
  );

function rowsOf(tasks: readonly TaskFact[]): TableRow[] {
  let number = 0;
  return [...Map.groupBy(tasks, ({ given }) => given?.id ?? '').values()].flatMap((own) =>
    own.map((task, at) =>
      row(task.id, [
        String(++number),
        at === 0
          ? { ...cell(task.given?.title ?? ''), rows: own.length }
          : { ...cell(''), covered: true as const },
        `${inCell(task.name)}${deadlineText(task) ? ` (thời hạn: ${deadlineText(task)})` : ''}`,
        resultText(task),
        ...(['on-time', 'late', 'undated'] as const).map((column) => mark(task, column)),
        task.proposal ?? '',
      ]),
    ),
  );
}

function mark(task: TaskFact, wanted: ReturnType<typeof progressOf>) {
  if (progressOf(task) !== wanted) return '';
  const fact: Fact = {
    key: `task:${task.id}:progress`,
    label: task.name,
    record: { kind: 'task', id: task.id },
  };
  return { text: 'X', fact };
}

function build(facts: ReportFacts, { issuer }: BuildContext): Built {
  const tasks = givenFromAbove(facts);
  const by = Map.groupBy(tasks, progressOf);
  const done = tasks.filter(({ state }) => state === 'done');
  const counting = { periodId: facts.period.id, asOf: facts.asOf };
  const count = (key: string, label: string, things: readonly TaskFact[]) =>
    countRun(countOf(key, label, things, RULE, counting));
  const opening = `${issuer} báo cáo kết quả thực hiện các kết luận, chỉ đạo, nhiệm vụ của cấp trên giao, số liệu tính đến ngày ${dayText(facts.asOf)}, như sau:`;
  if (tasks.length === 0)
    return {
      body: [paragraph('opening', opening), paragraph('none', 'Trong kỳ không có nội dung cấp trên giao.')],
      annexes: [],
    };
  return {
    body: [
      paragraph('opening', opening),
      paragraph(
        'counts',
        'Tổng số ',
        count('given', 'Nội dung cấp trên giao', tasks),
        ' nội dung: đã hoàn thành ',
        count('given.done', 'Nội dung đã hoàn thành', done),
        ', đang thực hiện ',
        count(
          'given.open',
          'Nội dung đang thực hiện',
          tasks.filter(({ state }) => state !== 'done'),
        ),
        '; đúng hạn, trong hạn ',
        count('given.on-time', 'Nội dung đúng hạn, trong hạn', by.get('on-time') ?? []),
        '; trễ hạn, quá hạn ',
        count('given.late', 'Nội dung trễ hạn, quá hạn', by.get('late') ?? []),
        '; không giao hạn ',
        count('given.undated', 'Nội dung không giao hạn', by.get('undated') ?? []),
        ' (chi tiết tại Phụ lục kèm theo).',
      ),
    ],
    annexes: annexes([
      {
        key: 'given',
        title: 'Kết quả thực hiện kết luận, chỉ đạo của cấp trên',
        landscape: true,
        blocks: [{ kind: 'table', key: 'given', columns: [...COLUMNS], rows: rowsOf(tasks) }],
      },
    ]),
  };
}

export const CONCLUSIONS: KindRule = {
  kind: 'conclusions',
  symbol: { state: 'BC-UBND', party: 'BC/ĐU' },
  type: 'BÁO CÁO',
  ofPlan: false,
  answersUpward: false,
  subject: ({ period }) => `Kết quả thực hiện kết luận, chỉ đạo của cấp trên ${period.name}`,
  build,
};
