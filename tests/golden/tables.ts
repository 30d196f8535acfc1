/** The appendix tables of a script as plain grids of cells: first the header rows, then group rows and rows. */
import type { PlanScript, ScriptIndicator, ScriptTask } from './random-plan.ts';

export interface GridCell {
  lines: string[];
  colSpan: number;
}
export interface Grid {
  title: string;
  header: GridCell[][];
  rows: GridCell[][];
  columns: number;
}

const HEADERS = {
  number: ['TT', 'STT', 'Số TT'],
  task: ['Nội dung nhiệm vụ', 'Tên nhiệm vụ', 'Nhiệm vụ'],
  indicator: ['Chỉ tiêu', 'Tên chỉ tiêu', 'Nội dung chỉ tiêu'],
  lead: ['Cơ quan chủ trì', 'Đơn vị chủ trì', 'Chủ trì thực hiện'],
  coordinators: ['Cơ quan phối hợp', 'Đơn vị phối hợp', 'Phối hợp'],
  deliverable: ['Sản phẩm đầu ra', 'Kết quả', 'Kết quả đầu ra'],
  deadline: ['Thời gian hoàn thành', 'Thời hạn', 'Tiến độ thực hiện'],
  unit: ['Đơn vị tính', 'ĐVT', 'Đơn vị tính'],
} as const;

export const cell = (text: string, colSpan = 1): GridCell => ({
  lines: text === '' ? [] : text.split('\n'),
  colSpan,
});

/** Rows with a full-width row before each new section. */
function withGroups<T extends { section: string }>(
  rows: T[],
  columns: number,
  render: (row: T) => GridCell[],
): GridCell[][] {
  return rows.flatMap((row, at) => {
    const starts = row.section !== '' && row.section !== rows[at - 1]?.section;
    return starts ? [[cell(row.section, columns)], render(row)] : [render(row)];
  });
}

export function taskGrid(script: PlanScript): Grid {
  const { layout } = script;
  const text = (row: ScriptTask, column: (typeof layout.taskColumns)[number]): string => {
    switch (column) {
      case 'lead':
        return row.leads.join(layout.divider);
      case 'coordinators':
        return row.coordinators.join(layout.divider);
      case 'deliverable':
        return row.deliverable;
      case 'deadline':
        return row.deadline.text ?? '';
    }
  };
  const columns = 2 + layout.taskColumns.length;
  return {
    title: 'Phân công thực hiện nhiệm vụ',
    columns,
    header: [
      [HEADERS.number, HEADERS.task, ...layout.taskColumns.map((column) => HEADERS[column])].map((names) =>
        cell(names[layout.headers] ?? names[0]),
      ),
    ],
    rows: withGroups(script.tasks, columns, (row) => [
      cell(row.ordinal),
      cell(row.name),
      ...layout.taskColumns.map((column) => cell(text(row, column))),
    ]),
  };
}

export function indicatorGrid(script: PlanScript): Grid {
  const { layout, years } = script;
  const name = (names: readonly string[]) => cell(names[layout.headers] ?? names[0] ?? '');
  const cells = (row: ScriptIndicator, column: (typeof layout.indicatorColumns)[number]): GridCell[] => {
    if (column === 'years') return row.targets.map((target) => cell(target.text));
    return [cell(column === 'unit' ? row.unit : row.lead)];
  };
  const columns = 4 + years.length;
  const spanned = (years_: GridCell[]) =>
    layout.indicatorColumns.flatMap((column) =>
      column === 'years' ? years_ : [name(column === 'unit' ? HEADERS.unit : HEADERS.lead)],
    );
  const yearCells = years.map((year) => cell(layout.twoHeaderRows ? `Năm ${year}` : `Đến năm ${year}`));
  const first = [name(HEADERS.number), name(HEADERS.indicator)];
  const header = layout.twoHeaderRows
    ? [
        [...first, ...spanned([cell('Mục tiêu theo năm', years.length)])],
        [
          cell(''),
          cell(''),
          ...layout.indicatorColumns.flatMap((column) => (column === 'years' ? yearCells : [cell('')])),
        ],
      ]
    : [[...first, ...spanned(yearCells)]];
  return {
    title: 'Chỉ tiêu chủ yếu',
    columns,
    header,
    rows: withGroups(script.indicators, columns, (row) => [
      cell(row.ordinal),
      cell(row.name),
      ...layout.indicatorColumns.flatMap((column) => cells(row, column)),
    ]),
  };
}
