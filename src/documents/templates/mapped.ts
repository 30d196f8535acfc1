/** A template with what a person mapped. Pure. */
import { Invalid } from '../../shared/errors.ts';
import { PERIOD, type Template, type TemplateHeading, type TemplateTable } from '../taken-over/contract.ts';
import { namesPeriod } from '../taken-over/said.ts';
import { headingKey, isTaken } from '../taken-over/taken-headings.ts';
import type { MapTemplate, OwnForm } from './contract.ts';
import { movedHeading } from './moved-heading.ts';

type HeadingOrder = NonNullable<MapTemplate['headings']>[number];
type ColumnOrder = NonNullable<MapTemplate['columns']>[number];

const refuse = (field: string, text: string): Invalid => new Invalid([{ field, text }]);

/** @throws Invalid for a place that there is none, and where two are mapped to one */
export function mapped(template: Template, ours: OwnForm, { headings, columns }: MapTemplate): Template {
  const changed = (headings ?? []).reduce((so, order) => withHeading(so, ours, order), template);
  requireApart(
    changed.order.filter((key) => !isTaken(key)),
    'headings',
    'Mỗi đề mục của phần mềm chỉ ghép được với một đề mục.',
  );
  return { ...changed, annexes: changed.annexes.map((table) => withColumns(table, ours, columns ?? [])) };
}

function requireApart(keys: readonly (string | undefined)[], field: string, text: string): void {
  const mappedKeys = keys.filter((key) => key !== undefined);
  if (new Set(mappedKeys).size < mappedKeys.length) throw refuse(field, text);
}

/** Sentences that hang on the heading go along with it. */
function withHeading(template: Template, ours: OwnForm, { key, as, text }: HeadingOrder): Template {
  const own = template.headings.find((heading) => heading.key === key);
  if (!own && !(template.order.includes(key) && !isTaken(key)))
    throw refuse('headings', 'Không tìm thấy đề mục này trong mẫu. Tải lại trang rồi ghép lại.');
  if (typeof as === 'string' && !ours.headings.some((heading) => heading.key === as))
    throw refuse('headings', 'Không tìm thấy đề mục này của phần mềm.');
  const words = text ?? own?.text;
  if (text !== undefined && namesPeriod(text))
    throw refuse('headings', `Tên kỳ trong đề mục ghi là ${PERIOD}, để mỗi kỳ ghi tên kỳ của mình.`);
  if (words === undefined && as === null)
    throw refuse('headings', 'Ghi lời đề mục trước khi để thành đề mục riêng.');
  const now = as === undefined ? key : (as ?? freeKey(words ?? '', key, template.order));
  const heading = { key, text: words ?? '', level: own?.level ?? 1 };
  const headings = words === undefined ? template.headings : headingsWith(template.headings, heading);
  return movedHeading({ ...template, headings }, key, now);
}

const freeKey = (words: string, key: string, order: readonly string[]): string =>
  isTaken(key) ? key : headingKey(words, order);

function headingsWith(headings: readonly TemplateHeading[], heading: TemplateHeading): TemplateHeading[] {
  const at = headings.findIndex(({ key }) => key === heading.key);
  return at < 0 ? [...headings, heading] : headings.with(at, heading);
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
