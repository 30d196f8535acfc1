/** Changes in the parts of a Word file, as text. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export interface WordFile {
  document: string;
  /** Further parts by name, and those that replace one. */
  parts: Record<string, Uint8Array>;
}

const DOCUMENT = 'word/document.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';

export function openWord(bytes: Uint8Array): WordFile {
  const { [DOCUMENT]: document = new Uint8Array(), ...parts } = unzipSync(bytes);
  return { document: strFromU8(document), parts };
}

export function saveWord({ document, parts }: WordFile): Uint8Array {
  return zipSync({ ...parts, [DOCUMENT]: strToU8(document) });
}

/** Adds a part and the relationship by which the document finds it. */
export function addPart(
  { document, parts }: WordFile,
  part: { id: string; name: string; type: string; contentType: string; bytes: Uint8Array },
): WordFile {
  const extension = part.name.slice(part.name.lastIndexOf('.') + 1);
  const relation = `<Relationship Id="${part.id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${part.type}" Target="${part.name}"/>`;
  const kind = `<Default Extension="${extension}" ContentType="${part.contentType}"/>`;
  const kindOfPart = `<Override PartName="/word/${part.name}" ContentType="${part.contentType}"/>`;
  const edit = (name: string, end: string, added: string): Record<string, Uint8Array> => ({
    [name]: strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace(end, `${added}${end}`)),
  });
  return {
    document,
    parts: {
      ...parts,
      ...edit(RELATIONS, '</Relationships>', relation),
      ...edit(TYPES, '</Types>', extension === 'xml' ? kindOfPart : kind),
      [`word/${part.name}`]: part.bytes,
    },
  };
}

/** Replaces the table of the tasks (the last one) or of the indicators (the one before). */
export function editTable(
  { document, parts }: WordFile,
  which: 'indicators' | 'tasks',
  edit: (table: string) => string,
): WordFile {
  const tables = [...document.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)];
  const found = tables.at(which === 'tasks' ? -1 : -2);
  if (!found) throw new Error('the plan has no such table');
  const end = found.index + found[0].length;
  return {
    document: document.slice(0, found.index) + edit(found[0]) + document.slice(end),
    parts,
  };
}

const ROW = /<w:tr[ >][\s\S]*?<\/w:tr>/g;
const CELL = /<w:tc[ >][\s\S]*?<\/w:tc>/g;

/** Edits one row of the table that has all its cells, chosen by `draw` among those below the header. */
export function editRow(
  table: string,
  draw: (below: number) => number,
  edit: (row: string) => string,
): string {
  const rows = [...table.matchAll(ROW)].filter(
    ([row]) => !row.includes('w:tblHeader') && (row.match(CELL)?.length ?? 0) > 3,
  );
  const chosen = rows[draw(rows.length)];
  if (!chosen) throw new Error('the table has no rows');
  const end = chosen.index + chosen[0].length;
  return table.slice(0, chosen.index) + edit(chosen[0]) + table.slice(end);
}

/** Edits the cell at `index`, counted from the left, or from the right when negative. */
export function editCell(row: string, index: number, edit: (cell: string) => string): string {
  const cell = [...row.matchAll(CELL)].at(index);
  if (!cell) return row;
  return row.slice(0, cell.index) + edit(cell[0]) + row.slice(cell.index + cell[0].length);
}

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (...runs: string[]): string => `<w:p>${runs.join('')}</w:p>`;
