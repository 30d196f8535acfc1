/** What was changed in tables: columns, rows, cells. Pure. */
import type { OfficialDocument } from '../model/contract.ts';
import { type OwnTable, tablesOfOurs, tablesOfTheirs, type TheirTable } from './all-tables.ts';
import { readTable } from './as-read.ts';
import { pairedColumns, pairedTables } from './columns.ts';
import type { Comparison, ReadColumn, ReadDocument, ReadTable } from './contract.ts';
import { pairedTexts } from './pairs.ts';
import { bare } from './said.ts';
import { spansOf } from './words.ts';

const nameOf = ({ annex }: OwnTable | TheirTable): string =>
  annex === undefined ? 'Bảng trong báo cáo' : [annex.name ?? '', annex.title].join(' ').trim();

/** Titles of annexes, heads of columns and cells; each table, and each row that was changed, by itself. */
export function comparedTables(ours: OfficialDocument, theirs: ReadDocument): Comparison[] {
  const [own, their] = [tablesOfOurs(ours), tablesOfTheirs(theirs)];
  const paired = pairedTables(
    own.map(({ table }) => table),
    their.map(({ table }) => table),
  );
  const found = own.flatMap((table, at): Comparison[] => {
    const other = their[paired[at] ?? -1];
    const { key } = table.table;
    if (!other) return [{ of: 'table', kind: 'removed', key, before: nameOf(table) }];
    return [named(key, nameOf(table), nameOf(other)), ...within(key, readTable(table.table), other.table)];
  });
  const added = their.filter((_, at) => !paired.includes(at));
  return [
    ...found,
    ...added.map((table): Comparison => ({ of: 'table', kind: 'added', now: nameOf(table) })),
  ];
}

function named(key: string, before: string, now: string): Comparison {
  if (bare(before).toLocaleLowerCase('vi') === bare(now).toLocaleLowerCase('vi'))
    return { of: 'table', kind: 'same', key, before, now };
  return { of: 'table', kind: 'changed', key, before, now, spans: spansOf(bare(before), bare(now)) };
}

const headsOf = (columns: readonly ReadColumn[]): string =>
  columns.map(({ title, under }) => (under === undefined ? title : `${under}: ${title}`)).join(' | ');

const GAP = ' | ';

function within(key: string, ours: ReadTable, theirs: ReadTable): Comparison[] {
  const heads = changed(key, headsOf(ours.columns), headsOf(theirs.columns));
  const columns = pairedColumns(ours.columns, theirs.columns);
  const shared = columns.filter((own) => own !== undefined);
  const places = [...theirs.columns.keys()].filter((at) => columns[at] !== undefined);
  // Only columns that both have are compared, in the order of theirs: that others came or went is said of the head.
  const [own, their] = [ours.rows.map(lineOf(shared)), theirs.rows.map(lineOf(places))];
  const pairing = pairedTexts(own, their);
  return [
    ...heads,
    ...own.flatMap((line, at): Comparison[] => {
      const other = pairing.ours[at];
      if (other === undefined) return [{ of: 'table', kind: 'removed', key, before: line }];
      return changed(key, line, their[other] ?? '');
    }),
    ...their.flatMap((line, at): Comparison[] =>
      pairing.theirs[at] === undefined && line !== ''
        ? [{ of: 'table', kind: 'added', now: line, after: key }]
        : [],
    ),
  ];
}

/** The cells of a row as one text; a row of one cell is the head of a group. */
const lineOf =
  (columns: readonly number[]) =>
  (cells: readonly string[]): string =>
    (cells.length === 1 ? [...cells] : columns.map((at) => cells[at] ?? ''))
      .map((text) => text.trim())
      .join(GAP);

function changed(key: string, before: string, now: string): Comparison[] {
  if (bare(before) === bare(now)) return [];
  return [{ of: 'table', kind: 'changed', key, before, now, spans: spansOf(before, now) }];
}
