/** The plan of the year after the sample plan: it repeats some of its rows in other words, and brings new ones. */
import type { ReadingResult } from '../src/reading/read-plan.ts';
import { samplePlan, sampleReading } from './sample-plan.ts';

const [online, cable] = samplePlan.indicators;
const [rules, , lines] = samplePlan.tasks;
if (!online || !cable || !rules || !lines) throw new Error('the sample plan has these rows');

/** What it repeats: two indicators for the next year, a task that goes on and one that is done by then. */
export const NEXT_NAMES = {
  online: 'Hồ sơ trực tuyến toàn trình',
  cable: 'Tỷ lệ hộ gia đình có cáp quang',
  rules: 'Ban hành quy chế quản lý dữ liệu của xã',
  lines: 'Lắp đặt đường truyền số liệu đến các thôn',
};

export const nextReading: ReadingResult = {
  ...sampleReading,
  plan: {
    ...samplePlan,
    header: {
      ...samplePlan.header,
      number: '03/KH-UBND',
      date: '2026-12-28',
      title: 'Kế hoạch chuyển đổi số xã Sông Trăng năm 2027',
    },
    indicators: [
      {
        ...online,
        name: NEXT_NAMES.online,
        sameAs: [],
        targets: [{ year: 2027, comparator: '>=', value: 70, text: '≥70%' }],
      },
      {
        ...cable,
        name: NEXT_NAMES.cable,
        targets: [
          { year: 2027, comparator: '>=', value: 85, text: '85%' },
          { year: 2030, comparator: '>=', value: 98, text: '98%' },
        ],
      },
      {
        ...online,
        id: 'n3',
        ordinal: '9',
        name: 'Số lớp học trực tuyến cho người cao tuổi',
        unit: 'lớp',
        sameAs: [],
        targets: [{ year: 2027, comparator: '>=', value: 4, text: '4' }],
      },
    ],
    tasks: [
      {
        ...rules,
        name: NEXT_NAMES.rules,
        deadline: { kind: 'due', text: 'Tháng 6/2027', due: '2027-06-30' },
      },
      {
        ...lines,
        name: NEXT_NAMES.lines,
        deadline: { kind: 'due', text: 'Quý I năm 2027', due: '2027-03-31' },
      },
      {
        ...rules,
        id: 'n6',
        ordinal: '9',
        name: 'Trồng cây xanh quanh trụ sở thôn',
        deliverable: 'Báo cáo',
        deadline: { kind: 'due', text: 'Tháng 9/2027', due: '2027-09-30' },
      },
    ],
    groups: [
      ...['i1', 'i2', 'n3'].map((id) => ({ kind: 'indicator' as const, rows: [id], lead: id })),
      ...['t1', 't3', 'n6'].map((id) => ({ kind: 'task' as const, rows: [id], lead: id })),
    ],
  },
};
