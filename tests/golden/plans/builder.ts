/** Writes a plan passage by passage, keeping the labels of each passage beside it. */
import type { Deadline, PlanHeader, ReportingReading } from '../../../src/reading/contract.ts';
import {
  type Aim,
  aim,
  type Item,
  type LabelIndicator,
  type Labels,
  type LabelTask,
  target,
  type TextCell,
  type WrittenPlan,
} from './written-plan.ts';

/** What a column holds; `note` and `baseline` are read into nothing; a number is the year of its targets. */
export type Column =
  | 'ordinal'
  | 'name'
  | 'unit'
  | 'director'
  | 'lead'
  | 'agency'
  | 'coordinators'
  | 'deliverable'
  | 'deadline'
  | 'note'
  | number;
/** A cell: text, owners (shown with the table's divider), a target, a deadline; `''` for an empty one. */
export type CellScript = string | string[] | Aim | Deadline;

export interface TableScript {
  of: 'indicators' | 'tasks';
  source?: 'appendix' | 'body';
  /** Header rows; a cell is its text or [text, colSpan, rowSpan]. */
  header: (string | [string, number, number?])[][];
  columns: Column[];
  divider?: string;
  /** A row of one cell stands over the whole width, a row of two has its number apart: both are group rows. */
  rows: CellScript[][];
  /** Ordinals of rows that are headings of the rows below ("1" above "1.1"). */
  parents?: string[];
  /** Year of every target, when it is not a column's own. */
  year?: number;
}

const spell = (cell: CellScript | undefined, divider: string): string => {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  return Array.isArray(cell) ? cell.join(divider) : (cell.text ?? '');
};
const textCell = (text: string, colSpan = 1, rowSpan = 1): TextCell => ({
  lines: text === '' ? [] : text.split('\n'),
  colSpan,
  rowSpan,
});
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const isAim = (cell: CellScript | undefined): cell is Aim =>
  typeof cell === 'object' && !Array.isArray(cell) && 'comparator' in cell;

function labelsOfRow(script: TableScript, row: CellScript[], section: string) {
  const at = (column: Column) => row[script.columns.indexOf(column)];
  const words = (column: Column) => oneLine(spell(at(column), ', '));
  const owners = (column: Column): string[] => {
    const cell = at(column);
    return Array.isArray(cell)
      ? cell.map(oneLine)
      : cell === undefined || cell === ''
        ? []
        : [oneLine(spell(cell, ''))];
  };
  const optional = (key: string, text: string) => (text === '' || text === '-' ? {} : { [key]: text });
  const name = words('name');
  const base = {
    source: script.source ?? ('appendix' as const),
    ...optional('ordinal', words('ordinal')),
    ...optional('section', section),
    name,
    quote: name,
    ...optional('director', words('director')),
    leads: owners('lead'),
    coordinators: owners('coordinators'),
    ...optional('deliverable', words('deliverable')),
  };
  const targets = script.columns.flatMap((column, index) => {
    const cell = row[index];
    if (typeof column !== 'number' || !isAim(cell)) return [];
    const year = script.year ?? (column === 0 ? undefined : column);
    return [{ ...(year !== undefined && { year }), ...cell }];
  });
  const deadline = at('deadline');
  return {
    indicator: (): LabelIndicator => ({
      ...base,
      ...optional('unit', words('unit')),
      targets,
      agencies: owners('agency'),
    }),
    task: (): LabelTask => ({
      ...base,
      deadline:
        typeof deadline === 'object' && !Array.isArray(deadline) && 'kind' in deadline
          ? deadline
          : { kind: 'none' },
    }),
  };
}

export class PlanBuilder {
  readonly #items: Item[] = [];
  readonly #labels: Labels;
  readonly #name: string;

  constructor(name: string, header: PlanHeader) {
    this.#name = name;
    this.#labels = { header, indicators: [], tasks: [], reporting: [] };
  }

  beside(left: string[], right: string[]): this {
    this.#items.push({ kind: 'beside', left, right });
    return this;
  }
  title(...lines: string[]): this {
    for (const text of lines) this.#items.push({ kind: 'text', text, style: 'title' });
    return this;
  }
  text(...lines: string[]): this {
    for (const text of lines) this.#items.push({ kind: 'text', text, style: 'normal' });
    return this;
  }
  page(landscape = false): this {
    this.#items.push({ kind: 'page', landscape });
    return this;
  }
  /** A passage of the body that states indicators: [name, year, text, meaning]; one name twice has two targets. */
  indicator(passage: string, ...read: [string, number | undefined, string, string?][]): this {
    this.text(...passage.split('\n'));
    for (const [at, [name, year, text, meaning]] of read.entries()) {
      const before = this.#labels.indicators.at(-1);
      if (at > 0 && before?.name === name) before.targets.push(target(year, text, meaning));
      else
        this.#labels.indicators.push({
          source: 'body',
          name,
          quote: oneLine(passage.replace(/^\s*(?:[-+*•]|\d+(?:\.\d+)*[.)]|\(?[a-zđ]\)|\(\d+\))\s*/u, '')),
          targets: [target(year, text, meaning)],
          leads: [],
          agencies: [],
          coordinators: [],
        });
    }
    return this;
  }
  /** A passage of the body that states a task; `name` when it is not the whole passage without its number. */
  task(passage: string, deadline: Deadline = { kind: 'none' }, name?: string): this {
    this.text(...passage.split('\n'));
    const [, ordinal = '', rest = passage] =
      /^((?:\d+(?:\.\d+)*(?=[.)\s])|[a-zđ](?=\))|[-+]))[.)]?\s*(.*)$/su.exec(passage) ?? [];
    this.#labels.tasks.push({
      source: 'body',
      ...(/\d|[a-zđ]/u.test(ordinal) && { ordinal }),
      name: oneLine(name ?? rest),
      quote: oneLine(rest),
      leads: [],
      coordinators: [],
      deadline,
    });
    return this;
  }
  reports(passage: string, ...cycles: ReportingReading['cycle'][]): this {
    this.text(passage);
    this.#labels.reporting.push(...cycles.map((cycle) => ({ cycle })));
    return this;
  }
  table(script: TableScript): this {
    const columns = script.columns.length;
    const divider = script.divider ?? '; ';
    const header = script.header.map((row) =>
      row.map((cell) => (typeof cell === 'string' ? textCell(cell) : textCell(cell[0], cell[1], cell[2]))),
    );
    let section = '';
    const rows = script.rows.map((row) => {
      const isGroup = row.length < columns || row.slice(2).every((cell) => cell === '');
      const ordinal = spell(row[0], '');
      if (isGroup || script.parents?.includes(ordinal))
        section = row
          .slice(0, 2)
          .map((cell) => spell(cell, ''))
          .join('. ');
      else this.#label(script, row, section);
      if (row.length === 1) return [textCell(ordinal, columns)];
      const texts = row.map((cell) => textCell(spell(cell, divider)));
      return isGroup
        ? [...texts.slice(0, -1), textCell(spell(row.at(-1), ''), columns - row.length + 1)]
        : texts;
    });
    this.#items.push({ kind: 'table', header, rows, columns });
    return this;
  }
  #label(script: TableScript, row: CellScript[], section: string): void {
    const labels = labelsOfRow(script, row, section);
    if (script.of === 'indicators') this.#labels.indicators.push(labels.indicator());
    else this.#labels.tasks.push(labels.task());
  }
  done(): WrittenPlan {
    return { name: this.#name, items: this.#items, labels: this.#labels };
  }
}
export { aim };
