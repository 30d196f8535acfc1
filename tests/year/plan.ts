/** A small plan in which every kind of deadline and figure stands once, for the simulated year. */
import type { Deadline, IndicatorReading, TaskReading } from '../../src/reading/contract.ts';
import type { ReadingResult } from '../../src/reading/read-plan.ts';
import { samplePlan, sampleReading } from '../sample-plan.ts';

/** Ends on 30 June; its rows go to the successor. */
export const ENDING = 'Trung tâm Văn hóa - Thể thao và Truyền thông';
/** Never answers. */
export const SILENT = 'Trạm Y tế xã';
const [CULTURE, ECONOMY, ONE_STOP] = [
  'Phòng Văn hóa - Xã hội',
  'Phòng Kinh tế',
  'Trung tâm Phục vụ hành chính công',
];

const level = (text: string, value?: number) => [
  {
    year: 2026,
    comparator: value === undefined ? ('text' as const) : ('>=' as const),
    text,
    ...(value && { value }),
  },
];

const INDICATORS: [name: string, unit: string, targets: IndicatorReading['targets'], lead: string][] = [
  ['Tỷ lệ hộ gia đình có cáp quang băng rộng', '%', level('≥60%', 60), CULTURE],
  ['Số lượt người dân được tập huấn kỹ năng số', 'Lượt người', level('600', 600), CULTURE],
  ['Mức độ hoạt động của Tổ công nghệ số cộng đồng', '', level('Đạt'), CULTURE],
  ['Tỷ lệ sản phẩm OCOP được đưa lên sàn thương mại điện tử', '%', level('≥60%', 60), ECONOMY],
  ['Số sáng kiến, giải pháp kỹ thuật được công nhận', 'Sáng kiến', level('5', 5), ECONOMY],
  ['Tỷ lệ hồ sơ giải quyết đúng hạn', '%', level('≥98%', 98), ONE_STOP],
  ['Số bản tin về chuyển đổi số', 'Bản tin', level('48', 48), ENDING],
  ['Tỷ lệ người dân có hồ sơ sức khỏe điện tử', '%', level('≥85%', 85), SILENT],
];

const due = (day: string, more: Partial<Deadline> = {}): Deadline => ({
  kind: 'due',
  text: day,
  due: day,
  ...more,
});

const TASKS: [name: string, deadline: Deadline, deliverable: string, lead: string][] = [
  ['Tổ chức hội nghị quán triệt nghị quyết', due('2026-03-31'), 'Hội nghị', CULTURE],
  ['Ban hành quy chế quản lý dữ liệu', due('2026-02-28'), 'Quy chế', CULTURE],
  ['Tổ chức Ngày hội số của xã', due('2026-10-10', { recurrence: 'annual' }), 'Sự kiện', CULTURE],
  ['Khảo sát vùng lõm sóng di động', due('2026-05-15'), 'Biên bản', CULTURE],
  [
    'Số hóa hồ sơ hộ tịch lưu giấy',
    { kind: 'range', text: '2026-2027', start: '2026-01-01', due: '2027-12-31' },
    'Kho dữ liệu',
    ECONOMY,
  ],
  ['Vận động hộ kinh doanh dùng mã thanh toán', due('2026-12-31'), 'Chợ số', ECONOMY],
  [
    'Bố trí kinh phí trong dự toán',
    { kind: 'recurring', text: 'Hằng năm', recurrence: 'annual' },
    'Dự toán',
    ECONOMY,
  ],
  ['Rà soát hợp tác xã cần công nghệ', due('2026-05-10'), 'Danh sách', ECONOMY],
  ['Thay thế máy tính cũ', due('2027-06-30'), 'Máy tính', ECONOMY],
  [
    'Thăm dò sự hài lòng của người dân',
    { kind: 'recurring', text: 'Hằng quý', recurrence: 'quarterly' },
    'Phiếu',
    ONE_STOP,
  ],
  [
    'Hướng dẫn nộp hồ sơ tại nhà văn hóa thôn',
    { kind: 'ongoing', text: 'Thường xuyên' },
    'Lịch trực',
    ONE_STOP,
  ],
  ['Xây dựng quy trình liên thông giữa các phòng', { kind: 'none' }, 'Quy trình', ONE_STOP],
  [
    'Kết nối với hệ thống giám sát của tỉnh',
    { kind: 'conditional', text: 'Khi tỉnh triển khai' },
    'Dữ liệu',
    ONE_STOP,
  ],
  [
    'Phát bản tin hằng tháng trên loa truyền thanh',
    { kind: 'recurring', text: 'Hằng tháng', recurrence: 'monthly' },
    'Bản tin',
    ENDING,
  ],
  ['Lắp bảng tin điện tử tại chợ', due('2026-08-31'), 'Bảng tin', ENDING],
  ['Lập sổ sức khỏe cho người cao tuổi', due('2026-06-30'), 'Sổ', SILENT],
];

function indicatorOf([name, unit, targets, lead]: (typeof INDICATORS)[number], at: number): IndicatorReading {
  const [like] = samplePlan.indicators;
  if (!like) throw new Error('the sample plan has no indicator');
  const { sameAs: _, unit: __, ...rest } = like;
  const words = { name, quote: name, leads: [lead], targets, ordinal: String(at + 1), ...(unit && { unit }) };
  return { ...rest, ...words, id: `i${at}` };
}

function taskOf([name, deadline, deliverable, lead]: (typeof TASKS)[number], at: number): TaskReading {
  const [like] = samplePlan.tasks;
  if (!like) throw new Error('the sample plan has no task');
  return {
    ...like,
    id: `t${at}`,
    ordinal: String(at + 1),
    name,
    quote: name,
    leads: [lead],
    coordinators: [],
    deadline,
    deliverable,
  };
}

const indicators = INDICATORS.map(indicatorOf);
const tasks = TASKS.map(taskOf);

/** The plan as the reader would give it. */
export const yearReading: ReadingResult = {
  ...sampleReading,
  plan: {
    ...samplePlan,
    header: { ...samplePlan.header, date: '2025-12-20' },
    indicators,
    tasks,
    groups: [...indicators, ...tasks].map(({ id }) => ({
      kind: id.startsWith('i') ? ('indicator' as const) : ('task' as const),
      rows: [id],
      lead: id,
    })),
  },
};
