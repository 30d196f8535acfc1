/** Plans of one programme, one for each year, of a commune that does not exist: most of it goes on from year to year. */
import { makeDocx, paragraph, row, table } from '../make-docx.ts';

const HEAD = (year: number, number: string) => [
  'ỦY BAN NHÂN DÂN',
  'XÃ BÃI CÁT',
  `Số: ${number}/KH-UBND`,
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  `Bãi Cát, ngày 05 tháng 01 năm ${year}`,
  'KẾ HOẠCH',
  `Chuyển đổi số xã Bãi Cát năm ${year}`,
  'Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị, Ủy ban nhân dân xã ban hành Kế hoạch như sau (chi tiết tại Phụ lục I, Phụ lục II kèm theo):',
];
const TAIL = ['Nơi nhận:', '- Đảng ủy xã;', '- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Trần Văn Bãi'];

export interface YearlyPlan {
  year: number;
  number: string;
  /** Name and level for the year. */
  indicators: readonly (readonly [string, string])[];
  /** Name and deadline. */
  tasks: readonly (readonly [string, string])[];
}

export function yearlyPlan({ year, number, indicators, tasks }: YearlyPlan): Uint8Array {
  const levels = indicators.map(([name, level], at) =>
    row([String(at + 1), name, '%', level, 'Văn phòng HĐND và UBND']),
  );
  const deadlines = tasks.map(([name, due], at) => row([String(at + 1), name, 'Phòng Kinh tế', due]));
  return makeDocx({
    body: [
      ...[...HEAD(year, number), ...TAIL].map((text) => paragraph(text)),
      paragraph('PHỤ LỤC I'),
      paragraph('CHỈ TIÊU CHỦ YẾU'),
      table([row(['TT', 'Chỉ tiêu', 'Đơn vị tính', `Năm ${year}`, 'Cơ quan chủ trì']), ...levels]),
      paragraph('PHỤ LỤC II'),
      paragraph('DANH MỤC NHIỆM VỤ'),
      table([row(['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian hoàn thành']), ...deadlines]),
    ].join(''),
  });
}
