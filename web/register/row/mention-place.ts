/** Where a mention stands, in words. Pure. */
import type { Location } from '../../../src/reading/contract.ts';
import type { Mention } from '../../../src/register/contract.ts';
import type { Texts } from '../../i18n/vi.ts';

/** "Phụ lục, TT 3, I. CHÍNH QUYỀN SỐ". */
export function placeText(mention: Pick<Mention, 'source' | 'ordinal' | 'section'>, texts: Texts): string {
  const { sources, fields } = texts.reading;
  const { source, ordinal, section } = mention;
  return [sources[source], ordinal && `${fields.ordinal} ${ordinal}`, section].filter(Boolean).join(', ');
}

/** "trang 4, bảng 2, dòng 7"; empty when the format says nothing. */
export function locationText({ page, table, row, line }: Location, texts: Texts): string {
  const words = texts.register.row;
  return [
    page === undefined ? undefined : words.page(page),
    table === undefined || row === undefined ? undefined : words.tableRow(table, row),
    line === undefined ? undefined : words.line(line),
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}
