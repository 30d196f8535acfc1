/** The real figure that takes the place of an estimate (ước cả kỳ), once its period is over. */
export const settling = {
  title: 'Số chính thức thay số ước',
  hint: 'Kỳ đã kết thúc. Vui lòng gửi số chính thức của cả kỳ thay cho số ước; tỷ lệ báo cáo của kỳ giữ nguyên.',
  closed: 'Kỳ đã chốt: chỉ nhập được số chính thức thay số ước.',
  wanted: 'Cần số chính thức',
  column: 'Số ước',
  estimated: (value: string) => `Ước cả kỳ ${value}`,
  asEstimated: 'Đúng như số ước',
  change: (estimate: string, real: string) => `ước ${estimate} → chính thức ${real}`,
  owed: (count: string) => `${count} số ước chưa có số chính thức`,
  toReceive: (count: string) => `${count} số chính thức chờ tiếp nhận`,
  question: {
    ask: (period: string) =>
      `Đề nghị đơn vị cho số chính thức cả kỳ ${period.charAt(0).toLowerCase()}${period.slice(1)}, thay số ước đã gửi:`,
    was: (value: string) => `đã ước ${value}, cần số chính thức`,
    thanks: 'Xin cảm ơn!',
  },
};
