/** Bodies that send or receive reports, found in a sentence. */

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
