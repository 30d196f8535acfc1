/** What people mapped once stays mapped in the template after. Pure. */
import type { Template, TemplateColumn, TemplateTable } from '../taken-over/contract.ts';
import { headingWords } from '../taken-over/heading-pairs.ts';
import { bare } from '../taken-over/said.ts';
import { isTaken } from '../taken-over/taken-headings.ts';
import { movedHeading } from './moved-heading.ts';

/**
 * Headings and columns that were not told by themselves take the place that one of the same name was mapped to.
 * @param former the template that held until now
 */
export function withFormerMapping(template: Template, former: Template | undefined): Template {
  if (!former) return template;
  return {
    ...withFormerHeadings(template, former),
    annexes: template.annexes.map((table) =>
      withFormerColumns(
        table,
        former.annexes.find(({ key }) => key === table.key),
      ),
    ),
  };
}

function withFormerHeadings(template: Template, { headings }: Template): Template {
  return template.headings
    .filter(({ key }) => isTaken(key))
    .reduce((so, { key, text }) => {
      const same = headings.find(
        (one) => !isTaken(one.key) && !so.order.includes(one.key) && wordsOf(one.text) === wordsOf(text),
      );
      return same ? movedHeading(so, key, same.key) : so;
    }, template);
}

/** The number of a heading says nothing: another one may have come before it. */
const wordsOf = (text: string): string => bare(headingWords(text)).toLocaleLowerCase('vi');

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
