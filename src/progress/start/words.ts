/** What people write in a cell about how something stands: in the table of the screen, and in reports. Pure. */
import { parseNumber } from '../../reading/values/number.ts';
import { foldPlain } from '../../shared/likeness.ts';
import type { StartTask } from './contract.ts';

/** Said of what is nearly, partly or not complete; looked at before the words for complete. */
const NOT_QUITE =
  /co ban hoan thanh|gan hoan thanh|hoan thanh (?:mot phan|buoc dau|khoang)|hoan thanh \d{1,2}(?:[.,]\d+)? ?%/;
const UNDER_WAY =
  /^(?:van |hien |da va )?(?:dang|tiep tuc|thuong xuyen|thuc hien thuong xuyen|trien khai thuong xuyen)(?!\p{L})/u;
const NOT_BEGUN = /^chua(?:$| (?:thuc hien|trien khai|bat dau|lam|tien hanh|ban hanh|den han)(?!\p{L}))/u;
const DONE =
  /^(?:da |xa da |ubnd xa da )?(?:hoan thanh|xong|thuc hien xong|ban hanh|lam xong|hoan tat)(?!\p{L})/u;

/** How a task stands by these words, with diacritics or without; undefined when they do not say it. */
export function readState(text: string): StartTask['state'] | undefined {
  const folded = foldPlain(text).replace(/^[-+*•. ]+/, '');
  if (NOT_QUITE.test(folded)) return 'in-progress';
  if (UNDER_WAY.test(folded)) return 'in-progress';
  if (NOT_BEGUN.test(folded)) return 'not-started';
  return DONE.test(folded) ? 'done' : undefined;
}

/** A figure alone in a cell, with its percent sign or without: "62,5%", "1.234", "-3"; undefined when it is none. */
export function readFigure(text: string): number | undefined {
  const match = /^([-−–]?)\s*(.*?)\s*%?$/u.exec(text.trim());
  const value = parseNumber(match?.[2] ?? '');
  return value === undefined ? undefined : value * (match?.[1] ? -1 : 1);
}

/** "Chưa có số liệu": somebody looked and nothing is known. */
export const saysNone = (text: string): boolean =>
  /^(?:chua co(?: so lieu| du lieu)?|khong co so lieu|chua thong ke|chua tong hop)\.?$/.test(
    foldPlain(text.trim()),
  );
