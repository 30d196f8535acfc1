/** The tables of a document, of its text and of its annexes, in order. Pure. */
import type { Annex, OfficialDocument, Table } from '../model/contract.ts';
import type { ReadAnnex, ReadDocument, ReadTable } from './contract.ts';

export interface OwnTable {
  table: Table;
  annex?: Annex;
}

export interface TheirTable {
  table: ReadTable;
  annex?: ReadAnnex;
}

export function tablesOfOurs({ body, annexes }: OfficialDocument): OwnTable[] {
  const inText = body.flatMap((block) => (block.kind === 'table' ? [{ table: block }] : []));
  const inAnnexes = annexes.flatMap((annex) =>
    annex.blocks.flatMap((block) => (block.kind === 'table' ? [{ table: block, annex }] : [])),
  );
  return [...inText, ...inAnnexes];
}

export function tablesOfTheirs({ body, annexes }: ReadDocument): TheirTable[] {
  const inText = body.flatMap(({ tables }) => tables.map((table) => ({ table })));
  return [...inText, ...annexes.flatMap((annex) => annex.tables.map((table) => ({ table, annex })))];
}
