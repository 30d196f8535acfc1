/** Why a file cannot be read as a plan. The message is for the person: what, where, what to do; no secrets, no paths. */
export const UNREADABLE = {
  empty: 'Tệp rỗng, không có nội dung để đọc. Vui lòng kiểm tra lại tệp rồi tải lên lần nữa.',
  'only-pictures':
    'Tệp chỉ có hình ảnh, không có chữ. Vui lòng lưu thành PDF rồi tải lên lại để nhận dạng chữ trong ảnh.',
  'unknown-format':
    'Không nhận ra định dạng của tệp. Sáu Rõ đọc được: Word (.docx), PDF, ảnh quét trong PDF, văn bản (.txt, .md), bảng tính (.xlsx, .csv).',
  'legacy-doc':
    'Đây là tệp Word đời cũ (.doc), chưa đọc được. Vui lòng mở bằng Word hoặc LibreOffice, chọn “Lưu thành” (Save as) dạng .docx, rồi tải lên lại.',
  'legacy-xls':
    'Đây là tệp Excel đời cũ (.xls), chưa đọc được. Vui lòng mở bằng Excel hoặc LibreOffice, chọn “Lưu thành” (Save as) dạng .xlsx, rồi tải lên lại.',
  'binary-sheet':
    'Đây là bảng tính Excel dạng nhị phân (.xlsb), chưa đọc được. Vui lòng mở bằng Excel hoặc LibreOffice, chọn “Lưu thành” (Save as) dạng .xlsx, rồi tải lên lại.',
  rtf: 'Đây là tệp RTF, chưa đọc được. Vui lòng mở bằng Word hoặc LibreOffice, chọn “Lưu thành” (Save as) dạng .docx, rồi tải lên lại.',
  odt: 'Đây là văn bản OpenDocument (.odt), chưa đọc được. Vui lòng mở bằng Word hoặc LibreOffice, chọn “Lưu thành” (Save as) dạng .docx, rồi tải lên lại.',
  ods: 'Đây là bảng tính OpenDocument (.ods), chưa đọc được. Vui lòng mở bằng Excel hoặc LibreOffice, chọn “Lưu thành” (Save as) dạng .xlsx, rồi tải lên lại.',
  presentation:
    'Đây là tệp trình chiếu, không phải văn bản kế hoạch. Vui lòng tải lên văn bản đã ban hành (.docx hoặc PDF).',
  picture:
    'Đây là tệp ảnh. Vui lòng ghép các trang ảnh thành một tệp PDF (quét 300 dpi) rồi tải lên; tốt nhất là tải lên tệp .docx của văn bản.',
  archive: 'Đây là tệp nén. Vui lòng giải nén rồi tải lên từng tệp kế hoạch, phụ lục ở trong đó.',
  signed:
    'Đây là tệp đóng gói chữ ký số (.p7m, .p7s). Vui lòng mở bằng phần mềm ký số, lưu văn bản ở trong ra (.docx hoặc PDF) rồi tải lên tệp ấy.',
  email: 'Đây là thư điện tử. Vui lòng mở thư, lưu tệp kế hoạch đính kèm ra máy rồi tải lên tệp ấy.',
  'parts-elsewhere':
    'Tệp này là trang web chỉ dẫn tới các tệp khác, nội dung không nằm trong tệp. Vui lòng mở bằng Word hoặc Excel, chọn “Lưu thành” (Save as) dạng .docx hoặc .xlsx, rồi tải lên lại.',
  encrypted: 'Tệp được bảo vệ bằng mật khẩu. Vui lòng bỏ mật khẩu rồi tải lên lại.',
  damaged: 'Tệp bị hỏng hoặc tải lên chưa đủ. Vui lòng mở thử trên máy của bạn, lưu lại rồi tải lên lần nữa.',
  'too-large': 'Tệp quá lớn. Giới hạn là 50 MB một tệp.',
  'too-many-pages':
    'Tài liệu quá dài so với một kế hoạch (trên 500 trang). Vui lòng chỉ tải lên kế hoạch và phụ lục của nó.',
  'too-many-rows':
    'Bảng quá dài so với một kế hoạch (trên 20.000 dòng). Vui lòng chỉ để lại các trang tính, bảng thuộc kế hoạch rồi tải lên lại.',
  'too-long':
    'Tài liệu quá dài so với một kế hoạch (trên 4 triệu chữ cái). Vui lòng chỉ tải lên kế hoạch và phụ lục của nó.',
  'too-much-memory':
    'Đọc tệp này cần quá nhiều bộ nhớ nên đã dừng. Vui lòng tách tệp (bảng tính: mỗi trang tính một tệp; tài liệu: mỗi phụ lục một tệp) rồi tải lên lại.',
  'too-complex':
    'Tệp có cấu trúc bất thường (nén quá mức hoặc lồng nhau quá sâu) nên không được mở. Vui lòng lưu lại bằng Word rồi tải lên lần nữa.',
  'not-calculated':
    'Bảng tính chỉ có công thức chưa được tính nên chưa có giá trị nào để đọc. Vui lòng mở bằng Excel hoặc LibreOffice để tính, lưu lại rồi tải lên lần nữa.',
  'all-hidden':
    'Nội dung của bảng tính đều đang bị ẩn (trang tính, dòng, cột ẩn) nên không được đọc. Vui lòng cho hiện lên, lưu rồi tải lên lại.',
  'lost-letters':
    'Tệp bị mất chữ: các chữ có dấu đã thành dấu hỏi (?) hoặc dấu gạch dưới (_) vì được lưu bằng bảng mã không có chữ tiếng Việt. Vui lòng mở tệp gốc, lưu lại dạng Excel (.xlsx), Word (.docx) hoặc “CSV UTF-8”, “Unicode (UTF-8)” rồi tải lên lại.',
  'not-a-plan':
    'Không tìm thấy chỉ tiêu, nhiệm vụ nào trong tài liệu này. Vui lòng kiểm tra có đúng là kế hoạch (kèm phụ lục) hay không.',
  'no-text': 'Không nhận dạng được chữ trong ảnh quét. Vui lòng quét lại rõ hơn (300 dpi, đặt thẳng giấy).',
  'form-pdf':
    'Tệp PDF này là biểu mẫu động, nội dung chỉ hiện trong Adobe Reader. Vui lòng mở bằng Adobe Reader, in ra tệp PDF (Print to PDF) rồi tải tệp đó lên.',
  portfolio:
    'Tệp PDF này chỉ là bìa gộp nhiều tệp khác (PDF Portfolio). Vui lòng mở tệp, lưu riêng từng tệp bên trong rồi tải lên.',
  'timed-out': 'Đọc tệp quá lâu nên đã dừng. Vui lòng tách tài liệu thành các tệp nhỏ hơn rồi tải lên lại.',
  failed: 'Có lỗi khi đọc tệp. Vui lòng thử tải lên lại; nếu vẫn lỗi, báo người quản trị xem nhật ký.',
  cancelled: 'Đã dừng đọc theo yêu cầu.',
} as const;
export type UnreadableReason = keyof typeof UNREADABLE;

export class Unreadable extends Error {
  readonly reason: UnreadableReason;
  /** Technical detail for the log; never shown to the person. */
  readonly debug: string | undefined;
  constructor(reason: UnreadableReason, debug?: string) {
    super(UNREADABLE[reason]);
    this.name = 'Unreadable';
    this.reason = reason;
    this.debug = debug;
  }
}
