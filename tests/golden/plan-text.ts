/** The running text of a script: letterhead, title, body with its bullets, signature. One entry per paragraph. */
import type { PlanScript } from './random-plan.ts';

export interface PlanText {
  letterhead: string[];
  title: string[];
  body: string[];
  recipients: string[];
  signature: string[];
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** One bullet per indicator and year, with the figure in the middle or at the end of the sentence. */
export function bulletOf(name: string, unit: string, target: string, at: number): string {
  if (unit !== '%') return `- ${name}: ${target} ${unit}.`;
  const subject = name.replace(/^Tỷ lệ\s+/, '');
  return at % 2 === 0 || /^Trên|^Tối thiểu/.test(target)
    ? `- ${name} đạt ${lower(target)}.`
    : `- Có ${target} ${subject}.`;
}

export function planText(script: PlanScript): PlanText {
  const party = script.system === 'party';
  const objectives = script.layout.bodyBullets
    ? script.years.flatMap((year, step) => [
        `2.${step + 1}. Đến hết năm ${year}`,
        ...script.indicators.map((row, at) =>
          bulletOf(row.name, row.unit, row.targets[step]?.text ?? '', at),
        ),
      ])
    : ['Các chỉ tiêu cụ thể được nêu tại Phụ lục I kèm theo Kế hoạch này.'];
  return {
    letterhead: party
      ? [
          'ĐẢNG BỘ TỈNH AN BÌNH',
          'ĐẢNG ỦY XÃ SÔNG TRĂNG',
          '*',
          `Số ${script.number}`,
          'ĐẢNG CỘNG SẢN VIỆT NAM',
          'Sông Trăng, ngày 12 tháng 3 năm 2026',
        ]
      : [
          'ỦY BAN NHÂN DÂN',
          'XÃ SÔNG TRĂNG',
          `Số: ${script.number}`,
          'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
          'Độc lập - Tự do - Hạnh phúc',
          'Sông Trăng, ngày 12 tháng 3 năm 2026',
        ],
    title: ['KẾ HOẠCH', 'Phát triển khoa học, công nghệ và chuyển đổi số trên địa bàn xã Sông Trăng'],
    body: [
      party
        ? 'Thực hiện Kế hoạch số 15-KH/TU, ngày 20/01/2026 của Ban Thường vụ Tỉnh ủy, Ban Thường vụ Đảng ủy xã ban hành Kế hoạch như sau:'
        : 'Thực hiện Kế hoạch số 45/KH-UBND ngày 20/01/2026 của Ủy ban nhân dân tỉnh, Ủy ban nhân dân xã ban hành Kế hoạch như sau:',
      'I. MỤC ĐÍCH, YÊU CẦU',
      'Cụ thể hóa chỉ đạo của cấp trên; phân công rõ trách nhiệm từng đơn vị.',
      'II. MỤC TIÊU',
      '1. Mục tiêu chung',
      'Nâng cao chất lượng phục vụ người dân và doanh nghiệp.',
      '2. Mục tiêu cụ thể',
      ...objectives,
      'III. TỔ CHỨC THỰC HIỆN',
      '1. Các đơn vị được phân công tại Phụ lục kèm theo tổ chức thực hiện, định kỳ hằng quý báo cáo kết quả trước ngày 10 của tháng cuối quý.',
      '2. Văn phòng HĐND và UBND xã theo dõi, đôn đốc, tổng hợp báo cáo năm trước ngày 30/11.',
    ],
    recipients: ['Nơi nhận:', '- Thường trực Đảng ủy;', '- Các đơn vị thuộc xã;', '- Lưu: VT.'],
    signature: party
      ? ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ', 'Trần Thị Hòa']
      : ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lê Văn Sáng'],
  };
}
