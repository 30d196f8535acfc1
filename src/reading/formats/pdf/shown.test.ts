import { describe, expect, it } from 'vitest';
import { grid, line, text } from './sample-pdf.ts';
import { cellsOf, linesOf, paragraphs, read, tables } from './sample-reading.ts';

const BODY = 'Xã giao từng việc cho từng người';
const body = text(90, 700, BODY);
const on = (layer: string, content: string): string => `/OC /${layer} BDC\n${content}EMC\n`;

const texts = async (...args: Parameters<typeof read>): Promise<string[]> =>
  paragraphs((await read(...args)).blocks).map((block) => block.text);

describe('layers', () => {
  const layers = { Old: 'off', New: 'on' } as const;

  it('reads those that are on, not those that are off', async () => {
    const content =
      body + on('Old', text(90, 700, 'Bản cũ của văn bản này')) + on('New', text(90, 680, 'Bản mới'));
    const { blocks, notes } = await read([{ content }], { layers });
    expect(paragraphs(blocks).map((block) => block.text)).toEqual([BODY, 'Bản mới']);
    expect(notes).toEqual([expect.stringContaining('lớp nội dung đang tắt')]);
  });

  it('minds that they nest, and that text goes on behind what is off', async () => {
    const nested = on('Old', on('New', text(90, 600, 'trong lớp đang tắt'))) + text(90, 580, 'ngoài lớp');
    expect(await texts([{ content: body + nested }], { layers })).toEqual([BODY, 'ngoài lớp']);
  });

  it.each([
    ['AllOn', []],
    ['AnyOn', ['chữ']],
    ['AnyOff', ['chữ']],
    ['AllOff', []],
  ])('minds memberships: %s', async (policy, shown) => {
    const memberships = (all: Record<string, string>): Record<string, string> => ({
      Both: `<< /Type /OCMD /OCGs [${all['Old']} ${all['New']}] /P /${policy} >>`,
    });
    const content = body + on('Both', text(90, 600, 'chữ'));
    expect((await texts([{ content }], { layers, memberships })).slice(1)).toEqual(shown);
  });

  it('minds visibility expressions', async () => {
    const memberships = (all: Record<string, string>): Record<string, string> => ({
      NotOld: `<< /Type /OCMD /VE [/And [/Not ${all['Old']}] ${all['New']}] >>`,
      NotNew: `<< /Type /OCMD /VE [/Not ${all['New']}] >>`,
    });
    const content = body + on('NotOld', text(90, 600, 'hiện')) + on('NotNew', text(90, 580, 'ẩn'));
    expect(await texts([{ content }], { layers, memberships })).toEqual([BODY, 'hiện']);
  });

  it('draws no table of lines that are off', async () => {
    const lines = on('Old', grid([60, 200, 400, 500], [600, 650, 720]));
    expect(tables((await read([{ content: body + lines }], { layers })).blocks)).toEqual([]);
  });
});

describe('what is not seen', () => {
  const white = '1 1 1 rg';
  it.each([
    ['text painted over', `${text(90, 600, 'giá trị cũ')}q ${white} 85 595 120 18 re f Q\n`],
    ['text under a black bar', `${text(90, 600, 'giá trị cũ')}85 595 120 18 re f\n`],
    ['text under a thick stroke', `${text(90, 600, 'giá trị cũ')}q 14 w 85 604 m 200 604 l S Q\n`],
    ['white text on paper', `q ${white} ${text(90, 600, 'giá trị cũ')}Q\n`],
    [
      'text in the colour of its ground',
      `q 0.9 0.9 1 rg 60 590 300 30 re f ${text(90, 600, 'giá trị cũ')}Q\n`,
    ],
    ['invisible text of a printed page', `q 3 Tr ${text(90, 600, 'giá trị cũ')}Q\n`],
    ['text that only clips', `q 7 Tr ${text(90, 600, 'giá trị cũ')}Q\n`],
    ['text clipped away', `q 80 612 300 20 re W n ${text(90, 600, 'giá trị cũ')}Q\n`],
    ['text of no size', text(90, 600, 'giá trị cũ', 0.1)],
  ])('leaves out %s', async (_, content) => {
    expect(await linesOf(body + content)).toEqual([BODY]);
  });

  it('says that something is there', async () => {
    const content = `${body}${text(90, 600, 'giá trị cũ')}q ${white} 85 595 120 18 re f Q\n`;
    expect((await read([{ content }])).notes).toEqual([expect.stringContaining('chỉ đọc phần nhìn thấy')]);
    expect((await read([{ content: body }])).notes).toEqual([]);
  });

  it.each([
    ['text on a ground painted before it', `q 0.9 0.9 1 rg 60 590 300 30 re f Q ${text(90, 600, 'giá trị')}`],
    ['white text on a dark ground', `60 590 300 30 re f q ${white} ${text(90, 600, 'giá trị')}Q\n`],
    [
      'white text on a ground of unknown colour',
      `60 590 m 360 590 l 360 620 l 200 640 l 60 620 l f q ${white} ${text(90, 600, 'giá trị')}Q\n`,
    ],
    ['marked text', `${text(90, 600, 'giá trị')}q /clear gs 1 1 0 rg 85 595 120 18 re f Q\n`],
    ['text in a frame with a hole', `${text(90, 600, 'giá trị')}60 590 300 30 re 65 592 290 26 re f*\n`],
    ['text beside what is painted over', `${text(90, 600, 'giá trị')}q ${white} 160 595 120 18 re f Q\n`],
  ])('reads %s', async (_, content) => {
    expect(await linesOf(body + content)).toEqual([BODY, 'giá trị']);
  });

  it('reads only the page within its crop box', async () => {
    expect(await linesOf(body + text(600, 600, 'ngoài trang'))).toEqual([BODY]);
  });
});

describe('struck-through text', () => {
  const old = text(90, 600, 'Đạt 80%');
  it.each([
    ['as a stroke', line(90, 603.5, 132, 603.5)],
    ['as a thin filled rectangle', '90 603 42 0.7 re f\n'],
    ['word by word', line(90, 603.5, 108, 603.5) + line(108, 603.5, 132, 603.5)],
  ])('is left out when the line is drawn %s', async (_, strike) => {
    const { blocks, notes } = await read([{ content: body + old + strike + text(140, 600, '85%') }]);
    expect(paragraphs(blocks).map((block) => block.text)).toEqual([BODY, '85%']);
    expect(notes).toEqual([expect.stringContaining('gạch ngang')]);
  });

  it('is left out when a reader marked it, with or without a picture of the mark', async () => {
    const entries = '/Subtype /StrikeOut /QuadPoints [88 612 134 612 88 596 134 596] /Rect [88 596 134 612]';
    for (const mark of [{ entries }, { entries, content: '' }])
      expect(await texts([{ content: body + old + text(140, 600, '85%'), annotations: [mark] }])).toEqual([
        BODY,
        '85%',
      ]);
  });

  it('is neither underlined text nor text beside rules', async () => {
    const content =
      body +
      old +
      line(90, 598, 132, 598) +
      line(60, 613, 400, 613) +
      text(90, 560, 'Chữ trên dòng kẻ') +
      line(40, 563, 500, 563);
    expect(await linesOf(content)).toEqual([BODY, 'Đạt 80%', 'Chữ trên dòng kẻ']);
  });

  it('leaves the table around it as it is', async () => {
    const content =
      grid([60, 300, 400, 500], [600, 630, 660]) +
      text(65, 640, 'Chỉ tiêu') +
      text(305, 640, '2026') +
      text(405, 640, '2030') +
      text(65, 610, 'Tỷ lệ hồ sơ') +
      text(305, 610, '80%') +
      line(305, 613.5, 323, 613.5) +
      text(330, 610, '85%') +
      text(405, 610, '95%');
    expect(cellsOf(tables((await read([{ content }])).blocks)[0])[1]).toEqual(['Tỷ lệ hồ sơ', '85%', '95%']);
  });
});

describe('what is put on a page', () => {
  it('reads notes with and without a picture, fields and stamps where they stand', async () => {
    const annotations = [
      { entries: '/Subtype /FreeText /Contents (So: 27/KH-UBND) /DA (/plain 12 Tf) /Rect [90 740 290 756]' },
      { entries: '/Subtype /Stamp /Rect [90 600 290 660]', content: text(0, 40, 'Đến ngày 15/3/2026') },
      {
        entries: '/Subtype /Widget /FT /Tx /T (field) /V (12) /Rect [90 500 290 560]',
        content: text(0, 40, 'Điền vào mẫu'),
      },
    ];
    expect(await texts([{ content: body, annotations }])).toEqual([
      'So: 27/KH-UBND',
      BODY,
      'Đến ngày 15/3/2026',
      'Điền vào mẫu',
    ]);
  });

  it('reads the value of a field that has no picture, not the dots it was filled in over', async () => {
    const entries = '/Subtype /Widget /FT /Tx /T (han) /DA (/Helv 10 Tf 0 g) /Rect [150 640 330 656]';
    const value = Buffer.from('\ufeffTrước ngày 30/9/2026', 'utf16le').swap16().toString('hex');
    const content = body + text(90, 644, 'Hạn:') + text(150, 644, '..........');
    const catalog = '/AcroForm << /NeedAppearances true /Fields [] /DA (/Helv 10 Tf 0 g) >>';
    const { blocks } = await read([{ content, annotations: [{ entries: `${entries} /V <${value}>` }] }], {
      catalog,
    });
    expect(paragraphs(blocks).map((block) => block.text)).toEqual([BODY, 'Hạn: Trước ngày 30/9/2026']);
  });

  it('reads what a choice shows, not its code', async () => {
    const hex = (words: string): string =>
      `<${Buffer.from(`\ufeff${words}`, 'utf16le').swap16().toString('hex')}>`;
    const options = `/Opt [[(CAX) ${hex('Công an xã')}] [(PKT) ${hex('Phòng Kinh tế')}]] /V (PKT)`;
    const entries = `/Subtype /Widget /FT /Ch /Ff 131072 /T (cq) ${options} /DA (/Helv 10 Tf 0 g) /Rect [90 640 290 656]`;
    expect(await texts([{ content: body, annotations: [{ entries }] }])).toEqual([BODY, 'Phòng Kinh tế']);
  });

  it('does not read hidden ones', async () => {
    const entries = '/Subtype /FreeText /Contents (An) /F 2 /DA (/plain 12 Tf) /Rect [90 740 290 756]';
    expect(
      await texts([{ content: body, annotations: [{ entries: entries.replace('/F 2', '') }] }]),
    ).toHaveLength(2);
    const hidden = { entries: `${entries}`, content: text(0, 40, 'Ẩn') };
    expect(await texts([{ content: body, annotations: [hidden] }])).toEqual([BODY]);
  });
});
