/** How findings name rows and passages: as the plan itself calls its appendices, sections and numbers. */
import { cutText } from '../../shared/cut-text.ts';
import type { Block } from '../block.ts';
import type { IndicatorReading, TaskReading } from '../contract.ts';
import { isAppendixHeading } from '../structure/appendix-heading.ts';

type Row = IndicatorReading | TaskReading;

export interface RowNames {
  /** "Phụ lục 1, mục II, số 4" for a row of a table; "mục 1.3" or the first words for a passage of the body. */
  of: (row: Row) => string;
  /** "Phụ lục 1", "bảng 2": the place of a row that is the same for all rows around it. */
  place: (row: Row) => string;
  /** "mục 2.1.b" of a passage of the body, without its words; empty where it has no number. */
  section: (row: Row) => string;
  /** The rows one after the other, a place that they share said once. */
  list: (rows: readonly Row[], most?: number) => string;
}

const BODY = 'nội dung kế hoạch';
/** How many rows one finding names. */
const MOST = 12;

export const shorten = (text: string, max: number): string =>
  text.length > max ? `${cutText(text, max).replace(/\s+\S*$/, '')}…` : text;

/** Roman or other number that a section heading starts with ("III. Tăng cường …" → "III"). */
export function sectionNumber(section: string | undefined): string | undefined {
  return section?.match(/^\s*([IVXLC]+|[A-Z]|\d+(?:\.\d+)*)\s*[.)\-:/]/)?.[1];
}

export function rowNames(blocks: readonly Block[]): RowNames {
  const appendices = appendixNames(blocks);
  const place = (row: Row): string => {
    if (row.source === 'body') return BODY;
    const appendix = nameBefore(appendices, row.location.block);
    if (appendix?.tables === 1) return appendix.name;
    const table = row.location.table ? `bảng ${row.location.table}` : undefined;
    return [appendix?.name, table].filter(Boolean).join(', ') || 'phụ lục';
  };
  const of = (row: Row): string =>
    row.source === 'body' ? nameInBody(row) : `${place(row)}, ${nameInTable(row)}`;
  const section = (row: Row): string => {
    const path = row.ordinal?.includes('.') ? row.ordinal : sectionPath(row.section);
    return path === undefined ? '' : `mục ${path}`;
  };
  const list = (rows: readonly Row[], most = MOST): string => {
    const shown = rows.slice(0, most);
    const parts = [...Map.groupBy(shown, place)].map(([where, some]) =>
      where === BODY ? some.map(nameInBody).join('; ') : `${where}: ${some.map(nameInTable).join('; ')}`,
    );
    const named = rows.length === 1 && rows[0] ? of(rows[0]) : parts.join('; ');
    return rows.length > most ? `${named}; … (tất cả ${rows.length})` : named;
  };
  return { of, place, section, list };
}

function nameInTable(row: Row): string {
  const section = sectionNumber(row.section);
  const number = row.ordinal ? `số ${row.ordinal}` : `“${shorten(row.name, 50)}”`;
  return [section && `mục ${section}`, number].filter(Boolean).join(', ');
}

/** "mục 1.3"; "điểm a mục 2.1"; a passage without a number by its section and first words. */
function nameInBody(row: Row): string {
  const section = sectionPath(row.section);
  if (row.ordinal?.includes('.')) return `mục ${row.ordinal}`;
  if (row.ordinal && section)
    return /^\d/.test(row.ordinal)
      ? `mục ${row.ordinal} phần ${section}`
      : `điểm ${row.ordinal} mục ${section}`;
  const words = `“${shorten(row.name, 70)}”`;
  if (row.ordinal) return `mục ${row.ordinal}, ${words}`;
  return section ? `mục ${section}, ${words}` : words;
}

/** "2. Mục tiêu / 2.1. Đến năm 2025 / b) Nguồn lực" → "2.1.b". */
function sectionPath(section: string | undefined): string | undefined {
  const numbers = (section ?? '')
    .split(' / ')
    .map((part) => sectionNumber(part) ?? /^\s*(\p{Ll})\s*[.)]/u.exec(part)?.[1])
    .filter((number) => number !== undefined);
  const path = numbers.reduce((whole, number) => {
    if (whole === '' || number.startsWith(`${whole}.`)) return number;
    return `${whole}.${number}`;
  }, '');
  return path === '' ? undefined : path;
}

interface Appendix {
  name: string;
  /** Its first and last block. */
  from: number;
  to: number;
  /** Tables that stand under its heading; what goes on over pages is one. */
  tables: number;
}

/** Appendices by their headings; what stands before the first has none. */
function appendixNames(blocks: readonly Block[]): Appendix[] {
  const names: Appendix[] = [];
  let inTable = false;
  blocks.forEach((block, at) => {
    const name = block.kind === 'paragraph' && isAppendixHeading(blocks, at) && calledAs(block.text);
    const last = names.at(-1);
    if (name) names.push({ name, from: block.id, to: block.id, tables: 0 });
    else if (last) {
      last.to = block.id;
      if (block.kind === 'table' && !inTable) last.tables++;
    }
    inTable = block.kind === 'table';
  });
  return names;
}

/** "PHỤ LỤC I" → "Phụ lục I"; "Phụ lục số 02: Nhiệm vụ" → "Phụ lục số 02"; other headings name no appendix. */
function calledAs(heading: string): string | undefined {
  const [, word, of, number] =
    /^(phụ lục|phụ biểu|biểu|pl)(\s+số)?[\s:.-]*((?:[IVXLC]+|\d{1,2})[a-zA-Z]?(?![\p{L}\d]))?/iu.exec(
      heading,
    ) ?? [];
  if (!word) return undefined;
  const noun =
    word.toLowerCase() === 'pl' ? 'Phụ lục' : `${word[0]?.toUpperCase()}${word.slice(1).toLowerCase()}`;
  return [noun, of && 'số', number].filter(Boolean).join(' ');
}

const nameBefore = (appendices: readonly Appendix[], block: number | undefined): Appendix | undefined =>
  block === undefined ? undefined : appendices.findLast(({ from, to }) => from <= block && block <= to);
