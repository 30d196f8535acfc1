/** The words with which what is to be done begins: they end the names of those who are to do it. */

const ACTIONS = [
  'rà soát', 'tham mưu', 'xây dựng', 'tổ chức', 'lập', 'báo cáo', 'trình', 'hoàn thành', 'hoàn thiện', 'triển khai',
  'kiểm tra', 'chuẩn bị', 'thực hiện', 'hướng dẫn', 'tổng hợp', 'cập nhật', 'đôn đốc', 'tuyên truyền', 'bố trí',
  'phân công', 'gửi', 'đăng ký', 'đăng tải', 'khắc phục', 'chỉ đạo', 'theo dõi', 'quản lý', 'công khai', 'niêm yết',
  'thẩm định', 'giải quyết', 'xử lý', 'tiếp tục', 'khẩn trương', 'chủ động', 'tích cực', 'tăng cường', 'nghiên cứu',
  'đề xuất', 'ban hành', 'bàn giao', 'tiếp nhận', 'số hóa', 'số hoá', 'cung cấp', 'mời', 'thông báo', 'phát động',
  'vận động', 'giám sát', 'rút kinh nghiệm', 'thống kê', 'khảo sát', 'đánh giá', 'điều tra', 'đẩy mạnh', 'đẩy nhanh',
  'lắp đặt', 'sửa chữa', 'quyết toán', 'giải ngân', 'xác minh', 'trả lời', 'kiện toàn', 'củng cố', 'duy trì',
  'bảo đảm', 'đảm bảo', 'tập trung', 'huy động', 'ra quân', 'soạn thảo', 'dự thảo', 'bám sát', 'nắm', 'phổ biến',
  'quán triệt', 'căn cứ', 'có văn bản', 'có kế hoạch', 'có giải pháp', 'có ý kiến', 'làm việc', 'làm rõ', 'tham gia',
  'hỗ trợ', 'cử', 'thành lập', 'đưa', 'nhập', 'rà lại', 'kê khai', 'đối chiếu', 'chịu trách nhiệm', 'có trách nhiệm',
  'trực tiếp', 'thường xuyên', 'nghiêm túc', 'kịp thời', 'phát huy', 'làm tốt', 'tạo điều kiện', 'phối hợp', 'ký',
  'phê duyệt', 'phát hành', 'đăng', 'in', 'cấp phát', 'chi trả', 'thu hồi', 'di dời', 'giải tỏa', 'trồng', 'phun',
  'nạo vét', 'lấy ý kiến', 'xin ý kiến', 'tự kiểm tra', 'quan tâm', 'nêu cao', 'sắp xếp', 'bổ sung', 'điều chỉnh',
  'thay thế', 'mở', 'trao đổi', 'liên hệ', 'giao', 'yêu cầu', 'đề nghị', 'tổng kết', 'sơ kết', 'khai thác', 'vận hành',
  'cụ thể hóa', 'cụ thể hoá', 'lồng ghép', 'ưu tiên', 'dành', 'phấn đấu', 'đôn đốc', 'nhắc nhở', 'ghi nhận', 'tháo gỡ',
] as const; // biome-ignore format: a list

/** Some of them are also parts of names: "Ủy ban kiểm tra", "ban quản lý thôn", "các tổ chức chính trị - xã hội". */
const IN_NAMES =
  'quản lý|chỉ đạo|kiểm tra|giám sát|tuyên truyền|thẩm định|vận động|hướng dẫn|xây dựng|tiếp nhận|điều tra|khảo sát|hỗ trợ|xử lý|giải quyết|thực hiện';
const NAMED_BY =
  '[ủu]y ban|uỷ ban|ban|tổ|đội|bộ phận|đoàn|phòng|trung tâm|trạm|nhóm|hội đồng|cơ quan|công tác';
const OF_NAMES = String.raw`(?<=(?<!, )(?:${NAMED_BY}) )(?:${IN_NAMES})(?!\p{L})`;
const BODIES = String.raw`(?<=(?:các|những|và) )tổ chức(?= (?:chính trị|đoàn thể|xã hội|đảng|tôn giáo|kinh tế|thành viên|liên quan)|,)`;

const alternatives = [...new Set(ACTIONS)].toSorted((a, b) => b.length - a.length).join('|');

const ACTION = new RegExp(
  String.raw`(?<![\p{L}\d-])(?!${OF_NAMES})(?!${BODIES})(?:${alternatives})(?![\p{L}-])`,
  'gu',
);

/** Where the first words stand that say what is to be done; -1 when none do. */
export function actionAt(text: string, from = 0): number {
  ACTION.lastIndex = from;
  return ACTION.exec(text)?.index ?? -1;
}
