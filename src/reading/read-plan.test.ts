import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { processorTime } from '../../tests/processor-time.ts';
import { LONGEST } from '../shared/text-limits.ts';
import type { Block, Paragraph, Table } from './block.ts';
import { PlanReading } from './contract.ts';
import { briefPlan } from './fixtures/brief-plan.ts';
import { blocksOf } from './fixtures/plan-from-lines.ts';
import { readBody } from './rows/body-rows.ts';
import { buildTree } from './structure/body-tree.ts';
import { splitParts } from './structure/parts.ts';
import { joinDocuments, planFromBlocks, readPlan } from './read-plan.ts';

const folder = join(import.meta.dirname, 'fixtures');
const file = (name: string) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) });

describe('fictional plans of several families', () => {
  it.each([
    ['a state plan of one year, columns on one line, a task appendix', 'tan-lap.txt'],
    ['a Party plan with "I-", "1-" and "+"', 'hoa-thuan.txt'],
    ['Markdown, figures in numbered items, tasks assigned to units', 'an-phu.md'],
    ['wrapped lines without gaps, page numbers, attribute lines', 'ben-cat.txt'],
    ['an action programme, three levels of numbers, stars, inline lists', 'trung-tam.txt'],
    ['parts and chapters, milestones in lead-ins, no letterhead', 'dong-tam.txt'],
  ])('%s', async (_, name) => {
    const { plan, blocks } = await readPlan([file(name)]);
    expect(PlanReading.parse(plan)).toEqual(plan);
    for (const { location } of [...plan.indicators, ...plan.tasks])
      expect(blocks[location.block ?? -1]?.id).toBe(location.block);
    await expect(briefPlan(plan)).toMatchFileSnapshot(join(folder, name.replace(/\.\w+$/, '.golden')));
  });
});

const cell = (text: string) => ({ lines: text === '' ? [] : [text], colSpan: 1, rowSpan: 1 });
function tableOf(id: number, rows: string[][]): Table {
  return {
    kind: 'table',
    id,
    file: 0,
    grid: 'ruled',
    rows: rows.map((cells) => ({ cells: cells.map(cell) })),
  };
}
const renumbered = (blocks: Block[]): Block[] => blocks.map((block, id) => ({ ...block, id }));

describe('forms that only some formats have', () => {
  it('list numbers that are not in the text', () => {
    const item = (label: string, text: string): Paragraph => ({
      kind: 'paragraph',
      id: 0,
      file: 0,
      flow: 'whole',
      text,
      label,
    });
    const plan = planFromBlocks(
      renumbered([
        item('I.', 'MỤC TIÊU'),
        item('1.', 'Đến năm 2030'),
        item('-', '90% hộ có cáp quang.'),
        item('II.', 'NHIỆM VỤ'),
        item('1.', 'Hạ tầng số'),
        item('a)', 'Lắp wifi tại nhà văn hóa'),
        item('b)', 'Nâng cấp máy chủ'),
      ]),
    );
    expect(plan.indicators).toMatchObject([
      { name: 'Tỷ lệ hộ có cáp quang', section: '1. Đến năm 2030', targets: [{ year: 2030 }] },
    ]);
    expect(plan.tasks).toMatchObject([
      { ordinal: 'a', name: 'Lắp wifi tại nhà văn hóa', section: '1. Hạ tầng số' },
      { ordinal: 'b' },
    ]);
  });

  it('a table of indicators in the middle of the body', () => {
    const plan = planFromBlocks(
      renumbered([
        ...blocksOf(['I. MỤC TIÊU', '1. Các chỉ tiêu chủ yếu:']),
        tableOf(0, [
          ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Năm 2026', 'Năm 2030'],
          ['1', 'Tỷ lệ hộ có cáp quang', '%', '70', '≥90'],
          ['2', 'Số mô hình thôn thông minh', 'Mô hình', '1', '3'],
        ]),
        ...blocksOf(['II. NHIỆM VỤ', '1. Họp dân.']),
      ]),
    );
    expect(
      plan.indicators.map(({ name, unit, targets }) => [
        name,
        unit,
        targets.map(({ year, value }) => `${year} ${value}`),
      ]),
    ).toEqual([
      ['Tỷ lệ hộ có cáp quang', '%', ['2026 70', '2030 90']],
      ['Số mô hình thôn thông minh', 'Mô hình', ['2026 1', '2030 3']],
    ]);
    expect(plan.tasks.map(({ name }) => name)).toEqual(['Họp dân.']);
  });

  it('a plan and its appendix in two files', () => {
    const document = (blocks: Block[]) => ({ format: 'docx' as const, blocks, pages: [], notes: [] });
    const blocks = joinDocuments([
      document(
        blocksOf(['KẾ HOẠCH', 'Chuyển đổi số', 'I. NHIỆM VỤ', '1. Họp dân.', 'CHỦ TỊCH', 'Trần Văn Bình']),
      ),
      document(
        renumbered([
          ...blocksOf(['PHỤ LỤC']),
          tableOf(0, [
            ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian hoàn thành'],
            ['1', 'Lắp wifi', 'Phòng Kinh tế', 'Quý II/2026'],
          ]),
        ]),
      ),
    ]);
    const plan = planFromBlocks(blocks);
    expect(plan.tasks.map(({ source, name, location }) => [source, name, location.file ?? 0])).toEqual([
      ['appendix', 'Lắp wifi', 1],
      ['body', 'Họp dân.', 0],
    ]);
  });

  it('an appendix that lists its rows without a table', () => {
    const plan = planFromBlocks(
      blocksOf([
        'I. NHIỆM VỤ',
        'Các nhiệm vụ cụ thể có Phụ lục kèm theo.',
        'CHỦ TỊCH',
        'Trần Văn Bình',
        'PHỤ LỤC I',
        'DANH MỤC CHỈ TIÊU NĂM 2026',
        '1. Tỷ lệ hộ có cáp quang đạt 90%.',
        '2. Tỷ lệ hộ có camera đạt 50%.',
        'PHỤ LỤC II',
        'DANH MỤC NHIỆM VỤ',
        '1. Lắp wifi tại nhà văn hóa.',
        '2. Nâng cấp máy chủ.',
      ]),
    );
    expect(plan.indicators.map(({ source, name, targets }) => [source, name, targets[0]?.year])).toEqual([
      ['appendix', 'Tỷ lệ hộ có cáp quang', 2026],
      ['appendix', 'Tỷ lệ hộ có camera', 2026],
    ]);
    expect(plan.tasks.map(({ source, name }) => [source, name])).toEqual([
      ['appendix', 'Lắp wifi tại nhà văn hóa.'],
      ['appendix', 'Nâng cấp máy chủ.'],
    ]);
  });

  it('recognised text in doubt', () => {
    const blocks = blocksOf([
      'I. MỤC TIÊU',
      '1. Đến năm 2030',
      '- 9O% hộ có cáp quang.',
      '- 50% hộ có camera.',
      'II. NHIỆM VỤ',
      '1. Họp dân.',
    ]);
    const plan = planFromBlocks(
      blocks.map((block) => ({ ...block, confidence: block.id === 3 ? 0.62 : 0.97 })),
    );
    expect(plan.indicators.find(({ name }) => name.includes('camera'))).toMatchObject({
      confidence: 0.62,
      doubts: ['name', 'targets'],
    });
    expect(plan.tasks[0]?.doubts).toBeUndefined();
  });
});

describe('what is no plan', () => {
  it.each([
    [
      'an invoice',
      'HÓA ĐƠN GIÁ TRỊ GIA TĂNG\n\nNgày 05 tháng 01 năm 2026\n\nĐơn vị bán: Công ty Bình Minh\n\nTổng cộng: 1.200.000 đồng\n',
    ],
    [
      'an invoice with a table',
      'HÓA ĐƠN\n\nTT\tTên hàng\tĐơn vị tính\tSố lượng\tĐơn giá\n1\tMáy in\tCái\t2\t3.500.000\n2\tGiấy in\tRam\t10\t75.000\n',
    ],
    [
      'a letter',
      'Kính gửi Ủy ban nhân dân xã,\n\nTôi là người dân của thôn 3, xin phản ánh việc đường hỏng.\n\nXin cảm ơn.\n',
    ],
  ])('%s is refused', async (_, text) => {
    await expect(readPlan([{ name: 'a.txt', bytes: new TextEncoder().encode(text) }])).rejects.toMatchObject({
      reason: 'not-a-plan',
    });
  });
});

it('costs as much for each page of a long body as of a short one', () => {
  const page = Array.from(
    { length: 30 },
    (_, at) => `- Tỷ lệ người dân dùng dịch vụ số ${at} năm 2030 đạt ${50 + at}% trên địa bàn xã.`,
  );
  const time = (pages: number): number => {
    const blocks = blocksOf(['I. MỤC TIÊU', ...Array.from({ length: pages }, () => page).flat()]);
    const begin = processorTime();
    readBody(buildTree(splitParts(blocks).body), { title: undefined, planYear: undefined, hasTables: false });
    return processorTime(begin);
  };
  time(10);
  const short = Math.min(time(10), time(10), time(10));
  expect(time(100)).toBeLessThan(short * 60);
});

it('cuts what no field can hold and marks it; the passage stays whole', () => {
  const long = `Xây dựng kho dữ liệu dùng chung ${'rất dài '.repeat(4900)}`.trim();
  const rows = [
    ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn'],
    ['1', long, 'Văn phòng', 'Tháng 12/2026'],
    ['2', 'Số hóa hồ sơ hộ tịch', 'Phòng Kinh tế', 'Tháng 12/2026'],
  ];
  const { tasks } = planFromBlocks([tableOf(0, rows)]);
  const [cut, whole] = tasks;
  expect(cut?.name).toHaveLength(LONGEST.name);
  expect(cut?.doubts).toContain('name');
  expect(cut?.quote).toContain(long.slice(-100));
  expect(whole?.doubts ?? []).not.toContain('name');
});
