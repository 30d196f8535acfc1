/** One line of a table → an indicator, a task, or both. */
import type { Deadline, Location, Target, TaskReading } from '../contract.ts';
import { parseDeadline } from '../values/deadline.ts';
import { splitOwnerRoles, splitOwners } from '../values/owners.ts';
import { impliedUnit } from '../values/target.ts';
import { isMark } from '../values/target-certainty.ts';
import { bareOrdinal, isUnitOfMeasure } from './cell-kinds.ts';
import type { Column } from './column.ts';
import type { Role } from './column-words.ts';
import { apartTime } from './owner-times.ts';
import type { TableLine } from './table-lines.ts';
import type { RowBase, RowContext, RowReading } from './row-context.ts';
import { withDoubts } from './row-doubts.ts';
import { markedOwners } from './marked-owners.ts';
import { readTargets, targetInName } from './table-targets.ts';

interface Owners {
  director?: string;
  leads: string[];
  agencies: string[];
  coordinators: string[];
}

export function readRow(line: TableLine, context: RowContext): RowReading {
  const { columns } = context;
  const deadline = readDeadline(line, context);
  const unit = cellOf(line, columns, 'unit');
  const targets = readTargets(line, columns, {
    unit,
    year: context.year ?? yearOfDue(deadline),
    titleYear: context.titleYear,
  });
  if (line.under || (!isNamed(line) && !standsAlone(line, columns)))
    return goesOnWithTargets(line, targets, context.previous);
  const base = rowBase(line, context);
  const owners = readOwners(line, columns);
  const kind = kindOf(columns, targets, deadline);
  if (kind === 'indicator') {
    const named = unit !== '' ? unit : (unitOf(targets) ?? unitInHeader(columns) ?? unitInName(line.name));
    return {
      indicator: {
        ...withDoubts(base, line, context, kind),
        ...owners,
        ...(named && { unit: named }),
        targets,
      },
    };
  }
  const judged = withDoubts(base, line, context, kind);
  const task: TaskReading = { ...judged, ...ownersOfTask(owners), deadline };
  const measured = targetInName(line.name, yearOfDue(deadline) ?? context.year);
  if (!measured) return { task };
  const { ordinal: _, deliverable: __, doubts, ...shared } = judged;
  // The time of the task gives the year of the figure.
  const doubted = doubts?.map((field) => (field === 'deadline' ? 'targets' : field));
  return {
    task,
    indicator: {
      ...shared,
      ...(doubted && { doubts: doubted }),
      ...owners,
      unit: '%',
      targets: [measured],
    },
  };
}

const isNamed = ({ name }: TableLine): boolean => /[\p{L}\d]/u.test(name);

/** A row with a number, and an owner or a time, is a row of the plan even when its name was left empty. */
const standsAlone = (line: TableLine, columns: Column[]): boolean =>
  /[\p{L}\d]/u.test(line.ordinal) &&
  columns.some(
    ({ role, index }) =>
      (role === 'lead' || role === 'deadline') && /[\p{L}\d]/u.test(line.cells[index] ?? ''),
  );

function ownersOfTask({ director, leads, coordinators }: Owners): Omit<Owners, 'agencies'> {
  return { ...(director && { director }), leads, coordinators };
}

/** Under a merged name further rows only add milestones ("năm | mục tiêu" as rows). */
function goesOnWithTargets(line: TableLine, targets: Target[], previous: RowReading | undefined): RowReading {
  const last = line.rows.at(-1);
  if (previous?.indicator && last) {
    previous.indicator.targets.push(...targets);
    previous.indicator.location.rowEnd = last.row;
  }
  return {};
}

/** Figures to reach make an indicator; in a table with times or products a row without any is a task. */
function kindOf(columns: Column[], targets: Target[], deadline: Deadline): 'indicator' | 'task' {
  const has = (role: Role): boolean => columns.some((column) => column.role === role);
  const measured = targets.some(({ comparator }) => comparator !== 'text');
  if (!has('target')) return has('unit') && !has('deadline') ? 'indicator' : 'task';
  const namedIndicators = columns.some(
    ({ role, header }) =>
      role === 'name' && /chỉ tiêu|chỉ số|mục tiêu|tiêu chí/iu.test(header) && !/nhiệm vụ/iu.test(header),
  );
  if (measured || namedIndicators) return 'indicator';
  return has('deadline') && deadline.kind !== 'none'
    ? 'task'
    : targets.length > 0 || !has('deadline')
      ? 'indicator'
      : 'task';
}

function readDeadline(line: TableLine, { columns, planYear }: RowContext): Deadline {
  const options = planYear === undefined ? {} : { planYear };
  const stated = cellOf(line, columns, 'deadline') || timeOfOwners(line, columns);
  const deadline = parseDeadline(stated === '' ? markedTimes(line, columns) : stated, options);
  const start = parseDeadline(cellOf(line, columns, 'start'), options);
  const first = start.start ?? start.due;
  return first && deadline.due && !deadline.start ? { ...deadline, start: first } : deadline;
}

const timeOfOwners = (line: TableLine, columns: Column[]): string =>
  columns
    .filter(({ role }) => role === 'lead' || role === 'coordinator')
    .map(({ index }) => apartTime(line.cells[index] ?? '').time)
    .find((time) => time !== undefined) ?? '';

/** The times above the marks of a row: "Năm 2026, Năm 2027". */
const markedTimes = (line: TableLine, columns: Column[]): string =>
  columns
    .filter(({ marks, index }) => marks === true && isMark((line.cells[index] ?? '').trim()))
    .map(({ own, header }) => own ?? header)
    .join(', ');

const yearOfDue = (deadline: Deadline): number | undefined =>
  deadline.due ? Number(deadline.due.slice(0, 4)) : undefined;

const unitOf = (targets: Target[]): string | undefined =>
  targets.map(({ text }) => impliedUnit(text)).find((unit) => unit !== undefined);

/** "Mức phấn đấu (%)": the unit that the words above all figures give. */
function unitInHeader(columns: Column[]): string | undefined {
  const units = columns
    .filter(({ role }) => role === 'target')
    .map(({ own, header }) => /\((?:ĐVT\s*:?\s*)?([^()]{1,20})\)/iu.exec(own ?? header)?.[1]?.trim());
  const [unit] = units;
  return unit !== undefined && isUnitOfMeasure(unit) && units.every((other) => other === unit)
    ? unit
    : undefined;
}

/** "Tỷ lệ hồ sơ số hóa (%)". */
function unitInName(name: string): string | undefined {
  const unit = /\(\s*(?:ĐVT\s*:?\s*)?([^()]{1,20})\)\s*$/iu.exec(name)?.[1]?.trim();
  return unit !== undefined && isUnitOfMeasure(unit) ? unit : undefined;
}

/** The text of the first filled column of a role, on one line. */
function cellOf(line: TableLine, columns: Column[], role: Role): string {
  return (
    columns
      .filter((column) => column.role === role)
      .map(({ index }) => (line.cells[index] ?? '').replace(/\s+/g, ' ').trim())
      .find((text) => text !== '') ?? ''
  );
}

function readOwners(line: TableLine, columns: Column[]): Owners {
  const owners: Owners = { ...markedOwners(line, columns), agencies: [] };
  for (const { role, index } of columns) {
    const text = apartTime(line.cells[index] ?? '').owners;
    if (text.trim() === '') continue;
    if (role === 'director') owners.director = join(owners.director, tidyName(text));
    else if (role === 'lead' || role === 'coordinator' || role === 'agency') addOwners(owners, role, text);
  }
  return owners;
}

const PLACES = { lead: 'leads', coordinator: 'coordinators', agency: 'agencies' } as const;

function addOwners(owners: Owners, role: keyof typeof PLACES, text: string): void {
  const roles = role === 'agency' ? undefined : splitOwnerRoles(text);
  if (!roles) {
    owners[PLACES[role]].push(...splitOwners(text));
    return;
  }
  if (roles.director) owners.director = join(owners.director, roles.director);
  owners.leads.push(...roles.leads);
  owners.coordinators.push(...roles.coordinators);
  owners.agencies.push(...roles.agencies);
}

const join = (before: string | undefined, text: string): string | undefined =>
  before && text ? `${before}; ${text}` : (before ?? (text === '' ? undefined : text));
const tidyName = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–•]+|[\s,;]+$/g, '')
    .trim();

function rowBase(line: TableLine, context: RowContext): RowBase {
  const ordinal = bareOrdinal(line.ordinal);
  const deliverable = productOf(line, context.columns);
  return {
    id: '',
    source: 'appendix',
    ...(/[\p{L}\d]/u.test(ordinal) && { ordinal }),
    ...(context.section && { section: context.section }),
    name: isNamed(line) ? line.name.replace(/^[-–+•]\s+/, '') : quoteOf(line),
    quote: quoteOf(line),
    location: locationOf(line, context.table),
    ...(deliverable !== '' && { deliverable }),
    confidence: confidenceOf(line, context),
  };
}

/** Where lines of text were cut into cells each cell says how well it fits; columns told by their positions alone do not. */
function confidenceOf({ confidence }: TableLine, { ruled }: RowContext): number {
  if (ruled) return 0.98;
  return confidence.some((cell) => cell !== undefined) ? 0.95 : 0.9;
}

/** Several product columns ("Kết quả", "Sản phẩm") say one thing together. */
function productOf(line: TableLine, columns: Column[]): string {
  const texts = columns
    .filter(({ role }) => role === 'deliverable')
    .map(({ index }) => tidyName(line.cells[index] ?? ''))
    .filter((text) => /[\p{L}\d]/u.test(text));
  return [...new Set(texts)].join('; ');
}

function quoteOf(line: TableLine): string {
  const seen: string[] = [];
  line.cells.forEach((text, index) => {
    const cell = text.replace(/\s+/g, ' ').trim();
    const origin = line.rows[0]?.cells[index];
    if (cell !== '' && (!origin || origin.column === index)) seen.push(cell);
  });
  return seen.join(' | ');
}

function locationOf(line: TableLine, table: number): Location {
  const first = line.rows[0];
  const last = line.rows.at(-1);
  if (!first || !last) return {};
  return {
    ...(first.file > 0 && { file: first.file }),
    ...(first.page !== undefined && { page: first.page }),
    ...(first.line !== undefined && { line: first.line }),
    table,
    row: first.row,
    block: first.block,
    ...(last.block !== first.block && { blockEnd: last.block }),
    ...(last !== first && { rowEnd: last.row }),
  };
}
