/** Words for the table of the confirmation screen and for what is done in it. */
export const table = {
  tools: 'Việc với dòng đang chọn',
  source: 'Trích văn bản gốc',
  hide: 'Ẩn',
  hideDocument: 'Ẩn văn bản gốc để bảng rộng hơn',
  showDocument: 'Hiện văn bản gốc',
  add: 'Thêm',
  usedColumns: 'Chỉ cột có nội dung',
  toLookAt: 'Cần xem',
  deadline: 'Ghi rõ thời hạn',
  deadlineTitle: 'Thời hạn',
  more: 'Việc khác ▾',
  short: {
    accept: 'Soát',
    undo: 'Hoàn tác',
    redo: 'Làm lại',
    join: 'Gộp…',
    split: 'Tách…',
    merge: 'Nối với dòng trên',
    delete: 'Xóa khỏi danh sách',
  },
  typing: [
    'Chọn ô rồi gõ: nội dung mới thay nội dung cũ. F2 hoặc bấm đúp: sửa nội dung đang có.',
    'Enter: ghi và xuống dòng. Tab: ghi và sang ô bên. Esc: hủy. Alt+Enter: xuống dòng trong ô. Ctrl+Enter khi đang gõ: ghi vào mọi ô đang chọn.',
    'Giữ Shift rồi bấm mũi tên hoặc kéo chuột: chọn nhiều ô. Ctrl+C, Ctrl+X, Ctrl+V: sao chép, cắt, dán, cả từ Excel. Ctrl+D: điền xuống. Delete: xóa nội dung ô.',
    'Ở ô Soát: Enter đánh dấu đã soát rồi sang dòng sau, phím cách đánh dấu hoặc bỏ dấu.',
  ],
};
