/** What the bodies are that send or receive reports, and which of them are one. Pure. */
import { classOf } from '../../organisation/body-class.ts';
import { isOutside } from '../../organisation/other-bodies.ts';
import { unitNameKey } from '../../organisation/unit-names.ts';
import { foldText } from '../../shared/likeness.ts';

const ABOVE =
  /(?<!\p{L})(?:tỉnh|thành phố|thành ủy|huyện|quận|trung ương|chính phủ|thủ tướng|bộ trưởng|cấp trên|cấp có thẩm quyền|cơ quan có thẩm quyền)(?!\p{L})|^(?:sở|bộ(?! phận| môn| chỉ huy)) /u;

/** A body of the level above: of the province, a ministry, "cấp trên". */
export const isAbove = (text: string): boolean =>
  ABOVE.test(foldText(text)) && !/(?<!\p{L})(?:xã(?! hội)|phường|đặc khu)(?!\p{L})/u.test(foldText(text));

/** Bodies of one key take in one and the same report: "BCĐ xã", "Ban Chỉ đạo", "Cơ quan Thường trực Ban Chỉ đạo". */
export function bodyKey(text: string, communeName?: string): string {
  const kind = classOf(text);
  const level = isAbove(text) ? (CENTRAL.test(foldText(text)) ? 'central ' : 'above ') : '';
  return kind === 'unit' ? level + unitNameKey(text, communeName) : level + kind;
}

const CENTRAL = /trung ương|chính phủ|thủ tướng|bộ trưởng|^bộ(?! phận| môn| chỉ huy) /u;

/** A body that is neither the commune's nor above it: a company, a bank. */
export const isForeign = (text: string): boolean => !isAbove(text) && isOutside(text);
