/** Words for several people at one draft, for cut and joined rows, and for what a cell can hold. */
export const draft = {
  milestone: (year: string) => `Mức năm ${year}`,
  named: (name: string) => `có ${name}`,
  unnamed: (name: string) => `không có ${name}`,
  furtherFile: 'Đang đọc thêm tệp cho kế hoạch này. Đọc xong sẽ có bản nháp mới, việc đã làm được giữ lại.',
  joined: (name: string, above: string, others: number) =>
    `Đã nối “${name}”${others > 0 ? ` cùng ${others} nơi nêu khác` : ''} vào “${above}”.`,
  nothingAbove: 'Không có dòng cùng loại nào ở ngay trên để nối.',
  split: {
    shares: 'Mỗi phần có gì',
    untold: 'Lời văn không cho biết, để ở phần thứ nhất.',
    halves: { first: 'Phần thứ nhất', second: 'Phần thứ hai', both: 'Cả hai phần' },
  },
  hints: {
    target: 'Ghi một mức: 80, 80%, ≥ 80%, 70-80%, 5/5 thôn, hoặc chỉ bằng chữ: Đạt, Hoàn thành.',
    deadline:
      'Ghi ngày, tháng, quý hoặc năm: 31/12/2026, Tháng 6/2026, Quý IV/2026; hoặc Thường xuyên, Hằng năm.',
    tags: 'Ghi tên đơn vị, người; mỗi tên cách nhau bằng dấu chấm phẩy.',
    cycle: 'Ghi một kỳ: Tháng, Quý, 6 tháng, 9 tháng, Năm, Đột xuất…',
    concern: 'Ghi Chủ trì, Phối hợp hoặc Không liên quan.',
    fixed: 'Trích văn bản gốc, không sửa ở đây.',
  },
  ended: {
    confirmed: (name: string, time: string) =>
      `${name} đã xác nhận kế hoạch này lúc ${time}. Bản nháp không sửa được nữa.`,
    discarded: (name: string, time: string) => `${name} đã hủy bản nháp này lúc ${time}.`,
    continued: (name: string, time: string) =>
      `${name} đã thêm tệp. Kế hoạch được đọc lại lúc ${time}, có bản nháp mới.`,
  },
};
