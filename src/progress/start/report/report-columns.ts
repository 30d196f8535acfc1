/** Which column of a report's table says what, by the words above it. Pure. */
import type { GridRow } from '../../../reading/rows/table-grid.ts';
import { isOrigin } from '../../../reading/rows/table-grid.ts';
import type { RowKind } from '../../../register/contract.ts';
import { foldPlain } from '../../../shared/likeness.ts';

/** What a column may say; of several that say the same the first is taken. */
export type ReportRole = 'name' | 'unit' | 'base' | 'figure' | 'state' | 'result' | 'completed' | 'note';

export interface ReportColumns {
  kind: RowKind;
  /** Index of the first row under the heads. */
  from: number;
  columns: ReadonlyMap<ReportRole, number>;
  /** The year that the base column is of. */
  baseYear?: number;
  /** The words above the figures, which may name their day. */
  figureHead: string;
}

/** Rows at the top that are looked at, and how many rows heads may have. */
const LOOKED_AT = 6;
const MOST_HEADS = 3;

/** Undefined for tables in which nothing is reported. */
export function reportColumns(rows: readonly GridRow[]): ReportColumns | undefined {
  for (let first = 0; first < Math.min(rows.length, LOOKED_AT); first += 1) {
    const from = headsEnd(rows, first);
    const found = rolesOf(rows.slice(first, from), from);
    if (found) return found;
  }
  return undefined;
}

/** The heads go on while cells reach down into the next row, or columns are parted below one head. */
function headsEnd(rows: readonly GridRow[], first: number): number {
  let end = first + 1;
  while (end < rows.length && end - first < MOST_HEADS) {
    const [above, row] = [rows[end - 1], rows[end]];
    const parted = above?.cells.some(({ colSpan }, at) => colSpan > 1 && isOrigin(above, at)) ?? false;
    const reaches = row?.cells.some(({ inherited, text }) => inherited && text !== '') ?? false;
    if (!reaches || !parted) break;
    end += 1;
  }
  return numbersRow(rows[end]) ? end + 1 : end;
}

/** "(1) | (2) | (3)" below the heads. */
const numbersRow = (row: GridRow | undefined): boolean =>
  row !== undefined &&
  row.cells.length > 2 &&
  row.cells.every(({ text }) => /^\(?(?:\d{1,2}|[a-zđ]{1,2})\)?$/iu.test(text));

const headOf = (heads: readonly GridRow[], column: number): string => {
  const texts = heads.map(({ cells }) => cells[column]?.text ?? '');
  return [...new Set(texts)].filter(Boolean).join(' ');
};

const NAME =
  /^(?:ten |danh muc |noi dung )?(?:cac )?(?:chi tieu|nhiem vu|cong viec|noi dung)(?! (?:giao|nam|ke hoach|den)(?!\p{L}))/u;
const OF_INDICATOR = /chi tieu/;
const UNIT = /^(?:don vi(?: tinh)?|dvt)$/;
const BASE = /nam goc|gia tri goc|ky goc|^(?:thuc hien|th|ket qua) (?:nam )?20\d\d$/;
const PLANNED = /ke hoach|muc tieu|chi tieu (?:giao|nam|ke hoach|den)|^kh(?!\p{L})|phai dat/u;
const COMPARED = /so (?:voi|sanh)|dat ty le|%|ty le (?:dat|hoan thanh)/;
const RUNNING_TOTAL = /luy ke/;
const ACHIEVED = /thuc hien|ket qua|dat duoc|so lieu|uoc|hien trang/;
const STATE = /trang thai|tinh trang|tien do|muc do hoan thanh/;
const RESULT = /ket qua|tinh hinh|san pham|da thuc hien/;
const COMPLETED = /ngay hoan thanh|thoi gian hoan thanh thuc te/;
const NOTE = /ghi chu/;

function rolesOf(heads: readonly GridRow[], from: number): ReportColumns | undefined {
  const width = heads[0]?.cells.length ?? 0;
  const words = Array.from({ length: width }, (_, column) => foldPlain(headOf(heads, column)));
  const first = (fits: (head: string) => boolean): number => words.findIndex(fits);
  const name = first((head) => NAME.test(head));
  if (name < 0) return undefined;
  const unit = first((head) => UNIT.test(head));
  const kind = OF_INDICATOR.test(words[name] ?? '') || unit >= 0 ? 'indicator' : 'task';
  const rest = words.map((head, at) => (at === name || at === unit ? '' : head));
  const found = kind === 'indicator' ? figureColumns(rest) : stateColumns(rest);
  const columns = new Map<ReportRole, number>(
    [['name', name] as const, ['unit', unit] as const, ...found].filter(([, at]) => at >= 0),
  );
  const says: readonly ReportRole[] = kind === 'indicator' ? ['figure'] : ['state', 'result'];
  if (!says.some((role) => columns.has(role))) return undefined;
  const base = columns.get('base');
  const year = base === undefined ? undefined : /20\d\d|19\d\d/.exec(words[base] ?? '')?.[0];
  return {
    kind,
    from,
    columns,
    figureHead: headOf(heads, columns.get('figure') ?? -1),
    ...(year !== undefined && { baseYear: Number(year) }),
  };
}

type Found = [ReportRole, number][];

/** The running total comes before what one period adds; a comparison with the goal is no figure. */
function figureColumns(words: readonly string[]): Found {
  const base = words.findIndex((head) => BASE.test(head));
  const said = (head: string, at: number) => at !== base && head !== '' && !COMPARED.test(head);
  const total = words.findIndex((head, at) => said(head, at) && RUNNING_TOTAL.test(head));
  const achieved = words.findLastIndex(
    (head, at) => said(head, at) && ACHIEVED.test(head) && !PLANNED.test(head) && !NOTE.test(head),
  );
  return [
    ['base', base],
    ['figure', total >= 0 ? total : achieved],
    ['note', words.findIndex((head) => NOTE.test(head))],
  ];
}

function stateColumns(words: readonly string[]): Found {
  return [
    ['completed', words.findIndex((head) => COMPLETED.test(head))],
    ['state', words.findIndex((head) => STATE.test(head) && !COMPLETED.test(head))],
    ['result', words.findIndex((head) => RESULT.test(head) && !STATE.test(head))],
    ['note', words.findIndex((head) => NOTE.test(head))],
  ];
}
