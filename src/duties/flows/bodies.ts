/** What the bodies are that send or receive reports, and which of them are one. Pure. */
import { isOutside } from '../../organisation/other-bodies.ts';
import { unitNameKey } from '../../organisation/unit-names.ts';
import { foldText } from '../../shared/likeness.ts';

const ABOVE =
  /(?<!\p{L})(?:tỉnh|thành phố|thành ủy|huyện|quận|trung ương|chính phủ|thủ tướng|bộ trưởng|cấp trên|cấp có thẩm quyền|cơ quan có thẩm quyền)(?!\p{L})|^(?:sở|bộ(?! phận| môn| chỉ huy)) /u;

/** A body of the level above: of the province, a ministry, "cấp trên". */
export const isAbove = (text: string): boolean =>
  ABOVE.test(foldText(text)) && !/(?<!\p{L})(?:xã(?! hội)|phường|đặc khu)(?!\p{L})/u.test(foldText(text));

export type BodyClass = 'committee' | 'party' | 'people-committee' | 'council' | 'unit';

/** What a single body is, at whatever level. "Văn phòng Đảng ủy" is a unit, "Thường trực Đảng ủy" the Party committee. */
export function classOf(text: string): BodyClass {
  const folded = foldText(text);
  if (/^(?:cơ quan )?thường trực (?:của )?(?:ban chỉ đạo|bcđ)/u.test(folded)) return 'committee';
  if (folded.startsWith('cơ quan thường trực')) return 'unit';
  if (/^(?:ban chỉ đạo|bcđ)/u.test(folded)) return 'committee';
  if (/^(?:thường trực|lãnh đạo|chủ tịch)? ?(?:hđnd|hội đồng nhân dân)/u.test(folded)) return 'council';
  if (/^(?:lãnh đạo|chủ tịch)? ?(?:ubnd|ủy ban nhân dân)/u.test(folded)) return 'people-committee';
  if (
    /^(?:đảng|tỉnh|thành|huyện) ủy(?! (?:ubnd|ủy ban|các))|^(?:ban thường vụ|btv|ban chấp hành|bch đảng|bí thư|thường trực)/u.test(
      folded,
    )
  )
    return 'party';
  return 'unit';
}

/**
 * A body that leads the commune (Ủy ban nhân dân, Hội đồng nhân dân, Đảng ủy, Ban Chỉ đạo) works through its units: no
 * collective means it, and a post in it is no unit's post.
 */
export const leadsCommune = (name: string): boolean => classOf(name) !== 'unit';

/** Bodies of one key take in one and the same report: "BCĐ xã", "Ban Chỉ đạo", "Cơ quan Thường trực Ban Chỉ đạo". */
export function bodyKey(text: string, communeName?: string): string {
  const kind = classOf(text);
  const level = isAbove(text) ? (CENTRAL.test(foldText(text)) ? 'central ' : 'above ') : '';
  return kind === 'unit' ? level + unitNameKey(text, communeName) : level + kind;
}

const CENTRAL = /trung ương|chính phủ|thủ tướng|bộ trưởng|^bộ(?! phận| môn| chỉ huy) /u;

/** A body that is neither the commune's nor above it: a company, a bank. */
export const isForeign = (text: string): boolean => !isAbove(text) && isOutside(text);
