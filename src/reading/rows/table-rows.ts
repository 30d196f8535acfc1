/** Tables of a plan → its indicators and tasks. */
import type { Block } from '../block.ts';
import type { IndicatorReading, TaskReading } from '../contract.ts';
import { milestoneYear } from '../values/target-year.ts';
import { bareOrdinal, isArabic } from './cell-kinds.ts';
import { firstPlanYear, withoutPast } from './past-years.ts';
import { judgeTable } from './plan-table.ts';
import type { RowReading } from './row-context.ts';
import { readRow } from './table-row.ts';
import { readLines, type TableLine } from './table-lines.ts';
import { transposed } from './table-transpose.ts';
import type { GridRow } from './table-grid.ts';
import { type WholeTable, wholeTables } from './table-parts.ts';

export interface TableOptions {
  /** Year the plan is made for, for deadlines without a year. */
  planYear?: number;
  /** Year the title of the plan names, for targets without a year. */
  titleYear?: number;
  /** Year the plan was issued in. */
  issueYear?: number;
  /** How many tables of the document were read before these blocks. */
  tablesBefore?: number;
}

/**
 * The rows of an appendix (its paragraphs and tables in order), or of a table in the body. Ids are left empty;
 * locations name block, table and row. `tables` counts the tables read, to go on numbering; `used` are the ids of the blocks that gave rows. Blocks without a table of indicators or tasks give nothing.
 */
export function readTableRows(
  blocks: Block[],
  options: TableOptions = {},
): { indicators: IndicatorReading[]; tasks: TaskReading[]; tables: number; used: number[] } {
  const indicators: IndicatorReading[] = [];
  const tasks: TaskReading[] = [];
  const used: number[] = [];
  const first = firstPlanYear(options.issueYear, options.titleYear);
  const found = wholeTables(blocks)
    .map(transposed)
    .map((whole) => {
      const table = { ...whole, columns: withoutPast(whole.columns, first) };
      return { table, verdict: judgeTable(table, table.columns !== whole.columns && hasTargets(whole)) };
    })
    .filter(({ verdict }) => verdict !== 'other');
  found.forEach(({ table, verdict }, index) => {
    const number = (options.tablesBefore ?? 0) + index + 1;
    const readings = readTable(table, number, verdict === 'doubtful', options);
    if (readings.length > 0) used.push(...table.blocks);
    for (const { indicator, task } of readings) {
      if (indicator) indicators.push(indicator);
      if (task) tasks.push(task);
    }
  });
  return { indicators, tasks, tables: found.length, used };
}

function readTable(
  table: WholeTable,
  number: number,
  doubtful: boolean,
  options: TableOptions,
): RowReading[] {
  const headed = headingContext(table.heading);
  const readings: RowReading[] = [];
  let groups: Group[] = headed.section ? [{ text: headed.section, level: 0, ordinal: '' }] : [];
  let year = headed.year;
  const width = usualWidth(table.rows);
  for (const line of readLines(table.columns, table.rows)) {
    if (line.kind === 'group') {
      const group = toGroup(line);
      year = milestoneYear(line.name) ?? (group.level <= 1 ? headed.year : year);
      if (!group.milestone) groups = [...groups.filter(({ level }) => level < group.level), group];
      continue;
    }
    groups = groups.filter((group) => !isOver(group, line));
    const section = groups.at(-1)?.text;
    readings.push(
      readRow(line, {
        columns: table.columns,
        table: number,
        ruled: table.ruled,
        doubtful,
        inherited: table.inherited,
        width,
        ...(section !== undefined && { section }),
        ...(year !== undefined && { year }),
        ...(options.planYear !== undefined && { planYear: options.planYear }),
        ...(options.titleYear !== undefined && { titleYear: options.titleYear }),
        previous: readings.findLast(({ indicator, task }) => indicator ?? task),
      }),
    );
  }
  return readings.filter((reading) => reading.indicator || reading.task);
}

const hasTargets = ({ columns }: WholeTable): boolean => columns.some(({ role }) => role === 'target');

/** How many columns most rows fill. */
function usualWidth(rows: readonly GridRow[]): number {
  const counts = new Map<number, number>();
  for (const { laid } of rows) counts.set(laid, (counts.get(laid) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
}

interface Group {
  text: string;
  level: number;
  ordinal: string;
  /** It only names a milestone ("Đến năm 2030"). */
  milestone?: boolean;
}

function toGroup(line: TableLine): Group {
  const ordinal = bareOrdinal(line.ordinal);
  const level =
    /^[A-ZĐ]$/u.test(ordinal) && !/^[IVX]$/.test(ordinal)
      ? 1
      : /^[IVX]+$/.test(ordinal)
        ? 2
        : ordinal === ''
          ? 2
          : 3;
  const text = ordinal === '' ? line.name : `${ordinal}. ${line.name}`;
  const milestone = milestoneYear(line.name) !== undefined && line.name.length <= 60 && ordinal === '';
  return { text, level, ordinal, ...(milestone && { milestone }) };
}

/** "1. Hạ tầng" holds 1.1, 1.2 and dashes; the plain number 2 ends it. */
function isOver(group: Group, line: TableLine): boolean {
  const own = bareOrdinal(line.ordinal);
  return (
    group.level === 3 && isArabic(group.ordinal) && isArabic(own) && !own.startsWith(`${group.ordinal}.`)
  );
}

const HEADING = /^(?:[IVX]+|[A-ZĐ]|\d{1,2}(?:\.\d{1,2})*)[.)-]\s*\p{L}/u;

/** What the lines above a table say for all its rows: a numbered heading, a milestone. */
function headingContext(heading: string[]): { section?: string; year?: number } {
  const section = heading.findLast((text) => HEADING.test(text) && text.length <= 200);
  const year = heading
    .filter((text) => text.length <= 200 && !/^\(?(?:kèm theo|ban hành kèm)/iu.test(text))
    .map((text) => (/chỉ tiêu|mục tiêu/iu.test(text) ? milestoneYear(text) : undefined))
    .findLast((found) => found !== undefined);
  return { ...(section && { section }), ...(year !== undefined && { year }) };
}
