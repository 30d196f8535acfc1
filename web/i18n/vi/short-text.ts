/** A short text that is asked of a unit for which the plan holds nothing: its note is the answer. */
export const shortText = {
  title: 'Báo cáo ngắn',
  about:
    'Kỳ này không hỏi đơn vị chỉ tiêu, nhiệm vụ nào. Vui lòng viết ngắn gọn kết quả; ô nào không có thì để trống.',
  blank: 'Nhập ít nhất một ô rồi gửi.',
  sentBy: (by: string, moment: string) => `${by} gửi lúc ${moment}`,
  behalf: (by: string, channel: string) => `${by} nhập thay, đơn vị trả lời qua ${channel}`,
  correctTitle: 'Đính chính báo cáo ngắn đã tiếp nhận',
  correctText:
    'Nội dung đã tiếp nhận vẫn giữ trong các bước đã qua; nội dung mới có hiệu lực khi được tiếp nhận.',
  sent: 'Đã gửi báo cáo ngắn của kỳ này.',
  notSent: 'Đơn vị chưa gửi.',
  received: 'Nội dung đã tiếp nhận trước đó',
  receive: 'Tiếp nhận báo cáo',
  receivedNow: 'Đã tiếp nhận báo cáo ngắn.',
  return: 'Trả lại báo cáo…',
  returnTitle: 'Trả lại báo cáo ngắn',
  returnText: 'Báo cáo trở về đơn vị để viết lại. Nội dung đã gửi vẫn xem được.',
  inStep: 'Nội dung lần gửi này',
  one: 'một báo cáo ngắn',
  enterOf: (unit: string) => `Mở biểu báo cáo ngắn của ${unit}`,
  note: 'Phiếu kỳ',
  ask: (period: string, from: string, to: string) =>
    `Đề nghị đơn vị gửi báo cáo ngắn ${period.charAt(0).toLowerCase()}${period.slice(1)} (từ ${from} đến ${to}): đã làm gì, có khó khăn, kiến nghị gì?`,
};
