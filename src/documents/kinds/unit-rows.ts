/** The four-cell form of tasks by the unit that leads them. Pure. */
import type { ReportFacts, TaskFact } from '../facts/contract.ts';
import type { Column, TableRow } from '../model/contract.ts';
import type { TaskCell } from '../../register/contract.ts';
import { countOf } from '../words/count.ts';
import { withCapital } from '../words/said.ts';
import { byLead, type Counted } from '../words/task-counts.ts';
import { column, row } from './blocks.ts';
import { CELL_WORDS } from './cell-words.ts';

const NUMBER = { align: 'center' } as const;
const DONE = 'Đã hoàn thành';
const OPEN = 'Đang thực hiện';

/** Source: the form that reports on tasks use (hoàn thành đúng hạn, trễ hạn; đang thực hiện trong hạn, quá hạn). */
export const UNIT_COLUMNS: readonly Column[] = [
  column('ordinal', 'TT', 12, NUMBER),
  column('unit', 'Đơn vị chủ trì', 90),
  column('all', 'Tổng số', 24, NUMBER),
  column('done-on-time', 'Đúng hạn', 24, { ...NUMBER, under: DONE }),
  column('done-late', 'Trễ hạn', 24, { ...NUMBER, under: DONE }),
  column('done', 'Không xét hạn', 24, { ...NUMBER, under: DONE }),
  column('open-in-time', 'Trong hạn', 24, { ...NUMBER, under: OPEN }),
  column('open-overdue', 'Quá hạn', 24, { ...NUMBER, under: OPEN }),
  column('beside', 'Thường xuyên, khác', 30, NUMBER),
];

const CELLS = [
  'done-on-time',
  'done-late',
  'done',
  'open-in-time',
  'open-overdue',
] as const satisfies TaskCell[];

/** Each unit, and all of them together in the last row. */
export function unitRows(tasks: readonly TaskFact[], about: Counted): TableRow[] {
  const units = byLead(tasks);
  return [
    ...units.map(({ id, name, tasks: own }, at) =>
      unitRow(String(at + 1), withCapital(name), `unit:${id}`, own, about),
    ),
    inBold(unitRow('', 'Tổng cộng', 'all', tasks, about)),
  ];
}

/** As the sum of a table stands out. */
const inBold = (sum: TableRow): TableRow =>
  sum.kind === 'group'
    ? sum
    : {
        ...sum,
        cells: sum.cells.map((cell) => ({ ...cell, runs: cell.runs.map((run) => ({ ...run, bold: true })) })),
      };

function unitRow(
  ordinal: string,
  name: string,
  key: string,
  tasks: readonly TaskFact[],
  { period, asOf }: Pick<ReportFacts, 'period' | 'asOf'>,
): TableRow {
  const count = (part: string, words: string, own: readonly TaskFact[]) => {
    const rule = 'Nhiệm vụ đang theo dõi theo đơn vị chủ trì; tính theo thời hạn ban đầu.';
    const fact = countOf(`${key}.${part}`, `${name}: ${words}`, own, rule, { periodId: period.id, asOf });
    return { text: String(own.length), fact };
  };
  const beside = tasks.filter(({ cell }) => !CELLS.some((each) => each === cell));
  return row(undefined, [
    ordinal,
    name,
    count('tasks', 'nhiệm vụ', tasks),
    ...CELLS.map((cell) =>
      count(
        cell,
        CELL_WORDS[cell],
        tasks.filter((task) => task.cell === cell),
      ),
    ),
    count('beside', 'thường xuyên, chưa đến điều kiện, dừng', beside),
  ]);
}
