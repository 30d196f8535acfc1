/** Words for tasks from outside the plans. */
export const outside = {
  addTask: 'Thêm việc',
  name: 'Việc cần làm',
  deadline: 'Thời hạn',
  deadlineHint: '20/12; trong tháng 12/2026; thường xuyên',
  deadlineUnclear:
    'Chưa rõ thời hạn. Vui lòng ghi ngày, tháng, quý, năm hoặc “thường xuyên”; để trống nếu không có.',
  readAs: (read: string) => `Hiểu là: ${read}`,
  past: 'đã qua',
  source: 'Nguồn giao việc',
  kind: 'Loại văn bản',
  number: 'Số, ký hiệu',
  date: 'Ngày ban hành',
  issuer: 'Cơ quan ban hành',
  speaker: 'Ý kiến chỉ đạo của',
  said: 'Nội dung ý kiến',
  chooseFile: 'Chọn tệp văn bản…',
  fileHint: 'Tệp được giữ cùng văn bản; không tải lên nội dung mật.',
  added: (name: string) => `Đã thêm việc “${name}” vào sổ theo dõi.`,
  notAttached: (reason: string) => `Việc đã được thêm, nhưng chưa đính kèm được tệp: ${reason}`,
};
