/** Bodies that send or receive reports, found in a sentence and brought to one name. Pure. */
import { isOutside } from '../../organisation/other-bodies.ts';
import { unitNameKey } from '../../organisation/unit-names.ts';
import { foldText } from '../../shared/likeness.ts';

export interface BodyMention {
  text: string;
  at: number;
  end: number;
}

const LEVEL = String.raw`(?:cấp\s+)?(?:xã|phường|đặc khu|[Tt]ỉnh [uủ][ỷy]|[Tt]hành [uủ][ỷy]|[Tt]ỉnh|[Tt]hành phố|Trung ương|Đảng [uủ][ỷy](?: (?:xã|phường))?)(?: \p{Lu}\p{L}*)*`;
const PROGRAMME = String.raw`\s+(?:về\s+)?(?:(?:phát triển|thực hiện|triển khai)\s+[^;:.()]*?(?:chuyển đổi số|(?:số\s+)?57[^\s,;.]*)(?:\s+quốc gia)?|chuyển đổi số|CĐS|(?:NQ ?|Nghị quyết (?:số )?)?57[^\s,;.]*)`;
const COMMITTEE = String.raw`(?:Ban\s+[Cc]hỉ\s+đạo|BCĐ)(?:${PROGRAMME})?(?:\s+(?:của\s+)?${LEVEL})?`;

/** First words of a body; behind them its name goes on until a word of STOP. */
const HEADS = [
  'Văn phòng (?:HĐND|Hội đồng nhân dân)(?: ?[-–] ?| và | & )(?:UBND|[UỦ][ỷy] ban nhân dân)',
  'Ban Thường vụ|BTV|Thường trực|Ban Chấp hành|BCH|Ban Xây dựng|Ban Tổ chức|Ban Tuyên giáo|Ban Dân vận|Ban Nội chính|Ban cán sự',
  '(?:Đảng|Huyện|Tỉnh|Thành|Quận) [uủ][ỷy]|Ủy ban|Uỷ ban|UBND|UBKT|UBMTTQ|MTTQ|Mặt trận|HĐND|Hội đồng nhân dân',
  '(?:[Cc]hủ tịch|[Bb]í thư|[Ll]ãnh đạo)(?= (?:UBND|[UỦ][ỷy] ban|HĐND|Đảng|xã|phường|tỉnh|thành phố))|Bộ trưởng',
  'Văn phòng|VPĐU|Phòng(?! chống| ngừa)|phòng(?= \\p{Lu})|Trung tâm|Công an|Trạm|Tổ (?:giúp việc|công tác|công nghệ|Công nghệ|chuyển đổi)',
  '[Cc]ơ quan [Tt]hường trực|[Cc]ơ quan cấp trên|cấp trên|cấp có thẩm quyền|cơ quan có thẩm quyền',
  'Sở(?= \\p{Lu})|Bộ(?= \\p{Lu})|Chính phủ|Thủ tướng|Trung ương|(?:tỉnh|[Tt]hành phố)(?=\\s*(?:[,;.]|$|và|theo|để|trước|qua))',
];
const STOP = [
  'về|khi|theo|trước|để|các|những|kết quả|tình hình|tiến độ|định kỳ|trong|xem xét|(?<!Ban )chỉ đạo|cho|đồng thời|qua|thông qua',
  'hằng|hàng|chậm|muộn|vào|từ|gồm|tổng hợp|báo cáo|cập nhật|nhằm|là|tại|nghe|biết|bằng|phối hợp|việc|làm|ban hành|phê duyệt',
  'quyết định|giải quyết|tháo gỡ|thực hiện|triển khai|có|được|trên|nếu|đã|bảo đảm|đảm bảo|với|cùng|trực tiếp|thường xuyên|chủ trì',
  'chủ động|tham mưu|tổ chức|đánh giá|sơ kết|tổng kết|giúp|gửi|nộp|trình|hoặc|sau|mỗi|giữa|cuối|đột xuất|kịp thời|hướng dẫn|xây dựng',
  'rà soát|chịu|theo dõi|đôn đốc|kiến nghị|đề xuất|giao|yêu cầu|ít nhất|không|ngày|quý|tháng|năm|\\d|và(?! (?:Truyền thông|Đô thị|Công nghệ|Môi trường|Dân vận))',
].join('|');
const WORD = String.raw`(?:\s+(?!(?:${STOP})(?!\p{L}))[^\s,;:.()]+|, (?=Thể thao|Hạ tầng|Truyền thông|Thông tin)\p{L}+)`;
const BODY = new RegExp(
  String.raw`(?<![\p{L}\d])(?:[Cc]ơ quan [Tt]hường trực (?:của )?${COMMITTEE}|${COMMITTEE}|(?:${HEADS.join('|')})(?!\p{L})${WORD}{0,9})`,
  'gu',
);

/** Every body that the sentence names, in order: "báo cáo Ban Chỉ đạo và Thường trực Đảng ủy về …" names two. */
export function bodiesIn(sentence: string): BodyMention[] {
  return [...sentence.matchAll(BODY)].map((match) => ({
    text: match[0].replace(/\s+/g, ' ').trim(),
    at: match.index,
    end: match.index + match[0].length,
  }));
}

const ABOVE =
  /(?<!\p{L})(?:tỉnh|thành phố|thành ủy|huyện|quận|trung ương|chính phủ|thủ tướng|bộ trưởng|cấp trên|cấp có thẩm quyền|cơ quan có thẩm quyền)(?!\p{L})|^(?:sở|bộ) /u;

/** A body of the level above: of the province, a ministry, "cấp trên". */
export const isAbove = (text: string): boolean =>
  ABOVE.test(foldText(text)) && !/(?<!\p{L})(?:xã(?! hội)|phường|đặc khu)(?!\p{L})/u.test(foldText(text));

export type BodyClass = 'committee' | 'party' | 'people-committee' | 'council' | 'unit';

/** What a single body is, at whatever level. "Văn phòng Đảng ủy" is a unit, "Thường trực Đảng ủy" the Party committee. */
export function classOf(text: string): BodyClass {
  const folded = foldText(text);
  if (folded.startsWith('cơ quan thường trực')) return /ban chỉ đạo|bcđ/u.test(folded) ? 'committee' : 'unit';
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

/** Bodies of one key take in one and the same report: "BCĐ xã", "Ban Chỉ đạo", "Cơ quan Thường trực Ban Chỉ đạo". */
export function bodyKey(text: string, communeName?: string): string {
  const kind = classOf(text);
  const level = isAbove(text) ? (CENTRAL.test(foldText(text)) ? 'central ' : 'above ') : '';
  return kind === 'unit' ? level + unitNameKey(text, communeName) : level + kind;
}

const CENTRAL = /trung ương|chính phủ|thủ tướng|bộ trưởng|^bộ /u;

/** A body that is neither the commune's nor above it: a company, a bank. */
export const isForeign = (text: string): boolean => !isAbove(text) && isOutside(text);
