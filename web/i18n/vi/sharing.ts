/** The plan at a glance on one page, to be sent by a messenger. */
export const sharing = {
  title: 'Tình hình một trang',
  hint: 'Lưu ảnh rồi gửi, hoặc sao chép nội dung và dán vào tin nhắn.',
  savePicture: 'Lưu ảnh',
  summaryText: 'Nội dung tin nhắn',
  summary: {
    head: (commune: string) => `TÌNH HÌNH THỰC HIỆN NGHỊ QUYẾT 57 - ${commune}`,
    asOf: (time: string, day: string) => `Số liệu đến ${time} ngày ${day}`,
    only: (filters: string) => `Chỉ tính: ${filters}`,
    tasks: (count: string) => `Nhiệm vụ: ${count}`,
    indicators: (count: string) => `Chỉ tiêu: ${count}`,
    warnings: (count: string) => `Cảnh báo sớm: ${count} chỉ tiêu cứ như hiện nay thì không đạt mốc`,
    obstacles: (count: string) => `Vướng mắc: ${count} nhiệm vụ`,
    late: 'Đơn vị có nhiệm vụ quá hạn',
    other: (count: string) => `và ${count} nội dung khác`,
  },
};
