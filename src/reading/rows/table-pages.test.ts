import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTableRows } from './table-rows.ts';
import { sampleBlocks, sampleParagraph, sampleTable, showIndicator, showTask } from './table-samples.ts';

describe('tables together', () => {
  const header = ['TT', 'Nội dung', 'Chỉ tiêu', 'Đơn vị chủ trì', 'Thời gian hoàn thành'];

  it('one table with indicators and tasks', () => {
    const { indicators, tasks } = readTableRows([
      sampleTable([
        header,
        ['1', 'Hộ dùng dịch vụ số', '≥ 50%', 'Phòng Kinh tế', '2026'],
        ['2', 'Kiện toàn Tổ công nghệ số cộng đồng', '', 'Phòng Văn hóa - Xã hội', 'Tháng 8/2025'],
      ]),
    ]);
    expect(indicators.map(showIndicator)).toEqual(['1 | Hộ dùng dịch vụ số | % | 2026>=50 | Phòng Kinh tế']);
    expect(tasks.map(showTask)).toEqual([
      '2 | Kiện toàn Tổ công nghệ số cộng đồng | Phòng Văn hóa - Xã hội |  |  | 2025-08-31',
    ]);
  });

  it('several tables of one kind, each under its heading; pieces without a header go on', () => {
    const { tasks, tables } = readTableRows(
      sampleBlocks(
        sampleParagraph('PHỤ LỤC: DANH MỤC NHIỆM VỤ'),
        sampleParagraph('I. Hạ tầng số'),
        sampleTable([
          ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'],
          ['1', 'Việc một', 'Công an xã', '2025'],
        ]),
        sampleTable([['2', 'Việc hai', 'Trạm Y tế', '2026']]),
        sampleParagraph('II. Nhân lực số'),
        sampleTable([['1', 'Việc ba', 'Công an xã', '2026']]),
      ),
    );
    expect(tasks.map(({ section, name, leads }) => `${section} ${name} ${leads.join()}`)).toEqual([
      'I. Hạ tầng số Việc một Công an xã',
      'I. Hạ tầng số Việc hai Trạm Y tế',
      'II. Nhân lực số Việc ba Công an xã',
    ]);
    expect(tables).toBe(2);
    expect(tasks.map(({ location }) => [location.table, location.block, location.row])).toEqual([
      [1, 2, 2],
      [1, 3, 1],
      [2, 5, 1],
    ]);
  });

  it('leaves tables alone that are none of a plan', () => {
    const { indicators, tasks } = readTableRows([
      sampleTable([
        ['ỦY BAN NHÂN DÂN\nXÃ HÒA BÌNH', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
        ['Số: 12/KH-UBND', 'Hòa Bình, ngày 05 tháng 8 năm 2025'],
      ]),
      sampleTable([['Nơi nhận:\n- Như trên;\n- Lưu: VT.', 'CHỦ TỊCH\n\nNguyễn Văn An']]),
    ]);
    expect([indicators, tasks]).toEqual([[], []]);
  });
});

const words =
  'phát triển hạ tầng số dùng chung của xã bảo đảm kết nối liên thông an toàn và chia sẻ dữ liệu phục vụ người dân'.split(
    ' ',
  );
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 6, maxLength: 24 })
  .map((list) => `Triển khai ${list.join(' ')}`);
const row = fc.record({
  name: sentence,
  lead: fc.constantFrom('Văn phòng HĐND và UBND xã', 'Phòng Văn hóa - Xã hội xã', 'Công an xã'),
  others: fc.constantFrom(
    'Các phòng, ban, ngành, đơn vị có liên quan',
    'Trung tâm Văn hóa, Thể thao và Truyền thông xã',
  ),
  when: fc.constantFrom(
    'Tháng 7/2025, duy trì hằng năm',
    'Thường xuyên',
    'Năm 2026',
    'Khi có văn bản của cấp trên',
  ),
  /** Where each cell is cut by the page, as a share of its words; undefined when the row is whole. */
  cut: fc.option(
    fc.tuple(fc.double({ min: 0.2, max: 1, noNaN: true }), fc.double({ min: 0.2, max: 1, noNaN: true })),
    { nil: undefined },
  ),
});

/** Cuts a text between words, so that something stands before the cut. */
function cutText(text: string, share: number): [string, string] {
  const list = text.split(' ');
  const at = Math.max(1, Math.round(list.length * share));
  return [list.slice(0, at).join(' '), list.slice(at).join(' ')];
}

describe('rows cut by pages', () => {
  const header = ['TT', 'Nội dung', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành'];

  it('are joined again wherever the pages cut them', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 12 }), fc.boolean(), (rows, repeatHeader) => {
        const cells: string[][] = [header];
        const pages = [1];
        let page = 1;
        rows.forEach(({ name, lead, others, when, cut }, index) => {
          const texts = [name, lead, others, when];
          const cuts = texts.map((text, at) => cutText(text, cut ? (at === 0 ? cut[0] : cut[1]) : 1));
          cells.push([String(index + 1), ...cuts.map(([first]) => first)]);
          pages.push(page);
          if (cuts.every(([, rest]) => rest === '')) return;
          page += 1;
          if (repeatHeader) {
            cells.push(header);
            pages.push(page);
          }
          cells.push(['', ...cuts.map(([, rest]) => rest)]);
          pages.push(page);
        });
        const { tasks } = readTableRows([sampleTable(cells, pages)]);
        expect(
          tasks.map((task) => [
            task.name,
            task.leads.join(', '),
            task.coordinators.join(', '),
            task.deadline.text,
          ]),
        ).toEqual(rows.map(({ name, lead, others, when }) => [name, lead, others, when]));
      }),
      { numRuns: 300 },
    );
  });
});
