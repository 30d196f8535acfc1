/** What people mapped once stays mapped in the template after. Pure. */
import type { Template, TemplateColumn, TemplateTable } from '../taken-over/contract.ts';
import { bare } from '../taken-over/said.ts';

/**
 * Columns that were not told by themselves take the column that one of the same name was mapped to.
 * @param former the template that held until now
 */
export function withFormerMapping(template: Template, former: Template | undefined): Template {
  if (!former) return template;
  return {
    ...template,
    annexes: template.annexes.map((table) =>
      withFormerColumns(
        table,
        former.annexes.find(({ key }) => key === table.key),
      ),
    ),
  };
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
