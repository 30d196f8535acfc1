/** What is still to be done with a period that is closed. */
export const afterClose = {
  left: 'Gửi trong lúc mở riêng, chờ tiếp nhận',
  leftOf: (count: string) => `${count} nội dung gửi trong lúc mở riêng, chờ tiếp nhận`,
  leftToOffice: (count: string, time: string, day: string) =>
    `Hết mở riêng lúc ${time} ngày ${day}. ${count} nội dung đã gửi đến lúc đó vẫn tiếp nhận hoặc trả lại được; tỷ lệ báo cáo lúc chốt giữ nguyên.`,
  leftToUnit: (time: string, day: string) =>
    `Hết mở riêng lúc ${time} ngày ${day}. Nội dung đã gửi đến lúc đó đang chờ cơ quan thường trực tiếp nhận.`,
  held: (count: string) =>
    `Kỳ chốt khi còn ${count} nội dung chờ tiếp nhận. Mở riêng cho đơn vị để tiếp nhận hoặc trả lại.`,
  returned: 'Kỳ đã chốt: đơn vị chỉ sửa và nộp lại được khi được mở riêng lần nữa.',
};
