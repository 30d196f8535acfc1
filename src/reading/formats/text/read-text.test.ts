import { expect, it } from 'vitest';
import { SHARED_PLANS, sharedBytes, sharedPlansPresent } from '../../../../tests/shared-plans.ts';
import { showBlocks } from '../../../../tests/show-blocks.ts';
import type { SourceDocument } from '../../block.ts';
import { decodeText } from './decode.ts';
import { readText } from './read-text.ts';

const read = (text: string): SourceDocument => readText({ text, notes: [] });
const show = (text: string): string[] => showBlocks(read(text));

it('makes a block of every line, with its number and the gap before it', () => {
  const { blocks, format } = read('KẾ HOẠCH\n\nvề chuyển đổi số\ncủa xã\n');
  expect(format).toBe('text');
  expect(blocks).toEqual([
    { kind: 'paragraph', id: 0, file: 0, line: 1, text: 'KẾ HOẠCH', flow: 'line' },
    { kind: 'paragraph', id: 1, file: 0, line: 3, text: 'về chuyển đổi số', flow: 'line', gapBefore: true },
    { kind: 'paragraph', id: 2, file: 0, line: 4, text: 'của xã', flow: 'line' },
  ]);
});

it('knows pages by form feeds and by the marks of converters', () => {
  const pages = (text: string) => read(text).blocks.map((block) => block.page);
  expect(pages('trang một\n\fmột nữa')).toEqual([1, 2]);
  expect(pages('a\n{1}-----------------\nb\n--- Page 3 ---\nc')).toEqual([1, 2, 3]);
  expect(pages('a\n<!-- PageBreak -->\nb')).toEqual([1, 2]);
  expect(pages('a\nb')).toEqual([undefined, undefined]);
});

it.each([
  ['bold line', '**I. MỤC TIÊU**', 'I. MỤC TIÊU {bold}'],
  ['bold in pieces', '**I.** **MỤC TIÊU**', 'I. MỤC TIÊU {bold}'],
  ['bold part', '- Đạt **100%** hồ sơ', '- Đạt 100% hồ sơ'],
  ['italic line', '*(Kèm theo Kế hoạch số 05/KH-UBND)*', '(Kèm theo Kế hoạch số 05/KH-UBND) {italic}'],
  ['heading', '## **2. Mục tiêu cụ thể**', '2. Mục tiêu cụ thể {bold h2}'],
  ['asterisk of a Party letterhead', '*', '*'],
  ['asterisk as a bullet', '* Đến năm 2030', '* Đến năm 2030'],
  ['escapes', '1\\. Tỷ lệ \\> 5\\_%', '1. Tỷ lệ > 5_%'],
  ['formula untouched', '- Phủ sóng 5G $\\geq 50\\%$', '- Phủ sóng 5G $\\geq 50\\%$'],
  ['link', 'theo [Nghị quyết 57](https://a.vn/(1)) và [2.](#_bookmark1)', 'theo Nghị quyết 57 và 2.'],
  ['bookmarks', '[bookmark: _Hlk1]Phụ lục []{#_Toc2 .anchor}I', 'Phụ lục I'],
  ['anchors', '<span id="page-3-0"></span><a name="x"></a>Phụ lục II', 'Phụ lục II'],
  ['entities', 'R&amp;D đạt &ge; 2%&nbsp;GRDP', 'R&D đạt ≥ 2% GRDP'],
  ['comment', 'Số: <!-- trống --> /KH-UBND', 'Số:  /KH-UBND'],
])('%s', (_, source, expected) => {
  expect(show(`Tên\n${source}`)[1]).toBe(expected);
});

it('leaves out pictures and comments over several lines', () => {
  expect(show('![](_page_0_Picture_1.jpeg)\n<!-- một\nhai -->\nchữ')).toEqual(['chữ']);
  expect(read('![](x.png)\n<!-- một\nhai -->\nchữ').blocks[0]?.line).toBe(4);
});

it('reads a table of tabs over page breaks, keeping a row that was cut as two rows', () => {
  const text =
    'PHỤ LỤC\n\nTT\tNội dung\tChủ trì\tThời gian\nI\tNhóm một\t\t\n1\tViệc dài bị\tVăn phòng\tHằng năm\n\n3\n\n\tngắt trang\t\t\n2\tViệc hai\tCông an xã\tNăm 2026\n\nNơi nhận:';
  expect(show(text)).toEqual([
    'PHỤ LỤC',
    '| TT | Nội dung | Chủ trì | Thời gian |',
    '| I | Nhóm một |  |  |',
    '| 1 | Việc dài bị | Văn phòng | Hằng năm |',
    '|  | ngắt trang |  |  |',
    '| 2 | Việc hai | Công an xã | Năm 2026 |',
    'Nơi nhận:',
  ]);
});

it('joins a row of tabs that a line break inside a cell cut', () => {
  const text =
    'TT\tNội dung\tChủ trì\tHạn\n1\tViệc một\nhai dòng\tVăn phòng\n xã\tNăm 2026\n2\tViệc hai\tCông an\tNăm 2027\n';
  expect(show(text).slice(1)).toEqual([
    '| 1 | Việc một⏎hai dòng | Văn phòng⏎xã | Năm 2026 |',
    '| 2 | Việc hai | Công an | Năm 2027 |',
  ]);
});

it('does not take a letterhead or signature data for a table', () => {
  expect(show('ĐẢNG BỘ TỈNH\tĐẢNG CỘNG SẢN VIỆT NAM\nĐẢNG ỦY XÃ\tSuối Mơ, ngày 5')).toHaveLength(2);
  expect(
    read('\t\tnguoi.ky@example\n\t2026-01-05T10:00:00\n\tCN=Người Ký').blocks.every(
      ({ kind }) => kind === 'paragraph',
    ),
  ).toBe(true);
});

it('reads a Markdown table that a page break cut, with bold cells, breaks, pipes and formulas', () => {
  const text = `| **TT** | **Chỉ tiêu** | Năm 2026 |
|:---:|---|---|
| 1 | Tỷ lệ<br>số hóa \\| xử lý | $|x| \\geq 50\\%$ |

12

| **TT** | **Chỉ tiêu** | Năm 2026 |
|:---:|---|---|
|  | (tiếp) |
| **2** | **Doanh nghiệp** | 5 |

Hết`;
  expect(read(text).format).toBe('markdown');
  expect(show(text)).toEqual([
    'H| TT {bold} | Chỉ tiêu {bold} | Năm 2026 |',
    '| 1 | Tỷ lệ⏎số hóa | xử lý | $|x| \\geq 50\\%$ |',
    'H| TT {bold} | Chỉ tiêu {bold} | Năm 2026 |',
    '|  | (tiếp) |  |',
    '| 2 {bold} | Doanh nghiệp {bold} | 5 |',
    'Hết',
  ]);
});

it('takes a first row that is numbered, or empty, for what it is and not for a header', () => {
  expect(show('| 5 | Việc năm |\n|---|---|\n| 6 | Việc sáu |')).toEqual([
    '| 5 | Việc năm |',
    '| 6 | Việc sáu |',
  ]);
  expect(show('| | |\n|---|---|\n| TT | Việc |')).toEqual(['| TT | Việc |']);
});

it('keeps two different Markdown tables apart', () => {
  const tables = read(
    '| TT | Chỉ tiêu |\n|--|--|\n| 1 | a |\n\n| TT | Nhiệm vụ |\n|--|--|\n| 1 | b |',
  ).blocks;
  expect(tables).toHaveLength(2);
});

it('joins a pipe row that was broken over lines', () => {
  expect(
    show('| TT | Việc | Hạn |\n|--|--|--|\n| 1 | Việc một\nhai dòng | 2026 |\n| 2 | b | 2027 |'),
  ).toEqual(['H| TT | Việc | Hạn |', '| 1 | Việc một⏎hai dòng | 2026 |', '| 2 | b | 2027 |']);
});

it('reads an HTML table with merged cells', () => {
  const text = `<table>
<tr><th rowspan="2">TT</th><th colspan=2>Mục tiêu</th></tr>
<tr><th>2026</th><th>2030</th></tr>
<tr><td>1</td><td>a<br/>b &ge; 5</td><td><b>c</b> <table><tr><td>trong</td></tr></table></td></tr>
</table>
Sau bảng`;
  expect(show(text)).toEqual([
    'H| TT (1×2) | Mục tiêu (2×1) |',
    'H| 2026 | 2030 |',
    '| 1 | a⏎b ≥ 5 | c⏎trong |',
    'Sau bảng',
  ]);
});

it('reads a table drawn with plus and minus', () => {
  const text = `+-----+----------+------+
| TT  | Nội dung | Hạn  |
+=====+==========+======+
| 1   | Việc dài | 2026 |
|     | hai dòng |      |
+-----+----------+------+
| **Nhóm hai**   | x    |
+-----+----------+------+`;
  expect(show(text)).toEqual([
    'H| TT | Nội dung | Hạn |',
    '| 1 | Việc dài⏎hai dòng | 2026 |',
    '| Nhóm hai {bold} (2×1) | x |',
  ]);
});

it('says that a text without letters is empty', () => {
  expect(() => read(' \n\n12 \n')).toThrow(/Tệp rỗng/);
});

it.runIf(sharedPlansPresent)('loses no letter of the real plans', () => {
  for (const name of SHARED_PLANS) {
    const decoded = decodeText(sharedBytes(`plans/${name}.txt`));
    const shown = showBlocks(readText(decoded))
      .join('')
      .replace(/[\s|*]|\{[a-z0-9 ]+\}/g, '');
    expect(shown).toHaveLength(decoded.text.replace(/[\s|*]/g, '').length);
  }
});

it('leaves out what is struck through, and says so', () => {
  const { blocks, notes } = read(
    '| TT | Việc | Hạn |\n|---|---|---|\n| 1 | Mở lớp | ~~Quý I~~ Quý II |\n\n<del>Bỏ</del>Còn',
  );
  expect(JSON.stringify(blocks)).not.toMatch(/Quý I[~" ]|Bỏ/);
  expect(notes).toEqual(['Tài liệu có chữ gạch ngang: chữ bị gạch đã được bỏ qua.']);
});

it('reads tables drawn with the letters for lines', () => {
  expect(
    show(
      '┌────┬────────┬─────┐\n│ TT │ Việc   │ Hạn │\n├────┼────────┼─────┤\n│ 1  │ Mở lớp │ Quý │\n└────┴────────┴─────┘',
    ),
  ).toEqual(['| TT | Việc | Hạn |', '| 1 | Mở lớp | Quý |']);
});

it('boxes to tick and rules below columns are no text', () => {
  expect(show('- [ ] Mở lớp\n- [x] Lắp camera\n====  ======  ===')).toEqual(['- Mở lớp', '- Lắp camera']);
});
