/** The text that signing software prints on a page: who signed when. It is no part of the document. */
import type { Line } from './line.ts';
import type { PageItem } from './page-items.ts';

const STRONG =
  /^(?:signature (?:not verified|valid|is valid)|digitally signed by|(?:được )?ký (?:số )?bởi\s*:|người ký\s*:|(?:thời gian|thời điểm|ngày) ký\s*:)/i;
const WEAK =
  /^(?:(?:e-?mail|cơ quan|tổ chức|đơn vị|chức vụ|date|reason|location|lý do|địa điểm|dn|cn|ou|o|l|st|c)\s*[:=]|\(?\d{1,2}[./-]\d{1,2}[./-]\d{4},?\s+\d{1,2}:\d{2}|\d{4}[./-]\d{1,2}[./-]\d{1,2}\s+\d{1,2}:\d{2}|\+0?7)/i;

/** The items without the data of digital signatures, whether printed or drawn by the signature's own field. */
export function withoutSignatureData(items: readonly PageItem[]): PageItem[] {
  const lines = items.flatMap((item) => (item.kind === 'line' ? [item.line] : []));
  const signed = new Set<Line>(lines.filter((line) => STRONG.test(line.text)));
  if (signed.size === 0) return [...items];
  for (const start of lines.filter((line) => signed.has(line))) {
    for (const line of lines) if (belongsTo(start, line)) signed.add(line);
  }
  return items.filter((item) => item.kind === 'table' || !signed.has(item.line));
}

/** A line of the same field, or set in the same small letters close by. */
function belongsTo(start: Line, line: Line): boolean {
  if (start.annotation !== undefined) return line.annotation === start.annotation;
  if (line.annotation !== undefined || Math.abs(line.size - start.size) > 0.3) return false;
  const beside = line.box[0] < start.box[2] && line.box[2] > start.box[0];
  const near = Math.abs(line.baseline - start.baseline) < start.size * 6;
  return beside && near && WEAK.test(line.text);
}
