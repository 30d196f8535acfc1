/** Columns of theirs as columns of ours. Pure. */
import { pairedColumns } from './columns.ts';
import type { ReadColumn, TemplateColumn } from './contract.ts';
import { carried, isOfPeriod } from './said.ts';

/** A column of ours, by its key. */
interface OwnColumn {
  key: string;
  title: string;
  under?: string | undefined;
}

interface AsOurs {
  /** For each column of theirs the index of ours. */
  paired: (number | undefined)[];
  /** For each column of theirs what is taken of it; undefined: nothing. */
  found: (TemplateColumn | undefined)[];
}

export function columnsAs(
  ours: readonly OwnColumn[],
  theirs: readonly ReadColumn[],
  lasting?: ReadonlySet<string>,
): AsOurs {
  const heads = ours.map(({ title, under }) => ({ title, ...(under !== undefined && { under }) }));
  const paired = pairedColumns(heads, theirs);
  return { paired, found: theirs.map((column, at) => columnOf(column, ours[paired[at] ?? -1], lasting)) };
}

/** What a head says of one period stays as ours says it; of a column that we do not have it is not taken. */
function columnOf(
  { title, under }: ReadColumn,
  own: OwnColumn | undefined,
  lasting: ReadonlySet<string> | undefined,
): TemplateColumn | undefined {
  if (!own) {
    if (isOfPeriod(`${under ?? ''} ${title}`, lasting)) return undefined;
    return { title, ...(under !== undefined && { under }) };
  }
  const head = carried(title, own.title, lasting);
  const above = under === undefined ? '' : carried(under, own.under ?? '', lasting);
  return {
    key: own.key,
    ...(head !== undefined && { title: head }),
    ...(above !== undefined && { under: above }),
  };
}
