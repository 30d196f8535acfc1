/** What each column holds, by the words above it and by what its cells look like; never by its position. */
import type { Column } from './column.ts';
import { type Content, contentOf } from './column-content.ts';
import { type HeaderRole, headerYear, type Role } from './column-words.ts';
import { wordRole } from './column-path.ts';
import { resolveRole, type TableContext } from './column-resolve.ts';
import { settleMarkedOwners } from './marked-owners.ts';
import type { GridRow } from './table-grid.ts';

/** Rows that tell how wide a table is. */
const SAMPLE = 150;

/** Roles of all columns. `paths` is empty for a table without a header. */
export function columnRoles(paths: string[][], rows: GridRow[]): Column[] {
  const width = Math.max(paths.length, ...rows.slice(0, SAMPLE).map((row) => row.cells.length));
  const contents = Array.from({ length: width }, (_, index) => contentOf(rows, index));
  const words = Array.from({ length: width }, (_, index) => wordRole(paths[index] ?? []));
  const context = readContext(paths, words, contents);
  const columns = words.map((word, index): Column => {
    const content = contents[index] ?? contentOf([], index);
    const path = paths[index] ?? [];
    const header = path.join(' ');
    const own = path.at(-1);
    return {
      index,
      header,
      ...(path.length > 1 && own !== undefined && { own }),
      ...resolveRole(word, content, context, path.length > 0),
      ...yearOf(path),
    };
  });
  const named = settleNames(settleOrdinal(columns, contents), contents);
  const marked = settleMarks(settleCounts(named, contents, context), contents, context);
  return settleMarkedOwners(settleOwners(marked, context), rows);
}

function yearOf(path: string[]): { year?: number } {
  const year = [...path]
    .reverse()
    .map(headerYear)
    .find((found) => found !== undefined);
  return year === undefined ? {} : { year };
}

function readContext(
  paths: string[][],
  words: (HeaderRole | undefined)[],
  contents: Content[],
): TableContext {
  const nameWords = paths
    .filter((_, index) => words[index] === 'name' || words[index] === 'name-or-target')
    .map((path) => path.join(' ').toLowerCase());
  const indicators = nameWords.some((name) => /chỉ tiêu|chỉ số|mục tiêu|tiêu chí/u.test(name));
  const tasks = nameWords.some((name) => /nhiệm vụ|công việc|hoạt động|giải pháp/u.test(name));
  const hasTarget = words.some((word, index) => word === 'target' && (contents[index]?.figures ?? 0) > 0);
  return {
    leaning: indicators && !tasks ? 1 : tasks && !indicators ? -1 : 0,
    hasLead: words.includes('lead'),
    hasDeadline: words.includes('deadline'),
    namesTarget: words.includes('target'),
    hasTarget,
  };
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
    const isFree = ({ role }: Column): boolean => role === 'ignore' || role === 'section';
    // Words nobody knows over what reads like units ("Mô hình": "Thôn thông minh") may also head names.
    const isUnknown = ({ unsure, header }: Column): boolean => unsure === true && header !== '';
    const filled = columns.filter((column) => length(column) > 0);
    const candidates =
      [filled.filter(isFree), filled.filter(isUnknown)].find((some) => some.length > 0) ?? [];
    const longest = candidates.toSorted((a, b) => length(b) - length(a))[0];
    return columns.map((column) => (column === longest ? { ...column, role: 'name', unsure: true } : column));
  }
  if (names.length === 1) return columns;
  const best = names.toSorted((a, b) => words(b) - words(a))[0];
  return columns.map((column) =>
    column.role === 'name' && column !== best
      ? { ...column, role: besideName(column, best, contents[column.index]) }
      : column,
  );
}

/** "Số lượng" beside tasks says how many of their products there are to be. */
function settleCounts(columns: Column[], contents: Content[], { leaning }: TableContext): Column[] {
  if (leaning !== -1) return columns;
  return columns.map((column): Column => {
    const isCount = column.role === 'target' && column.year === undefined && COUNTS.test(column.header);
    if (!isCount) return column;
    return { ...column, role: (contents[column.index]?.numbers ?? 0) >= 0.6 ? 'ignore' : 'deliverable' };
  });
}

const COUNTS = /^(?:số lượng|khối lượng|định mức|giá trị)/iu;

/** Columns of years or quarters with "x" in them are a schedule of what stands in the row. */
function settleMarks(columns: Column[], contents: Content[], { leaning }: TableContext): Column[] {
  if (leaning === 1) return columns;
  const marked = columns.filter(({ role, index }) => role === 'target' && (contents[index]?.filled ?? 0) > 0);
  if (marked.length === 0 || !marked.every(({ index }) => (contents[index]?.marks ?? 0) >= 0.8))
    return columns;
  return columns.map(
    (column): Column => (column.role === 'target' ? { ...column, role: 'ignore', marks: true } : column),
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
function settleOwners(columns: Column[], { leaning }: TableContext): Column[] {
  const leads = columns.filter(({ role }) => role === 'lead');
  if (leads.length === 0)
    return columns.map((column) => (leadsAlone(column, leaning) ? { ...column, role: 'lead' } : column));
  if (leads.length === 1) return columns;
  // Where the cells alone tell owners, the first of them leads.
  if (leads.every(({ unsure }) => unsure === true))
    return columns.map((column) =>
      leads.slice(1).includes(column) ? { ...column, role: 'coordinator' } : column,
    );
  const directed = columns.some(({ role }) => role === 'director') || leaning === 1;
  return columns.map((column): Column => {
    if (column.role !== 'lead') return column;
    if (/đầu mối/iu.test(column.header)) return { ...column, role: 'ignore' };
    return !directed && /lđ|lãnh đạo|đồng chí/iu.test(column.header)
      ? { ...column, role: 'director' }
      : column;
  });
}

const leadsAlone = ({ role, header }: Column, leaning: TableContext['leaning']): boolean =>
  role === 'agency' && (leaning === -1 || /chủ trì/iu.test(header));
