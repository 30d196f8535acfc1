/** What people mapped once stays mapped in the template after. Pure. */
import type { Template, TemplateColumn, TemplateHeading, TemplateTable } from '../taken-over/contract.ts';
import { bare } from '../taken-over/said.ts';
import { isTaken, sameHeading, tableWords } from '../taken-over/taken-keys.ts';
import type { OwnForm } from './contract.ts';
import { withHeadingAs } from './heading-as.ts';
import { withTableAs } from './table-as.ts';

/**
 * Headings, tables and columns that were not told by themselves take the place that one of the same name was mapped to,
 * or are left out as it was.
 * @param former the template that held until now
 */
export function withFormerMapping(template: Template, former: Template | undefined, ours: OwnForm): Template {
  if (!former) return template;
  const annexes = withFormerTables(template.annexes, former.annexes, ours);
  return {
    ...withFormerHeadings(template, former, ours),
    annexes: annexes.map((table) =>
      withFormerColumns(
        table,
        former.annexes.find(({ key }) => key === table.key),
      ),
    ),
  };
}

function withFormerHeadings(template: Template, { headings }: Template, ours: OwnForm): Template {
  return template.headings
    .filter(({ key }) => isTaken(key))
    .reduce((so, { key, text }) => {
      const same = headings.find((one) => isSame(one, text) && isMapped(one, so, ours));
      if (!same) return so;
      const { aside } = same;
      const change = aside === 'unused' ? { key, unused: true } : { key, as: same.key };
      return withHeadingAs(so, change, ours.headings.find((own) => own.key === same.key)?.text ?? '');
    }, template);
}

const isSame = ({ theirs, text }: TemplateHeading, words: string): boolean =>
  sameHeading(theirs ?? text) === sameHeading(words);

/** To what there still is, and what no other heading is. */
const isMapped = ({ key, aside }: TemplateHeading, { order }: Template, ours: OwnForm): boolean =>
  aside === 'unused' || (!order.includes(key) && ours.headings.some((own) => own.key === key));

function withFormerTables(
  tables: readonly TemplateTable[],
  former: readonly TemplateTable[],
  ours: OwnForm,
): TemplateTable[] {
  return tables.reduce<TemplateTable[]>(
    (so, { key, theirs, aside }) => {
      if (!theirs || aside !== 'waits') return so;
      const same = former.find(
        (one) =>
          one.theirs !== undefined &&
          tableWords(one.theirs) === tableWords(theirs) &&
          (one.aside === 'unused' || (!isTaken(one.key) && !so.some((other) => other.key === one.key))),
      );
      if (!same) return so;
      const change = same.aside === 'unused' ? { key, unused: true } : { key, as: same.key };
      return withTableAs(so, ours, change) ?? so;
    },
    [...tables],
  );
}

const nameOf = ({ title = '', under = '' }: TemplateColumn): string =>
  bare(`${under} ${title}`).toLocaleLowerCase('vi');

function withFormerColumns(table: TemplateTable, former: TemplateTable | undefined): TemplateTable {
  const used = new Set(table.columns.flatMap(({ key }) => key ?? []));
  const columns = table.columns.map((column) => {
    if (column.key !== undefined) return column;
    const same = former?.columns.find(
      (one) => one.key !== undefined && !used.has(one.key) && nameOf(one) === nameOf(column),
    );
    if (same?.key === undefined) return column;
    used.add(same.key);
    return { ...column, key: same.key };
  });
  return { ...table, columns };
}
