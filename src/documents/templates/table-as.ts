/** A table of theirs that a person says is one of ours, or none. Pure; the screen shows by it what is saved by it. */
import { columnsAs } from '../taken-over/columns-as.ts';
import type { Aside, TemplateTable } from '../taken-over/contract.ts';
import { carried } from '../taken-over/said.ts';
import { tableKey } from '../taken-over/taken-keys.ts';
import type { OwnForm } from './contract.ts';

/** What a file says of a table that was not told by itself. */
export type TheirTable = NonNullable<TemplateTable['theirs']>;

/** Its columns are told as those of any other table; what is not told of them is left blank until it is mapped. */
export function tableAs(theirs: TheirTable, own: OwnForm['tables'][number]): TemplateTable {
  const { found } = columnsAs(own.columns, theirs.columns);
  const title = theirs.title === undefined ? undefined : carried(theirs.title, own.title);
  return {
    key: own.key,
    columns: found.filter((column) => column !== undefined),
    theirs,
    ...(title !== undefined && { title }),
  };
}

/** @param taken the keys of the other tables */
export const tableAside = (theirs: TheirTable, aside: Aside, taken: readonly string[]): TemplateTable => ({
  key: tableKey(theirs, taken),
  columns: [],
  theirs,
  aside,
});

/**
 * All tables, one of them as another table of ours, waiting again (null) or unused.
 * @returns undefined where there is no such table, of theirs or of ours
 */
export function withTableAs(
  tables: readonly TemplateTable[],
  ours: OwnForm,
  { key, as, unused }: { key: string; as?: string | null | undefined; unused?: boolean | undefined },
): TemplateTable[] | undefined {
  const at = tables.findIndex((table) => table.key === key);
  const theirs = tables[at]?.theirs;
  if (!theirs) return undefined;
  if (typeof as === 'string' && unused !== true) {
    const own = ours.tables.find((table) => table.key === as);
    return own && tables.with(at, tableAs(theirs, own));
  }
  const others = tables.toSpliced(at, 1).map((table) => table.key);
  return tables.with(at, tableAside(theirs, unused === true ? 'unused' : 'waits', others));
}
