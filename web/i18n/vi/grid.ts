/** The table that people work in. */
export const grid = {
  empty: 'trống',
  byKey: (what: string) => `${what} (Alt+↓)`,
  menu: 'Các việc khác',
  resize: 'Kéo để đổi độ rộng cột, bấm đúp để trả lại',
  unsaved: (text: string) => `Chưa lưu: ${text}`,
  restored: 'Nội dung đã gõ mà chưa lưu. Bấm Enter để lưu, Esc để hủy.',
  misfitsTitle: (count: number) => `${count} ô không nhận được nội dung`,
  misfitsText: 'Chưa có ô nào thay đổi. Các ô không nhận được:',
  misfitsMore: (count: number) => `và ${count} ô khác`,
  outside: 'Ngoài bảng',
  locked: 'Ô này không nhập trực tiếp.',
  changeRest: (count: number) => `Ghi vào ${count} ô còn lại`,
};
