/**
 * Tables that reach us as running lines: every cell broken over lines, several cells on one line, nothing between
 * them. They are rebuilt from what the header names, the sequence of row numbers, the grammar of each column, and
 * what recurs from row to row.
 */
import type { Block, SourceBlock, Cell, Paragraph, Table, TableRow } from '../block.ts';
import { headerRole, type Role } from '../rows/column-words.ts';
import { type CellModel, cutRow, type FlatCell, learn, newModel } from './flat-cells.ts';
import { beginsHeader, type FlatHeader, readFlatHeader } from './flat-header.ts';
import { cutLine, type FlatLine, type Piece, toFlatLine } from './flat-lines.ts';
import { findRows, type RowSpan } from './flat-rows.ts';

/** Puts a table in the place of every run of lines that was one; all other blocks stay as they are. */
export function rebuildFlatTables<B extends SourceBlock>(blocks: B[]): (B | Block)[] {
  const rebuilt: (B | Block)[] = [];
  for (let at = 0; at < blocks.length; ) {
    const run = lineRun(blocks, at);
    for (const block of rebuildRun(run)) rebuilt.push(block);
    at += run.length;
    const other = blocks[at];
    if (other) rebuilt.push(other);
    at += 1;
  }
  return rebuilt;
}

/** The paragraphs from a block on that are physical lines. */
function lineRun(blocks: SourceBlock[], at: number): Paragraph[] {
  const run: Paragraph[] = [];
  for (let index = at; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block?.kind !== 'paragraph' || block.flow !== 'line' || block.heading !== undefined) break;
    run.push(block);
  }
  return run;
}

function rebuildRun(run: Paragraph[]): Block[] {
  const lines = run.map(toFlatLine);
  const rebuilt: Block[] = [];
  for (let at = 0; at < run.length; ) {
    const first = run[at];
    if (!first) break;
    const found = flatTableAt(first, lines, at);
    rebuilt.push(found?.table ?? first);
    at = found?.next ?? at + 1;
  }
  return rebuilt;
}

/** Where a table ends: the next appendix, a signature, data of a digital signature. */
const ENDS =
  /^(?:phụ lục|phụ biểu|biểu số|biểu \d|bảng \d|nơi nhận|T\/?M\.?\s|TM\.|KT\.|K\/T)|emailaddress=|^\{"|@\S+$|T\d\d:\d\d:\d\d/iu;

/** Before the signature a heading of the next section ends a table; in an appendix it may head a group of rows. */
const ENDS_IN_BODY =
  /^(?:[IVX]+\s?[.\-–/]\s*)(?:CÁC )?(?:TỔ CHỨC|KINH PHÍ|NGUỒN LỰC|GIẢI PHÁP|NHIỆM VỤ|PHÂN CÔNG|TRÁCH NHIỆM|MỤC TIÊU|CHỈ TIÊU)|^(?:\d{1,2}\s?[.)]\s*)?Các (?:nhiệm vụ|giải pháp) về|^Trên đây là/u;

/** The number of a page at its top. */
const isPageNumber = ({ text, page }: FlatLine, before: FlatLine | undefined): boolean =>
  page !== undefined && before?.page !== page && /^\d{1,3}$/.test(text) && Math.abs(Number(text) - page) <= 1;

function flatTableAt(
  first: Paragraph,
  lines: FlatLine[],
  at: number,
): { table: Table; next: number } | undefined {
  const header = beginsHeader(lines, at) ? readFlatHeader(lines, at) : undefined;
  if (!header) return undefined;
  const body = bodyOf(lines, header);
  const spans = findRows(body.lines, 0, body.lines.length);
  if (spans.filter(({ kind }) => kind === 'row').length < 2 || (spans[0]?.from ?? 1) > 3) return undefined;
  return { table: build(first, header, body, spans), next: body.next };
}

interface Body {
  lines: FlatLine[];
  /** Lines before which a page ended: the header was repeated there. */
  breaks: Set<FlatLine>;
  /** Index of the first line after the table. */
  next: number;
}

/** The lines below the header, repeated headers taken out; another header ends the table. */
function bodyOf(lines: FlatLine[], header: FlatHeader): Body {
  const kept: FlatLine[] = [];
  const inBody = lines.slice(header.end).some(({ text }) => /^nơi nhận/iu.test(text));
  const breaks = new Set<FlatLine>();
  let broken = false;
  let at = header.end;
  while (at < lines.length) {
    const line = lines[at];
    if (!line || ENDS.test(line.text) || (inBody && ENDS_IN_BODY.test(line.text))) break;
    if (isPageNumber(line, kept.at(-1))) {
      at += 1;
      continue;
    }
    if (beginsHeader(lines, at)) {
      const again = readFlatHeader(lines, at) ?? repeatedHeader(lines, at, header);
      if (again && again.columns.join('|') !== header.columns.join('|')) break;
      if (again) {
        // The number of the page stands before the header of the next one.
        if (/^\d{1,3}$/.test(kept.at(-1)?.text ?? '')) kept.pop();
        broken = true;
        at = again.end;
        continue;
      }
    }
    const turned = line.page !== undefined && line.page !== kept.at(-1)?.page;
    if (broken || (turned && kept.length > 0)) breaks.add(line);
    broken = false;
    kept.push(line);
    at += 1;
  }
  return { lines: kept, breaks, next: at };
}

/** A repeated header before the second half of a cut row has no row number below it. */
function repeatedHeader(lines: FlatLine[], at: number, header: FlatHeader): FlatHeader | undefined {
  const wanted = header.columns.join(' ').replace(/\s/g, '');
  let text = '';
  for (let end = at; end < Math.min(lines.length, at + 70); end += 1) {
    text += (lines[end]?.text ?? '').replace(/\s/g, '');
    if (text.length >= wanted.length) return text === wanted ? { ...header, end: end + 1 } : undefined;
  }
  return undefined;
}

function build(first: Paragraph, header: FlatHeader, body: Body, spans: RowSpan[]): Table {
  const roles = header.columns.slice(1).map(roleOf);
  const model = newModel(roles, gapsAreUsual(body.lines));
  const parts = spans.map((span) => (span.kind === 'row' ? piecesOf(span, body) : []));
  learn(
    parts.flatMap((own) => cutParts(own, model)),
    model,
  );
  const width = header.columns.length;
  const rows = spans.flatMap((span, index) => {
    const place = placeOf(body.lines[span.from]);
    if (span.kind === 'group') return [{ cells: [groupCell(span, body.lines, width)], ...place }];
    return cutParts(parts[index] ?? [], model).map((cells, part) =>
      toRow(part === 0 ? span.ordinal : '', cells, model, place),
    );
  });
  const head: TableRow = {
    cells: header.columns.map((text) => plainCell([text])),
    header: true,
    ...placeOf(toFlatLine(first)),
  };
  const { id, file, line, page } = first;
  return {
    kind: 'table',
    id,
    file,
    ...(line !== undefined && { line }),
    ...(page !== undefined && { page }),
    rows: [head, ...rows],
    grid: 'inferred',
  };
}

/** What is not yet decided by the words of the header is a product in a list of tasks and a measure beside figures. */
function roleOf(header: string): Role {
  const role = headerRole(header);
  if (role === 'unit-or-lead') return 'unit';
  if (role === 'target-or-deliverable') return 'deliverable';
  if (role === 'name-or-target') return 'name';
  return role === undefined || role === 'result' ? 'ignore' : role;
}

/** Some converters leave a blank line wherever the text moves down by a line; then a line without one begins a new cell. */
function gapsAreUsual(lines: FlatLine[]): boolean {
  return lines.filter(({ gap }) => gap).length > lines.length * 0.5;
}

/** The pieces of one row; where a page cut the row, in two parts. */
function piecesOf(span: RowSpan, { lines, breaks }: Body): Piece[][] {
  const parts: Piece[][] = [[]];
  lines.slice(span.from, span.to).forEach((line, index) => {
    const text = index === 0 ? span.rest : line.text;
    if (index > 0 && breaks.has(line)) parts.push([]);
    if (text !== '') parts.at(-1)?.push(...cutLine({ ...line, text }));
  });
  return parts.filter((part) => part.length > 0);
}

/** Cuts the parts of a row; a part below a page break goes on with the cells of the part above it. */
function cutParts(parts: Piece[][], model: CellModel): FlatCell[][] {
  const [first, ...others] = parts.map((pieces, index) => ({ pieces, index }));
  if (!first) return [];
  const rows = [cutRow(first.pieces, model)];
  for (const { pieces } of others)
    rows.push(
      cutRow(
        pieces,
        model,
        rows.at(-1)?.map(({ lines }) => lines.join(' ')),
      ),
    );
  return rows;
}

function groupCell(span: RowSpan, lines: FlatLine[], width: number): Cell {
  const title = lines.slice(span.from, span.to).map(({ text }) => text);
  return { lines: title, colSpan: width, rowSpan: 1 };
}

function toRow(
  ordinal: string,
  cells: FlatCell[],
  model: CellModel,
  place: { page?: number; line?: number },
): TableRow {
  const targets = model.roles
    .map((role, column) => ({ role, cell: cells[column] }))
    .filter(({ role }) => role === 'target');
  // With a figure too few no figure has a sure place.
  const misaligned =
    targets.some(({ cell }) => cell?.lines.length === 0) &&
    targets.some(({ cell }) => (cell?.lines.length ?? 0) > 0);
  const built = cells.map(
    ({ lines, confidence }, column): Cell => ({
      lines,
      colSpan: 1,
      rowSpan: 1,
      confidence: misaligned && model.roles[column] === 'target' ? 0.5 : confidence,
    }),
  );
  return { cells: [plainCell(ordinal === '' ? [] : [ordinal]), ...built], ...place };
}

const plainCell = (lines: string[]): Cell => ({ lines, colSpan: 1, rowSpan: 1 });

function placeOf(line: FlatLine | undefined): { page?: number; line?: number } {
  return {
    ...(line?.page !== undefined && { page: line.page }),
    ...(line?.line !== undefined && { line: line.line }),
  };
}
