import { expect, it } from 'vitest';
import { cell, makeDocx, paragraph, row, run, table } from '../../../../tests/make-docx.ts';
import { showBlocks } from '../../../../tests/show-blocks.ts';
import { readDocx } from './read-docx.ts';

const show = async (body: string): Promise<string[]> => showBlocks(await readDocx(makeDocx({ body })));
const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const MERGE_START = '<w:vMerge w:val="restart"/>';
const MERGE_ON = '<w:vMerge/>';

it('reads merged cells, repeated headers and lines of cells', async () => {
  const body = table([
    row(
      [cell('TT', MERGE_START), cell('Nội dung', MERGE_START), cell('Mục tiêu', span(2))],
      '<w:tblHeader/>',
    ),
    row([cell('', MERGE_ON), cell('', MERGE_ON), '2026', '2030'], '<w:tblHeader/>'),
    row([cell(paragraph(run('II', '<w:b/>'))), cell(paragraph(run('NHÓM', '<w:b/>')), span(3))]),
    row([
      '1',
      cell(paragraph('Tỷ lệ') + paragraph('<w:r><w:t>số</w:t><w:br/><w:t>hóa</w:t></w:r>')),
      '50%',
      '',
    ]),
  ]);
  expect(await show(body)).toEqual([
    'H| TT (1×2) | Nội dung (1×2) | Mục tiêu (2×1) |',
    'H| 2026 | 2030 |',
    '| II {bold} | NHÓM {bold} (3×1) |',
    '| 1 | Tỷ lệ⏎số⏎hóa | 50% |  |',
  ]);
});

it('reads a merge over several rows beside one over columns', async () => {
  const body = table([
    row([cell('a', MERGE_START), cell('b', span(2) + MERGE_START), 'c']),
    row([cell('', MERGE_ON), cell('', span(2) + MERGE_ON), 'd']),
    row([cell('', MERGE_ON), 'e', 'f', 'g']),
  ]);
  expect(await show(body)).toEqual(['| a (1×3) | b (2×2) | c |', '| d |', '| e | f | g |']);
});

it('reads rows and cells inside content controls, and rows that begin further right', async () => {
  const body = table([
    `<w:sdt><w:sdtContent>${row(['a', 'b', 'c'])}</w:sdtContent></w:sdt>`,
    `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:sdt><w:sdtContent>${cell('x')}</w:sdtContent></w:sdt>${cell('y')}</w:tr>`,
  ]);
  expect(await show(body)).toEqual(['| a | b | c |', '|  | x | y |']);
});

it('reads a letterhead without lines as paragraphs, the left column first', async () => {
  const body = table(
    [
      row([
        cell(paragraph('ỦY BAN NHÂN DÂN') + paragraph('XÃ SUỐI MƠ')),
        cell(paragraph('CỘNG HÒA') + paragraph('Độc lập')),
      ]),
      row(['Số: 05/KH-UBND', 'Suối Mơ, ngày 5']),
    ],
    '',
  );
  expect(await show(body)).toEqual([
    'ỦY BAN NHÂN DÂN',
    'XÃ SUỐI MƠ',
    'Số: 05/KH-UBND',
    'CỘNG HÒA',
    'Độc lập',
    'Suối Mơ, ngày 5',
  ]);
});

it('keeps a table of two columns that numbers its rows, lines or not', async () => {
  expect(await show(table([row(['TT', 'Việc']), row(['1', 'một'])], ''))).toEqual([
    '| TT | Việc |',
    '| 1 | một |',
  ]);
});

it('takes a frame around text, or around another table, for what stands inside', async () => {
  const inner = table([row(['TT', 'Việc', 'Hạn']), row(['1', 'một', '2026'])]);
  expect(await show(table([row(['ghi chú'])]))).toEqual(['ghi chú']);
  expect(await show(table([row([cell(paragraph('Phụ lục') + inner), 'bên'])]))).toEqual([
    'Phụ lục',
    '| TT | Việc | Hạn |',
    '| 1 | một | 2026 |',
    'bên',
  ]);
});

it('writes a small table inside a cell as lines of the cell', async () => {
  const inner = table([row(['Năm 2026', '50%']), row(['Năm 2030', '90%'])]);
  const body = table([
    row(['TT', 'Chỉ tiêu', 'Mục tiêu', 'Ghi chú']),
    ...[1, 2, 3].map((n) => row([String(n), 'x', cell(inner + paragraph('')), 'y'])),
  ]);
  expect((await show(body))[1]).toBe('| 1 | x | Năm 2026 50%⏎Năm 2030 90% | y |');
});

it('keeps a row that a converter left alone on its page a table', async () => {
  expect(await show(table([row(['', 'tiếp theo', '', '', ''])]))).toEqual(['|  | tiếp theo |  |  |  |']);
});

it('begins a merge that nothing stands above, and ends rows early', async () => {
  const body = table([
    row([cell('TT', MERGE_ON), 'Việc', 'Hạn']),
    row([cell('', MERGE_ON), 'a', 'Quý I']),
    row(['2', 'b'], '<w:gridAfter w:val="1"/>'),
  ]);
  expect(await show(body)).toEqual(['| TT (1×2) | Việc | Hạn |', '| a | Quý I |', '| 2 | b |']);
});

it('a table of labels inside a cell says which value is which', async () => {
  const inner = table([row(['Chủ trì', 'Công an xã']), row(['Thời hạn', 'Quý II/2026'])]);
  const body = table([
    row(['TT', 'Nhiệm vụ', 'Phân công']),
    row(['1', 'Lắp camera', cell(inner)]),
    row(['2', 'Mở lớp', cell(inner)]),
    row(['3', 'Ban hành quy chế', cell(inner)]),
  ]);
  expect((await show(body)).at(1)).toBe('| 1 | Lắp camera | Chủ trì: Công an xã⏎Thời hạn: Quý II/2026 |');
});
