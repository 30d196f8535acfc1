/** Words that were given up so that one thing has one name; only tests read this. GLOSSARY.md has the names. */

/** Between letters `\b` knows no Vietnamese ones. */
const word = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');

const RETIRED: readonly [word: RegExp, instead: string][] = [
  [word('thân văn bản|phần lời'), 'nội dung kế hoạch'],
  [word('đoạn nguồn'), 'trích văn bản gốc'],
  [/^thôi$/iu, 'Hủy'],
  [/^bỏ$/iu, 'Xóa khỏi danh sách'],
  [word('lấy lại'), 'hoàn tác'],
  [word('nghi ngờ'), 'cần xem lại'],
  [word('(?:các|mỗi|một|bỏ|của|là) lần nhập|lần tải lên'), 'tệp đã tải lên'],
  [word('trang chính'), 'trang chủ'],
  [word('nền (?:tối|sáng)'), 'giao diện tối, giao diện sáng'],
  [/^(?:đã )?chép$/iu, 'sao chép'],
  [word('hạn cuối|hạn chót|ngày hoàn thành'), 'hạn hoàn thành'],
  [word('sản phẩm đầu ra'), 'sản phẩm (kết quả)'],
  [word('không (?:nêu|có) (?:thời )?hạn'), 'không ghi thời hạn'],
  [word('người, tập thể'), 'cá nhân, tập thể'],
  [word('sát từ tìm'), 'phù hợp nhất'],
  [word('đường dẫn thiết lập'), 'liên kết thiết lập'],
  [word('mã băm'), 'mã đối chiếu tệp gốc'],
  [word('số liệu lúc'), 'số liệu đến'],
  [word('chưa hợp lệ'), 'chưa thực hiện được'],
  [word('(?<!(?:trình|phê) )duyệt'), 'soát (chuyên viên), phê duyệt (lãnh đạo)'],
  [word('hãy'), 'vui lòng (yêu cầu), hoặc không có từ nào (gợi ý)'],
  [word('khó đạt'), 'có nguy cơ không đạt'],
  [/(?:^|\d)\s%/u, '% liền sau số'],
];

/** What a text should say instead of the retired words in it; empty where there are none. */
export const retiredIn = (text: string): string[] =>
  RETIRED.flatMap(([retired, instead]) => (retired.test(text) ? [instead] : []));
