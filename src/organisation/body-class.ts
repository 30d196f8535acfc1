/** What a body is: one that leads the commune, or a unit. Pure. */
import { foldText } from '../shared/likeness.ts';

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
