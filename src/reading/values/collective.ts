/** Owners that name everybody of a kind, so that nobody answers. Which unit a name means is said in `organisation`. */
import { COLLECTIVE_HEAD } from './owner-words.ts';

const HEADS_OF_ALL =
  /^(?:(?:các )?đồng chí |đ\/c )?(?:thủ trưởng|người đứng đầu|lãnh đạo|trưởng)(?: (?:các|tất cả)(?!\p{L})| (?:cấp ủy|cơ quan|đơn vị),)/iu;
/** "12 xóm", "05 Tổ công nghệ số cộng đồng"; one of a kind is itself. */
const MANY = /^0*(?:[2-9]|[1-9]\d+)(?:\/\d+)? \p{L}/u;

/** "Các phòng, ban, ngành …", "Thủ trưởng các cơ quan", "12 thôn". */
export function isCollective(owner: string): boolean {
  const text = owner.trim();
  return COLLECTIVE_HEAD.test(text) || HEADS_OF_ALL.test(text) || MANY.test(text);
}
