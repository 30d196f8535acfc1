/** A template with what a person mapped. Pure. */
import { Invalid } from '../../shared/errors.ts';
import type { Template, TemplateTable } from '../taken-over/contract.ts';
import { PERIOD } from '../../shared/period-mark.ts';
import { namesPeriod } from '../taken-over/said.ts';
import { isTaken } from '../taken-over/taken-keys.ts';
import type { MapTemplate, OwnForm } from './contract.ts';
import { withHeadingAs } from './heading-as.ts';
import { withTableAs } from './table-as.ts';

type HeadingOrder = NonNullable<MapTemplate['headings']>[number];
type TableOrder = NonNullable<MapTemplate['tables']>[number];
type ColumnOrder = NonNullable<MapTemplate['columns']>[number];

const refuse = (field: string, text: string): Invalid => new Invalid([{ field, text }]);

/**
 * Tables before their columns, which are named by the table of ours that they are in then.
 * @throws Invalid for a place that there is none, and where two are mapped to one
 */
export function mapped(template: Template, ours: OwnForm, order: MapTemplate): Template {
  const changed = (order.headings ?? []).reduce((so, each) => withHeading(so, ours, each), template);
  requireApart(
    changed.order.filter((key) => !isTaken(key)),
    'headings',
    'Mỗi đề mục của phần mềm chỉ ghép được với một đề mục.',
  );
  const tables = (order.tables ?? []).reduce((so, each) => withTable(so, ours, each), changed.annexes);
  requireApart(
    tables.map(({ key }) => key),
    'tables',
    'Mỗi bảng của phần mềm chỉ ghép được với một bảng.',
  );
  return { ...changed, annexes: tables.map((table) => withColumns(table, ours, order.columns ?? [])) };
}

function requireApart(keys: readonly (string | undefined)[], field: string, text: string): void {
  const mappedKeys = keys.filter((key) => key !== undefined);
  if (new Set(mappedKeys).size < mappedKeys.length) throw refuse(field, text);
}

function withHeading(template: Template, ours: OwnForm, order: HeadingOrder): Template {
  const { key, as, text, unused } = order;
  const own = template.headings.find((heading) => heading.key === key);
  if (!own && !(template.order.includes(key) && !isTaken(key)))
    throw refuse('headings', 'Không tìm thấy đề mục này trong mẫu. Tải lại trang rồi ghép lại.');
  const target = ours.headings.find((heading) => heading.key === (as ?? key));
  if (typeof as === 'string' && !target) throw refuse('headings', 'Không tìm thấy đề mục này của phần mềm.');
  if (text !== undefined && namesPeriod(text))
    throw refuse('headings', `Tên kỳ trong đề mục ghi là ${PERIOD}, để mỗi kỳ ghi tên kỳ của mình.`);
  if (own === undefined && text === undefined && (as === null || unused))
    throw refuse('headings', 'Ghi lời đề mục trước khi để thành đề mục riêng.');
  return withHeadingAs(template, order, target?.text ?? '');
}

function withTable(tables: TemplateTable[], ours: OwnForm, order: TableOrder): TemplateTable[] {
  const changed = withTableAs(tables, ours, order);
  if (!changed) throw refuse('tables', 'Không tìm thấy bảng này. Tải lại trang rồi ghép lại.');
  return changed;
}

function withColumns(table: TemplateTable, ours: OwnForm, orders: readonly ColumnOrder[]): TemplateTable {
  const own = ours.tables.find(({ key }) => key === table.key);
  const columns = orders
    .filter((order) => order.table === table.key)
    .reduce((so, { at, as }) => {
      const column = so[at];
      if (!column || (as !== null && !own?.columns.some(({ key }) => key === as)))
        throw refuse('columns', 'Không tìm thấy cột này. Tải lại trang rồi ghép lại.');
      const { key: _, ...rest } = column;
      return so.with(at, as === null ? rest : { ...rest, key: as });
    }, table.columns);
  requireApart(
    columns.map(({ key }) => key),
    'columns',
    'Mỗi cột của phần mềm chỉ ghép được với một cột.',
  );
  return { ...table, columns };
}
