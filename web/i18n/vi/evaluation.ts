/** How indicators stand before their next milestone, and how that is worked out. */
import type { NotComputable } from '../../../src/evaluation/indicators/contract.ts';
import type { MilestoneMark, StandingStatus } from '../../../src/register/received/contract.ts';
import type { Opinion } from '../../../src/evaluation/formulas/second-opinion.ts';

const statuses = {
  'on-track': 'Đúng lộ trình',
  behind: 'Chậm so với lộ trình',
  'at-risk': 'Có nguy cơ không đạt',
  kept: 'Duy trì được',
  lost: 'Không duy trì được',
  met: 'Đạt',
  missed: 'Không đạt',
  'too-little-data': 'Chưa đủ dữ liệu',
  'not-computable': 'Không tính được',
} satisfies Record<StandingStatus, string>;

export const evaluation = {
  statuses,
  /** A milestone in its year. */
  marks: { ...statuses, ahead: 'Chưa đến mốc', 'no-figure': 'Không có số liệu của mốc' } satisfies Record<
    MilestoneMark,
    string
  >,
  /** Those that are about a milestone name it. */
  ofMilestone: {
    reached: (year: string) => `Đạt mốc ${year}`,
    missed: (year: string) => `Không đạt mốc ${year}`,
    'at-risk': (year: string) => `Có nguy cơ không đạt mốc ${year}`,
  },
  whyNot: {
    'no-level': 'Kế hoạch không giao mức nào.',
    'level-in-words': 'Mức được giao bằng chữ.',
    'relative-level':
      'Mức được giao so với một số liệu khác (tăng, giảm, gấp bao nhiêu); chưa quy được thành một mức.',
    'no-year': 'Mức được giao không có năm.',
    'years-apart': 'Số liệu tính trong từng năm, chưa đến năm của mốc.',
  } satisfies Record<NotComputable, string>,
  tooLittle: (times: string) => `Mới có ${times} lần số liệu; cần ít nhất 2 lần.`,
  reached: (year: string) => `Đã đạt mức của mốc ${year}.`,
  projected: (day: string, value: string) => `Cứ như 12 tháng qua, đến ${day} đạt khoảng ${value}`,
  turn: (month: string) => `muộn nhất từ tháng ${month} phải chuyển biến mới đạt mốc`,
  shouldHaveTurned: (month: string) => `lẽ ra phải chuyển biến từ tháng ${month}`,
  neverFast: 'mốc cần nhanh hơn mức tốt nhất từng đạt được',
  why: (status: string) => `Vì sao là “${status}”`,
  base: 'Gốc',
  baseFrom: {
    'first-observation': 'số liệu đầu tiên',
    'year-begins': 'đầu năm, tính từ 0',
  },
  achieved: 'Đã đạt từ gốc',
  time: 'Thời gian đã qua đến mốc',
  days: (passed: string, total: string) => `${passed} / ${total} ngày`,
  pace: 'Tiến độ so với lộ trình',
  bands: {
    'on-track': (from: string) => `từ ${from}: đúng lộ trình`,
    behind: (from: string, to: string) => `từ ${from} đến dưới ${to}: chậm so với lộ trình`,
    'at-risk': (to: string) => `dưới ${to}: có nguy cơ không đạt`,
  },
  expected: 'Mức cần đạt theo lộ trình',
  onDay: (day: string) => `vào ngày ${day}`,
  required: 'Cần thêm mỗi tháng',
  requiredWorking: (target: string, current: string, months: string) =>
    `(${target} − ${current}) / ${months} tháng`,
  present: (value: string) => `12 tháng qua: ${value}`,
  second: 'Cách tính thứ hai (Open SDG)',
  opinions: {
    'on track': 'đúng lộ trình',
    'acceleration needed': 'cần tăng tốc',
    limited: 'tiến bộ hạn chế',
    deterioration: 'xấu đi',
    undefined: 'không tính được',
  } satisfies Record<Opinion, string>,
  differs: 'khác kết luận',
  keep: 'Mức phải giữ',
  bullet: (current: string, expected: string, milestone: string) =>
    `đạt ${current} · theo lộ trình cần ${expected} · ${milestone}`,
  /** The picture of the road and of what was observed beside it. */
  road: {
    title: 'Lộ trình',
    lines: {
      road: 'Mức cần đạt theo lộ trình',
      observed: 'Số liệu đã tiếp nhận',
      forecast: 'Cứ như 12 tháng qua',
    },
    about: (value: string) => `khoảng ${value}`,
    base: (value: string, day: string) => `gốc ${value} ngày ${day}`,
    current: (value: string, day: string) => `số liệu gần nhất ${value} ngày ${day}`,
    milestone: (year: string, level: string) => `mốc ${year}: ${level}`,
    projected: (day: string, value: string) => `cứ như 12 tháng qua, đến ${day} đạt khoảng ${value}`,
    figures: (count: string) => `Số liệu đã tiếp nhận (${count})`,
    yearly: 'Cộng dồn từ đầu năm.',
    day: 'Ngày',
    value: 'Số liệu',
  },
  version: (version: string, day: string) => `Công thức bản ${version} · số liệu đến ${day}, không kể số ước`,
};
