import { describe, expect, it } from 'vitest';
import { planFromBlocks } from '../read-plan.ts';
import { type SampleCell, sampleBlocks, sampleParagraph, sampleTable } from './table-samples.ts';

const planWith = (title: string, ...tables: SampleCell[][][]) =>
  planFromBlocks(
    sampleBlocks(
      sampleParagraph('ỦY BAN NHÂN DÂN'),
      sampleParagraph('XÃ SUỐI MẪU'),
      sampleParagraph('Số: 15/KH-UBND'),
      sampleParagraph('Suối Mẫu, ngày 10 tháng 3 năm 2026'),
      sampleParagraph('KẾ HOẠCH'),
      sampleParagraph(title),
      sampleParagraph('I. MỤC ĐÍCH, YÊU CẦU'),
      sampleParagraph('Cụ thể hóa các nhiệm vụ chuyển đổi số trên địa bàn xã.'),
      sampleParagraph('TM. ỦY BAN NHÂN DÂN'),
      sampleParagraph('CHỦ TỊCH'),
      sampleParagraph('Trần Văn Mẫu'),
      sampleParagraph('PHỤ LỤC'),
      ...tables.map((rows) => sampleTable(rows)),
    ),
  );

const TASKS: SampleCell[][] = [
  ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'],
  ['1', 'Số hóa sổ hộ tịch', 'Phòng Kinh tế', '2026-06-30'],
  ['2', 'Lắp đặt camera', 'Công an xã', 'Trước 30/9'],
];

describe('a plan with other tables', () => {
  it('names the table that gave no rows', () => {
    const plan = planWith('Chuyển đổi số năm 2026', TASKS, [
      ['TT', 'Danh mục', 'ĐVT', 'Số lượng', 'Đơn giá', 'Thành tiền'],
      ['1', 'Máy tính', 'Bộ', '5', '12.000.000', '60.000.000'],
    ]);
    expect(plan.indicators).toEqual([]);
    expect(plan.tasks.map(({ deadline }) => deadline.due)).toEqual(['2026-06-30', '2026-09-30']);
    expect(plan.findings.filter(({ kind }) => kind === 'unread-content')).toHaveLength(1);
  });

  it('gives a day without a year the year in which a plan until 2030 begins', () => {
    const plan = planWith('Chuyển đổi số đến năm 2030', TASKS);
    expect(plan.tasks.map(({ deadline }) => deadline.due)).toEqual(['2026-06-30', '2026-09-30']);
  });

  it('reports indicators whose figures were left empty', () => {
    const plan = planWith('Chuyển đổi số năm 2026', [
      ['TT', 'Chỉ tiêu', 'ĐVT', 'Năm 2026', 'Năm 2027', 'Chủ trì'],
      ['1', 'Hồ sơ trực tuyến', '%', '', '', 'Phòng Kinh tế'],
      ['2', 'Hộ dùng internet', '%', '80', '90', 'Phòng Kinh tế'],
    ]);
    const [finding, ...more] = plan.findings.filter(({ kind }) => kind === 'not-measurable');
    expect(more).toEqual([]);
    expect(finding?.rows).toEqual(['i1']);
  });

  it('takes a header that stands in a table of its own for read', () => {
    const [header = [], ...rows] = TASKS;
    const plan = planWith('Chuyển đổi số năm 2026', [header], rows);
    expect(plan.tasks).toHaveLength(2);
    expect(plan.findings.filter(({ kind }) => kind === 'unread-content')).toEqual([]);
  });

  it('says where lines about tasks stand that no task was read above', () => {
    const { findings } = planFromBlocks(
      sampleBlocks(
        ...[
          'KẾ HOẠCH',
          'Chuyển đổi số năm 2026',
          'I. MỤC ĐÍCH',
          'Số hóa sổ hộ tịch',
          'Chủ trì: Phòng Kinh tế',
        ].map(sampleParagraph),
        ...['Thời hạn: Quý II/2026', 'Lắp camera', 'Chủ trì: Công an xã', 'Thời hạn: Quý III/2026'].map(
          sampleParagraph,
        ),
        sampleTable([
          ['TT', 'Chỉ tiêu', 'ĐVT', 'Năm 2026'],
          ['1', 'Tỷ lệ hồ sơ số hóa', '%', '80'],
        ]),
      ),
    );
    expect(findings.filter(({ kind }) => kind === 'unread-content')).toHaveLength(1);
  });
});
