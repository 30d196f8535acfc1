/** A small plan of a fictional commune as the reader would give it, for tests behind the reader. */
import type { IndicatorReading, PlanReading, TaskReading } from '../src/reading/contract.ts';
import type { ReadingResult } from '../src/reading/read-plan.ts';

function indicator(id: string, more: Partial<IndicatorReading> & { name: string }): IndicatorReading {
  return {
    id,
    source: 'appendix',
    section: 'I. Chuyển đổi số',
    quote: more.name,
    location: { file: 0, table: 1, row: 2, block: 2 },
    leads: ['Phòng Văn hóa - Xã hội'],
    coordinators: [],
    agencies: [],
    targets: [{ year: 2026, comparator: '>=', value: 60, text: '≥60%' }],
    unit: '%',
    confidence: 0.95,
    ...more,
  };
}

function task(id: string, more: Partial<TaskReading> & { name: string }): TaskReading {
  return {
    id,
    source: 'appendix',
    section: 'I. Hoàn thiện thể chế',
    quote: more.name,
    location: { file: 0, table: 2, row: 2, block: 3 },
    leads: ['Phòng VH-XH xã'],
    coordinators: ['Các cơ quan, đơn vị có liên quan'],
    deadline: { kind: 'due', text: 'Tháng 12/2026', due: '2026-12-31' },
    confidence: 0.95,
    ...more,
  };
}

export const samplePlan: PlanReading = {
  header: {
    system: 'state',
    issuer: 'Ủy ban nhân dân xã Sông Trăng',
    commune: 'xã Sông Trăng',
    province: 'Thử Nghiệm',
    number: '15/KH-UBND',
    date: '2026-02-05',
    docType: 'Kế hoạch',
    title: 'Kế hoạch chuyển đổi số xã Sông Trăng năm 2026',
    legalBasis: [{ number: '57-NQ/TW', date: '2024-12-22' }],
    recipients: ['Lưu: VT'],
  },
  indicators: [
    indicator('i1', { ordinal: '1', name: 'Tỷ lệ hồ sơ trực tuyến toàn trình', sameAs: ['i4'] }),
    indicator('i2', {
      ordinal: '2',
      name: 'Tỷ lệ hộ có cáp quang',
      director: 'Đồng chí Phó Chủ tịch UBND xã',
      leads: ['Bưu điện văn hoá'],
      targets: [
        { year: 2026, comparator: '>=', value: 80, text: '80%' },
        { year: 2030, comparator: '=', value: 100, text: '100%' },
      ],
    }),
    indicator('i3', { ordinal: '3', name: 'Người dân có tài khoản định danh', confidence: 0.6 }),
    indicator('i4', {
      source: 'body',
      name: 'Trên 60% hồ sơ trực tuyến toàn trình',
      section: 'II. Mục tiêu',
      sameAs: ['i1'],
    }),
  ],
  tasks: [
    task('t1', { ordinal: '1', name: 'Ban hành quy chế quản lý dữ liệu', deliverable: 'Quy chế' }),
    task('t2', {
      ordinal: '2',
      name: 'Tập huấn kỹ năng số cho cán bộ',
      leads: ['Đồng chí Trưởng phòng VHXH'],
      deadline: { kind: 'recurring', text: 'Hằng năm', recurrence: 'annual' },
    }),
    task('t3', {
      ordinal: '3',
      name: 'Lắp đặt đường truyền số liệu tại các thôn',
      leads: ['Phòng Kinh tế'],
      deadline: { kind: 'due', text: 'Quý I năm 2026', due: '2026-03-31' },
    }),
    task('t4', { ordinal: '5', name: 'Mở chợ số', leads: [], deadline: { kind: 'none' } }),
    task('t5', {
      ordinal: '6',
      name: 'Kết nối hệ thống khi tỉnh triển khai',
      deadline: { kind: 'conditional', text: 'Khi tỉnh triển khai' },
    }),
  ],
  groups: [
    { kind: 'indicator', rows: ['i1', 'i4'], lead: 'i1' },
    { kind: 'indicator', rows: ['i2'], lead: 'i2' },
    { kind: 'indicator', rows: ['i3'], lead: 'i3' },
    ...['t1', 't2', 't3', 't4', 't5'].map((id) => ({ kind: 'task' as const, rows: [id], lead: id })),
  ],
  reporting: [
    {
      cycle: 'quarterly',
      dueText: 'trước ngày 10 tháng cuối quý',
      from: 'Phòng Văn hóa - Xã hội',
      to: 'UBND xã',
      quote: 'Báo cáo quý gửi trước ngày 10 tháng cuối quý.',
      location: { file: 0, block: 4 },
    },
  ],
  findings: [],
};

export const sampleReading: ReadingResult = {
  plan: samplePlan,
  blocks: [
    'KẾ HOẠCH',
    'II. Mục tiêu',
    'Trên 60% hồ sơ trực tuyến toàn trình',
    'Phụ lục',
    'Báo cáo quý gửi trước ngày 10 tháng cuối quý.',
  ].map((text, id) => ({ kind: 'paragraph', id, file: 0, flow: 'whole', text })),
  coverage: { blocks: 5, used: 5, unread: 0 },
  pages: [],
  formats: ['text'],
  notes: [],
};
