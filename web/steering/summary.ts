/** The plan at a glance as one page of words: for a message and for a picture. Pure. */
import type { MilestoneRow } from '../../src/evaluation/indicators/contract.ts';
import type { TaskCell } from '../../src/register/contract.ts';
import { CELL_LABELS, MARK_LABELS } from '../../src/register/labels.ts';
import type { RegisterOverview } from '../../src/register/list/contract.ts';
import { inCells } from '../../src/register/task-cell.ts';
import { dayText, timeText } from '../format/dates.ts';
import { numberText } from '../format/numbers.ts';
import type { Texts } from '../i18n/vi.ts';
import { cellRows } from './cell-rows.ts';
import { TASK_CELLS } from './cells.ts';
import { markCounts, warned } from './milestone-counts.ts';

export interface SummaryPart {
  title: string;
  /** What is counted, with its number as text; without one a line is only said. */
  lines: { name: string; count?: string }[];
}

export interface Summary {
  head: string;
  asOf: string;
  /** What it is narrowed to. */
  only?: string;
  parts: SummaryPart[];
}

export interface Told {
  commune: string;
  overview: RegisterOverview;
  rows: readonly MilestoneRow[];
  /** The names of what the glance is narrowed to. */
  filters: readonly string[];
}

type Words = Texts['sharing']['summary'];

const MOST = 5;

/** Counts that are nothing are left out; names beyond the first few are counted. */
export function summaryOf({ commune, overview, rows, filters }: Told, said: Words): Summary {
  const cells = inCells(overview.statuses);
  const obstacles = Object.values(overview.obstacles).reduce((sum, count) => sum + count, 0);
  const early = warned(rows);
  const late = cellRows(overview, 'unit').filter((row) => row.cells['open-overdue']);
  const parts: SummaryPart[] = [
    { title: said.tasks(numberText(overview.tasks)), lines: cellLines(cells) },
    {
      title: said.indicators(numberText(rows.length)),
      lines: markCounts(rows).map(({ mark, count }) => ({
        name: MARK_LABELS[mark],
        count: numberText(count),
      })),
    },
    {
      title: said.warnings(numberText(early.length)),
      lines: firstOf(
        early.map(({ name }) => ({ name })),
        said,
      ),
    },
    {
      title: said.late,
      lines: firstOf(
        late.map(({ name = '', cells: own }) => ({ name, count: numberText(own['open-overdue'] ?? 0) })),
        said,
      ),
    },
    { title: said.obstacles(numberText(obstacles)), lines: [] },
  ];
  return {
    head: said.head(commune.toUpperCase()),
    asOf: said.asOf(timeText(overview.asOf), dayText(overview.asOf)),
    ...(filters.length > 0 && { only: said.only(filters.join('; ')) }),
    parts: parts.filter(({ title, lines }) => title !== said.late || lines.length > 0),
  };
}

const cellLines = (cells: Partial<Record<TaskCell, number>>): SummaryPart['lines'] =>
  TASK_CELLS.flatMap((cell) => {
    const count = cells[cell];
    return count ? [{ name: CELL_LABELS[cell], count: numberText(count) }] : [];
  });

function firstOf(lines: SummaryPart['lines'], said: Words): SummaryPart['lines'] {
  const more = lines.length - MOST;
  return more > 0 ? [...lines.slice(0, MOST), { name: said.other(numberText(more)) }] : [...lines];
}

/** As a message: plain lines, since a messenger keeps nothing else. */
export function summaryText({ head, asOf, only, parts }: Summary): string {
  const blocks = parts.map(({ title, lines }) =>
    [
      title,
      ...lines.map(({ name, count }) => (count === undefined ? `- ${name}` : `- ${name}: ${count}`)),
    ].join('\n'),
  );
  return [[head, asOf, ...(only === undefined ? [] : [only])].join('\n'), ...blocks].join('\n\n');
}
