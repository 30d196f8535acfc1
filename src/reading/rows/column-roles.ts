/** What each column holds, by the words above it and by what its cells look like; never by its position. */
import {
  isBareFigure,
  isDeadline,
  isOrdinal,
  isTargetFigure,
  isUnitOfMeasure,
  isYearCell,
} from './cell-kinds.ts';
import { type HeaderRole, headerRole, headerYear, type Role } from './column-words.ts';
import { looksLikeOwner } from '../values/owners.ts';
import { type GridRow, isOrigin } from './table-grid.ts';

export interface Column {
  index: number;
  role: Role;
  /** The words above it. */
  header: string;
  /** Of a target column. */
  year?: number;
}

interface Content {
  filled: number;
  ordinals: number;
  figures: number;
  bareFigures: number;
  deadlines: number;
  owners: number;
  units: number;
  years: number;
  length: number;
}

const SAMPLE = 150;

/** Roles of all columns. `paths` is empty for a table without a header. */
export function columnRoles(paths: string[][], rows: GridRow[]): Column[] {
  const width = Math.max(paths.length, ...rows.slice(0, SAMPLE).map((row) => row.cells.length));
  const contents = Array.from({ length: width }, (_, index) => contentOf(rows, index));
  const words = Array.from({ length: width }, (_, index) => wordRole(paths[index] ?? []));
  const context = readContext(paths, words, contents);
  const columns = words.map((word, index): Column => {
    const content = contents[index] ?? contentOf([], index);
    const header = (paths[index] ?? []).join(' ');
    return { index, header, role: resolve(word, content, context), ...yearOf(paths[index] ?? []) };
  });
  return settleOwners(settleNames(settleOrdinal(columns, contents), contents), context);
}

function contentOf(rows: GridRow[], index: number): Content {
  const texts = rows
    .slice(0, SAMPLE)
    .filter((row) => isOrigin(row, index) && (row.cells[index]?.colSpan ?? 1) < 3)
    .map((row) => row.cells[index]?.text ?? '')
    .filter((text) => text !== '');
  const share = (test: (text: string) => boolean): number =>
    texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
  return {
    filled: texts.length,
    ordinals: share(isOrdinal),
    figures: share(isTargetFigure),
    bareFigures: share(isBareFigure),
    deadlines: share(isDeadline),
    owners: share(looksLikeOwner),
    units: share(isUnitOfMeasure),
    years: share(isYearCell),
    length: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length),
  };
}

/** The lowest header cell counts, unless only what stands above it says something. */
function wordRole(path: string[]): HeaderRole | undefined {
  const own = path.map(headerRole);
  const lowest = own.at(-1);
  const upper = own.slice(0, -1).findLast((role) => role !== undefined);
  if (lowest === 'target' && upper === 'ignore') return 'ignore';
  if (lowest === 'unit-or-lead' && upper === 'lead') return 'lead';
  if (lowest !== undefined && upper === 'ignore') return 'ignore';
  return lowest ?? headerRole(path.join(' ')) ?? upper;
}

function yearOf(path: string[]): { year?: number } {
  const year = [...path]
    .reverse()
    .map(headerYear)
    .find((found) => found !== undefined);
  return year === undefined ? {} : { year };
}

interface Context {
  /** The rows are indicators by what the header says: 1, tasks: -1, not said: 0. */
  leaning: -1 | 0 | 1;
  hasLead: boolean;
  hasTarget: boolean;
}

function readContext(paths: string[][], words: (HeaderRole | undefined)[], contents: Content[]): Context {
  const nameWords = paths
    .filter((_, index) => words[index] === 'name' || words[index] === 'name-or-target')
    .map((path) => path.join(' ').toLowerCase());
  const indicators = nameWords.some((name) => /chỉ tiêu|chỉ số|mục tiêu|tiêu chí/u.test(name));
  const tasks = nameWords.some((name) => /nhiệm vụ|công việc|hoạt động|giải pháp/u.test(name));
  const hasTarget = words.some((word, index) => word === 'target' && (contents[index]?.figures ?? 0) > 0);
  return {
    leaning: indicators && !tasks ? 1 : tasks && !indicators ? -1 : 0,
    hasLead: words.includes('lead'),
    hasTarget,
  };
}

function resolve(word: HeaderRole | undefined, content: Content, context: Context): Role {
  switch (word) {
    case 'unit-or-lead':
      return isMeasure(content, context) ? 'unit' : 'lead';
    case 'target-or-deliverable':
      return isTarget(content, context) ? 'target' : 'deliverable';
    case 'deliverable':
      return context.leaning === 1 && !context.hasTarget && content.bareFigures >= 0.7
        ? 'target'
        : 'deliverable';
    case 'name-or-target':
      return content.figures >= 0.5 && content.length < 40 ? 'target' : 'name';
    case 'target':
      return content.filled > 0 && content.length > 60 && content.figures < 0.3 ? 'name' : 'target';
    case 'lead':
    case 'coordinator':
    case 'agency':
    case 'director':
    case 'deadline':
    case 'start':
    case 'unit':
    case 'year':
    case 'ordinal':
    case 'name':
    case 'section':
    case 'ignore':
      return word;
    case undefined:
      return byContent(content, context);
  }
}

function isMeasure(content: Content, { hasLead, leaning }: Context): boolean {
  if (content.units >= 0.5) return true;
  if (content.owners >= 0.5 && content.length > 12) return false;
  return hasLead || leaning === 1;
}

function isTarget(content: Content, { leaning, hasTarget }: Context): boolean {
  if (leaning === -1 || hasTarget) return false;
  return content.figures >= (leaning === 1 ? 0.4 : 0.6);
}

function byContent(content: Content, context: Context): Role {
  if (content.filled === 0) return 'ignore';
  if (content.ordinals >= 0.8 && content.length <= 6 && content.figures < 1) return 'ordinal';
  if (content.years >= 0.8) return 'year';
  if (content.bareFigures >= 0.6) return 'target';
  if (content.deadlines >= 0.6) return 'deadline';
  if (content.owners >= 0.6) return context.hasLead ? 'coordinator' : 'lead';
  if (content.units >= 0.7) return 'unit';
  return 'ignore';
}

/** A first column of numbers is the ordinal, whatever stands above it. */
function settleOrdinal(columns: Column[], contents: Content[]): Column[] {
  if (columns.some(({ role }) => role === 'ordinal')) return columns;
  const first = columns[0];
  const content = contents[0];
  if (!first || !content || first.role === 'name' || content.ordinals < 0.6) return columns;
  return columns.map((column) => (column === first ? { ...column, role: 'ordinal' } : column));
}

/** One column holds the names: of several the one with the longest texts; the others group or are left out. */
function settleNames(columns: Column[], contents: Content[]): Column[] {
  const length = ({ index }: Column): number => contents[index]?.length ?? 0;
  const names = columns.filter(({ role }) => role === 'name');
  const words = (column: Column): number =>
    (contents[column.index]?.figures ?? 0) >= 0.5 ? 0 : length(column);
  if (names.length === 0) {
    const free = columns.filter(({ role }) => role === 'ignore' || role === 'section');
    const longest = free.toSorted((a, b) => length(b) - length(a))[0];
    return columns.map((column) =>
      column === longest && length(column) > 0 ? { ...column, role: 'name' } : column,
    );
  }
  if (names.length === 1) return columns;
  const best = names.toSorted((a, b) => words(b) - words(a))[0];
  return columns.map((column) =>
    column.role === 'name' && column !== best
      ? { ...column, role: besideName(column, best, contents[column.index]) }
      : column,
  );
}

function besideName(column: Column, name: Column | undefined, content: Content | undefined): Role {
  if ((content?.figures ?? 0) >= 0.5) return 'target';
  return column.index < (name?.index ?? 0) ? 'section' : 'ignore';
}

/**
 * Of several columns of leads a person ("LĐVP chủ trì") directs and a contact ("Đầu mối") is left to the quote; a
 * column of those who monitor leads where no other does.
 */
function settleOwners(columns: Column[], { leaning }: Context): Column[] {
  const leads = columns.filter(({ role }) => role === 'lead');
  if (leads.length === 0)
    return columns.map((column) => (leadsAlone(column, leaning) ? { ...column, role: 'lead' } : column));
  if (leads.length === 1) return columns;
  const directed = columns.some(({ role }) => role === 'director') || leaning === 1;
  return columns.map((column): Column => {
    if (column.role !== 'lead') return column;
    if (/đầu mối/iu.test(column.header)) return { ...column, role: 'ignore' };
    return !directed && /lđ|lãnh đạo|đồng chí/iu.test(column.header)
      ? { ...column, role: 'director' }
      : column;
  });
}

const leadsAlone = ({ role, header }: Column, leaning: Context['leaning']): boolean =>
  role === 'agency' && (leaning === -1 || /chủ trì/iu.test(header));
