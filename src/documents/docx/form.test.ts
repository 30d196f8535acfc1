/** Files read back: whether each element stands where and as the form asks. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { OfficialDocument } from '../model/contract.ts';
import {
  plain,
  paragraphsOf,
  type ReadDocument,
  type ReadParagraph,
  type ReadTable,
  readForm,
} from './fixtures/read-form.ts';
import {
  DRAFT,
  LETTER,
  LONG,
  PARTY_DRAFT,
  PARTY_REPORT,
  PLAIN,
  REPORT,
  SAMPLES,
} from './fixtures/samples.ts';
import { writeDocx } from './write-docx.ts';

const read = async (document: OfficialDocument): Promise<ReadDocument> => readForm(await writeDocx(document));
const texts = (document: ReadDocument, section = 0): string[] =>
  (document.sections[section] ? paragraphsOf(document.sections[section]) : []).map(({ text }) => plain(text));
const tablesOf = (document: ReadDocument, section: number): ReadTable[] =>
  document.sections[section]?.blocks.filter((block) => block.kind === 'table') ?? [];

function found(document: ReadDocument, text: string): ReadParagraph {
  const all = document.sections.flatMap(paragraphsOf);
  const paragraph = all.find((each) => plain(each.text) === text);
  if (!paragraph) throw new Error(`no paragraph says “${text}”`);
  return paragraph;
}

/** "13 bold italic underline": of all runs of a paragraph, each once. */
const look = ({ runs }: ReadParagraph): string =>
  [
    ...new Set(
      runs.map(({ size, bold, italic, underline }) =>
        [size, bold && 'bold', italic && 'italic', underline && 'underlined'].filter(Boolean).join(' '),
      ),
    ),
  ].join(', ');

describe.each([
  ['state', REPORT],
  ['party', PARTY_REPORT],
] as const)('paper of the form "%s"', (_, document) => {
  let file: ReadDocument;
  beforeAll(async () => {
    file = await read(document);
  });

  it('is A4 with the margins of the form, the annexes across', () => {
    const margins = { top: 20, bottom: 20, left: 30, right: 15, header: 10 };
    const pages = file.sections.map(({ width, height, landscape, margins: own }) => [
      width,
      height,
      landscape,
      own,
    ]);
    expect(pages).toEqual([
      [210, 297, false, margins],
      [297, 210, true, margins],
      [297, 210, true, margins],
    ]);
  });

  it('has one typeface, and says that it is Vietnamese', () => {
    expect(file).toMatchObject({ font: 'Times New Roman', language: 'vi-VN' });
  });

  it('numbers its pages at the top, in the middle, but for the first', () => {
    const size = document.form === 'state' ? 13 : 14;
    const [first, ...annexes] = file.sections;
    expect([first?.titlePage, ...annexes.map(({ titlePage }) => titlePage)]).toEqual([true, false, false]);
    expect(JSON.stringify(first?.headers['first'])).not.toContain('PAGE');
    for (const { headers } of file.sections) {
      const header = JSON.stringify(headers['default']);
      expect(header).toContain('"PAGE"');
      expect(header).toContain('"w:jc","attributes":{"w:val":"center"}');
      expect(header).toContain(`"w:sz","attributes":{"w:val":"${size * 2}"}`);
    }
  });

  it('keeps headings with what follows and leaves no line alone', () => {
    const paragraphs = file.sections[0] ? paragraphsOf(file.sections[0]) : [];
    const headings = paragraphs.filter(({ text }) => /^(?:[IV]+|1)[.-] |^a\) /.test(plain(text)));
    expect(headings.map(({ keepNext }) => keepNext)).toEqual([true, true, true, true]);
    const justified = paragraphs.filter(({ align }) => align === 'both');
    expect(justified.length).toBeGreaterThan(5);
    expect(justified.every(({ widowControl }) => widowControl)).toBe(true);
  });
});

describe('elements of the form of the state', () => {
  let file: ReadDocument;
  beforeAll(async () => {
    file = await read(REPORT);
  });

  it('stand in their order, with the words of the form', () => {
    expect(texts(file).filter((text) => text !== '')).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ SÔNG TRĂNG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 05/BC-UBND',
      'Sông Trăng, ngày 05 tháng 9 năm 2026',
      'BÁO CÁO',
      'Kết quả thực hiện Nghị quyết số 57-NQ/TW quý III năm 2026',
      'Kính gửi: Ủy ban nhân dân tỉnh Thử Nghiệm',
      'Căn cứ Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị;',
      'Căn cứ Kế hoạch số 15/KH-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân xã Sông Trăng.',
      'I. LÃNH ĐẠO, CHỈ ĐẠO',
      'Trong quý III/2026, xã theo dõi 37 nhiệm vụ: 22 nhiệm vụ hoàn thành, 13 nhiệm vụ trong hạn, 02 nhiệm vụ quá hạn; kinh phí 4,479/43,545 tỷ đồng, đạt 10,2 % kế hoạch (1.200 hồ sơ).',
      'II. KẾT QUẢ THỰC HIỆN',
      '1. Hạ tầng số',
      'a) Phủ sóng',
      '- Tỷ lệ dân số trong vùng phủ sóng 5G đạt 78,4%, thực hiện đến ngày 14 tháng 9 năm 2026.',
      'Ủy ban nhân dân xã báo cáo Ủy ban nhân dân tỉnh./.',
      'Nơi nhận:',
      '- Ủy ban nhân dân tỉnh Thử Nghiệm (để báo cáo);',
      '- Thường trực Đảng ủy, HĐND xã;',
      '- Chủ tịch, các Phó Chủ tịch UBND xã;',
      '- Lưu: VT, VHXH.',
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Trần Thị Thử',
    ]);
  });

  it.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', '13 bold'],
    ['Độc lập - Tự do - Hạnh phúc', '14 bold'],
    ['ỦY BAN NHÂN DÂN', '13 bold'],
    ['Số: 05/BC-UBND', '13'],
    ['Sông Trăng, ngày 05 tháng 9 năm 2026', '14 italic'],
    ['BÁO CÁO', '14 bold'],
    ['Kết quả thực hiện Nghị quyết số 57-NQ/TW quý III năm 2026', '14 bold'],
    ['Kính gửi: Ủy ban nhân dân tỉnh Thử Nghiệm', '14'],
    ['Căn cứ Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị;', '14 italic'],
    ['I. LÃNH ĐẠO, CHỈ ĐẠO', '14 bold'],
    ['1. Hạ tầng số', '14 bold'],
    ['a) Phủ sóng', '14 bold italic'],
    ['Ủy ban nhân dân xã báo cáo Ủy ban nhân dân tỉnh./.', '14'],
    ['Nơi nhận:', '12 bold italic'],
    ['- Lưu: VT, VHXH.', '11'],
    ['TM. ỦY BAN NHÂN DÂN', '14 bold'],
    ['PHÓ CHỦ TỊCH', '14 bold'],
    ['Trần Thị Thử', '14 bold'],
    ['Phụ lục I', '14 bold'],
    ['BIỂU CHỈ TIÊU', '14 bold'],
    [
      '(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 9 năm 2026 của Ủy ban nhân dân xã Sông Trăng)',
      '14 italic',
    ],
  ])('“%s” is %s', (text, expected) => {
    expect(look(found(file, text))).toBe(expected);
  });

  it('sets the text justified, with an indent, room before it and lines of one height', () => {
    const paragraph = found(file, 'Ủy ban nhân dân xã báo cáo Ủy ban nhân dân tỉnh./.');
    expect(paragraph).toMatchObject({ align: 'both', before: 6, line: { rule: 'auto', value: 1.15 } });
    expect(paragraph.indent).toEqual({ left: 0, right: 0, firstLine: 13 });
  });

  it('shows bold and italic of runs', () => {
    const told = file.sections.flatMap(paragraphsOf).find(({ text }) => text.startsWith('Trong'));
    expect(told?.runs.filter(({ bold }) => bold).map(({ text }) => text)).toEqual(['37']);
    expect(told?.runs.filter(({ italic }) => italic).map(({ text }) => text)).toEqual(['02']);
  });

  it('draws its lines: as long as the motto, two fifths of the body and of the subject', () => {
    const drawn = paragraphsOf(file.sections[0] ?? { blocks: [] }).filter(({ lineAbove }) => lineAbove === 6);
    const lengths = drawn.map(({ indent: { left, right } }, at) => ([62, 103, 165][at] ?? 0) - left - right);
    expect(drawn.every(({ text, indent: { left, right } }) => text === '' && left === right)).toBe(true);
    // The body's last line is 39 mm long, the motto 60 mm, the subject 131 mm.
    expect(lengths).toEqual([16, 61, 53]);
  });

  it('keeps signature and Nơi nhận on one page, with the last paragraph', () => {
    const closing = tablesOf(file, 0)[1];
    expect(closing?.borders).toBe('none');
    expect(closing?.rows.map(({ whole }) => whole)).toEqual([true]);
    const between = file.sections[0]?.blocks
      .slice(-4, -2)
      .map((block) => block.kind === 'p' && block.keepNext);
    expect(between).toEqual([true, true]);
    // Behind it nothing that could fall on an empty page.
    expect(file.sections[0]?.blocks.at(-1)).toMatchObject({ text: '', line: { rule: 'exact', value: 1 } });
    expect(found(file, 'Trần Thị Thử').before).toBe(78);
  });
});

describe('elements of the form of the Party', () => {
  let file: ReadDocument;
  beforeAll(async () => {
    file = await read(PARTY_REPORT);
  });

  it('stand in their order, with the words of the form', () => {
    const all = texts(file).filter((text) => text !== '');
    expect(all.slice(0, 11)).toEqual([
      'ĐẢNG BỘ TỈNH THỬ NGHIỆM',
      'ĐẢNG ỦY XÃ SÔNG TRĂNG',
      '*',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Số 05-BC/ĐU',
      'Sông Trăng, ngày 05 tháng 9 năm 2026',
      'BÁO CÁO',
      'Kết quả thực hiện Nghị quyết số 57-NQ/TW quý III năm 2026',
      'Kính gửi:',
      '- Tỉnh ủy Thử Nghiệm;',
      '- Văn phòng Tỉnh ủy.',
    ]);
    expect(all.filter((text) => /^(?:[IVX]+|\d+)\W/.test(text))).toEqual([
      'I- LÃNH ĐẠO, CHỈ ĐẠO',
      'II- KẾT QUẢ THỰC HIỆN',
      '1- Hạ tầng số',
    ]);
    expect(all.slice(-7)).toEqual([
      'Nơi nhận:',
      '- Tỉnh ủy Thử Nghiệm (báo cáo);',
      '- Các chi bộ trực thuộc;',
      '- Lưu Văn phòng Đảng ủy.',
      'T/M BAN THƯỜNG VỤ',
      'BÍ THƯ',
      'Nguyễn Văn Mẫu',
    ]);
  });

  it.each([
    ['ĐẢNG CỘNG SẢN VIỆT NAM', '15 bold'],
    ['ĐẢNG BỘ TỈNH THỬ NGHIỆM', '14'],
    ['ĐẢNG ỦY XÃ SÔNG TRĂNG', '14 bold'],
    ['Số 05-BC/ĐU', '14'],
    ['BÁO CÁO', '16 bold'],
    ['Căn cứ Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị;', '14'],
    ['T/M BAN THƯỜNG VỤ', '14 bold'],
    ['BÍ THƯ', '14'],
    ['Nơi nhận:', '14 underlined'],
    ['- Lưu Văn phòng Đảng ủy.', '12'],
    ['(Kèm theo Báo cáo số 05-BC/ĐU ngày 05 tháng 9 năm 2026 của Đảng ủy xã Sông Trăng)', '14 italic'],
  ])('“%s” is %s', (text, expected) => {
    expect(look(found(file, text))).toBe(expected);
  });

  it('sets the text in lines of exactly 18 points, 10 mm in', () => {
    const paragraph = found(file, 'Ủy ban nhân dân xã báo cáo Ủy ban nhân dân tỉnh./.');
    expect(paragraph).toMatchObject({
      before: 6,
      line: { rule: 'exact', value: 18 },
      indent: { firstLine: 10 },
    });
  });

  it('draws a line as long as the name of the Party, and none under the body', () => {
    const drawn = tablesOf(file, 0)[0]?.rows.map(({ cells }) =>
      cells.map(({ paragraphs }) => paragraphs.filter(({ lineAbove }) => lineAbove === 6).length),
    );
    expect(drawn).toEqual([
      [0, 1],
      [0, 0],
    ]);
  });

  it('aligns the dashes of those addressed', () => {
    const [first, last] = ['- Tỉnh ủy Thử Nghiệm;', '- Văn phòng Tỉnh ủy.'].map(
      (text) => found(file, text).indent,
    );
    expect(first).toEqual(last);
    expect(first?.left).toBeGreaterThan(found(file, 'Kính gửi:').indent.left);
  });
});

describe('what is not known yet', () => {
  it.each([
    [
      'state',
      DRAFT,
      'Số:\t/BC-UBND',
      '(Kèm theo Báo cáo số …/BC-UBND ngày … tháng … năm … của Ủy ban nhân dân xã Sông Trăng)',
    ],
    [
      'party',
      PARTY_DRAFT,
      'Số\t-BC/ĐU',
      '(Kèm theo Báo cáo số …-BC/ĐU ngày … tháng … năm … của Đảng ủy xã Sông Trăng)',
    ],
  ] as const)('has room, by tabs: %s', async (_, document, number, reference) => {
    const file = await read(document);
    expect(texts(file)).toEqual(expect.arrayContaining([number, 'Sông Trăng, ngày\ttháng\tnăm\t']));
    expect(texts(file, 1)).toContain(reference);
    const { stops, indent } = found(file, number);
    expect(stops).toHaveLength(1);
    // Room for a stamped number behind the word.
    expect((stops[0] ?? 0) - indent.left).toBeGreaterThan(15);
  });

  it('is a signer without a name', async () => {
    expect(texts(await read(PLAIN)).slice(-3)).toEqual(['CHỦ TỊCH', '', '']);
  });
});

describe('tables', () => {
  it('repeat their header of two rows, with cells over columns and rows', async () => {
    const [table] = tablesOf(await read(REPORT), 1);
    expect(table?.borders).toBe('single');
    expect(table?.rows.map(({ header, whole }) => [header, whole])).toEqual([
      [true, true],
      [true, true],
      [false, true],
      [false, true],
      [false, true],
    ]);
    const cells = table?.rows.map((row) =>
      row.cells.map(({ text, span, merge }) => [plain(text), span, merge ?? '']),
    );
    expect(cells?.[0]).toEqual([
      ['TT', 1, 'restart'],
      ['Chỉ tiêu', 1, 'restart'],
      ['Đơn vị tính', 1, 'restart'],
      ['Thực hiện', 2, ''],
      ['Đơn vị báo cáo', 1, 'restart'],
    ]);
    expect(cells?.[2]).toEqual([['I. Hạ tầng số', 6, '']]);
    expect(cells?.map((row) => row.at(-1))).toEqual([
      ['Đơn vị báo cáo', 1, 'restart'],
      ['', 1, 'continue'],
      ['I. Hạ tầng số', 6, ''],
      ['Phòng Văn hóa - Xã hội', 1, 'restart'],
      ['', 1, 'continue'],
    ]);
  });

  it('are as wide as the page, and align their columns', async () => {
    const [table] = tablesOf(await read(REPORT), 1);
    const row = table?.rows[3];
    expect(row?.cells.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(252, -1);
    expect(row?.cells.map(({ paragraphs }) => paragraphs[0]?.align)).toEqual([
      'center',
      'left',
      'center',
      'right',
      'right',
      'left',
    ]);
    expect(table?.rows[2]?.cells[0]?.paragraphs.map((each) => [look(each), each.keepNext])).toEqual([
      ['12 bold', true],
    ]);
  });

  it('say so when they are empty', async () => {
    const [table] = tablesOf(await read(LETTER), 1);
    expect(table?.rows.at(-1)?.cells.map(({ text, span }) => [text, span])).toEqual([['Không có', 6]]);
  });

  it('break a row over pages only if it is long', async () => {
    expect(tablesOf(await read(LONG), 1)[0]?.rows.map(({ whole }) => whole)).toEqual([true, true, false]);
  });

  it('do not bear the sign of the end', async () => {
    const file = await read(PLAIN);
    const ends = file.sections.flatMap(paragraphsOf).filter(({ text }) => text.endsWith('./.'));
    expect(ends.map(({ text }) => text)).toEqual(['Ủy ban nhân dân xã báo cáo Ủy ban nhân dân tỉnh./.']);
    expect(tablesOf(file, 0)).toHaveLength(3);
  });
});

it('a letter has its subject under its number, and an annex without a number', async () => {
  const file = await read(LETTER);
  const subject = found(
    file,
    'V/v đôn đốc báo cáo kết quả thực hiện Nghị quyết số 57-NQ/TW quý III năm 2026 (lần 2)',
  );
  expect(look(subject)).toBe('13');
  expect(texts(file)).not.toContain('BÁO CÁO');
  expect(file.sections.map(({ landscape }) => landscape)).toEqual([false, false]);
  expect(texts(file, 1).slice(0, 2)).toEqual(['Phụ lục', 'ĐƠN VỊ CHƯA BÁO CÁO']);
});

describe.each(Object.entries(SAMPLES))('no page of %s', (_, document) => {
  it('holds what nobody wrote', async () => {
    const all = (await read(document)).sections.flatMap(paragraphsOf).map(({ text }) => text);
    expect(all.filter((text) => /undefined|NaN|null|\[object|\(\s*\)|\s\s/.test(text))).toEqual([]);
    // A decimal point; a point between groups of three digits is none.
    expect(all.filter((text) => /\d\.(?!\d{3}(?!\d))\d/.test(text))).toEqual([]);
    expect(all.filter((text) => text.endsWith('./.'))).toHaveLength(1);
  });
});
