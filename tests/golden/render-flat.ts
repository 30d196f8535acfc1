/**
 * A script as the text that falls out of a PDF: cells one after the other, each broken at its column's width and
 * centred in its row; runs on one baseline share a line, and nothing says where a cell ends.
 */
import type { PlanScript } from './random-plan.ts';
import { planText } from './plan-text.ts';
import { type Grid, type GridCell, indicatorGrid, taskGrid } from './tables.ts';

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Characters a column holds: numbers are narrow, names wide, the rest in between. */
const widthOf = (column: number, columns: number) =>
  column === 0 ? 4 : column === 1 ? 42 : columns > 6 ? 14 : 20;

function flatRow(cells: GridCell[], columns: number): string[] {
  let column = 0;
  const wrapped = cells.map((cell) => {
    const width = cell.colSpan > 1 ? 90 : widthOf(column, columns);
    column += cell.colSpan;
    return cell.lines.flatMap((line) => wrap(line, width));
  });
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  const out: string[] = [];
  let baseline: number | undefined;
  for (const lines of wrapped) {
    lines.forEach((line, at) => {
      const here = (height - lines.length) / 2 + at;
      if (here === baseline) out[out.length - 1] = `${out.at(-1)} ${line}`;
      else out.push(line);
      baseline = here;
    });
  }
  return out;
}

/** Columns as plans really order them: the unit beside the name, who leads before who helps, product and time last. */
function usual(script: PlanScript): PlanScript {
  const { taskColumns, indicatorColumns } = script.layout;
  const productFirst = taskColumns.indexOf('deliverable') < taskColumns.indexOf('deadline');
  const unitLast = indicatorColumns[0] === 'years';
  return {
    ...script,
    layout: {
      ...script.layout,
      divider: '; ',
      taskColumns: productFirst
        ? ['lead', 'coordinators', 'deliverable', 'deadline']
        : ['lead', 'coordinators', 'deadline', 'deliverable'],
      indicatorColumns: unitLast ? ['years', 'unit', 'lead'] : ['unit', 'years', 'lead'],
    },
  };
}

export function renderFlat(drawn: PlanScript): string {
  const script = usual(drawn);
  const text = planText(script);
  const prose = [
    ...text.letterhead,
    ...text.title,
    ...text.body,
    ...text.recipients,
    ...text.signature,
  ].flatMap((line) => wrap(line, 80));
  const table = (grid: Grid) => [...grid.header, ...grid.rows].flatMap((row) => flatRow(row, grid.columns));
  return [
    ...prose,
    'PHỤ LỤC I',
    'Chỉ tiêu chủ yếu',
    ...table(indicatorGrid(script)),
    'PHỤ LỤC II',
    'Phân công thực hiện nhiệm vụ',
    ...table(taskGrid(script)),
  ].join('\n\n');
}
