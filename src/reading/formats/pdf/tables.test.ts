import { describe, expect, it } from 'vitest';
import { grid, line, type SamplePage, text } from './sample-pdf.ts';
import { cellsOf, paragraphs, read, tables } from './sample-reading.ts';

describe('tables with ruling lines', () => {
  const XS = [60, 100, 300, 400, 500];
  const YS = [600, 640, 660, 680];

  it('reads cells broken over lines and merged cells', async () => {
    const merged =
      line(60, 600, 60, 680) +
      line(100, 600, 100, 680) +
      line(300, 600, 300, 680) +
      line(400, 600, 400, 660) +
      line(500, 600, 500, 680) +
      line(60, 680, 500, 680) +
      line(300, 660, 500, 660) +
      line(60, 640, 500, 640) +
      line(60, 600, 500, 600);
    const content =
      merged +
      text(65, 655, 'TT', 12, 'bold') +
      text(110, 655, 'Chỉ tiêu', 12, 'bold') +
      text(310, 665, 'Mốc', 12, 'bold') +
      text(310, 645, '2025', 12, 'bold') +
      text(410, 645, '2030', 12, 'bold') +
      text(65, 618, '1') +
      text(110, 625, 'Tỷ lệ hồ sơ trực tuyến') +
      text(110, 611, 'toàn trình') +
      text(310, 618, '≥60%') +
      text(410, 618, '100%');
    const { blocks } = await read([{ content }]);
    const [table] = tables(blocks);
    expect(table?.grid).toBe('ruled');
    expect(cellsOf(table)).toEqual([
      ['TT <1x2>', 'Chỉ tiêu <1x2>', 'Mốc <2x1>'],
      ['2025', '2030'],
      ['1', 'Tỷ lệ hồ sơ trực tuyến⏎toàn trình', '≥60%', '100%'],
    ]);
    expect(table?.rows[0]?.cells[0]).toMatchObject({ bold: true, box: [60, 162, 100, 202] });
    expect(paragraphs(blocks)).toEqual([]);
  });

  const FILLING =
    text(65, 665, 'TT') + text(110, 665, 'Nhiệm vụ') + text(310, 665, 'Chủ trì') + text(410, 665, 'Hạn');
  const thin = (x: number, y: number, w: number, h: number): string => `${x} ${y} ${w} ${h} re f\n`;
  const WAYS: [string, SamplePage][] = [
    ['as strokes', { content: grid(XS, YS) + FILLING }],
    ['as dashes', { content: `[3 2] 0 d ${grid(XS, YS)}${FILLING}` }],
    [
      'as thin filled rectangles',
      {
        content:
          XS.map((x) => thin(x, 600, 0.5, 80)).join('') +
          YS.map((y) => thin(60, y, 440, 0.5)).join('') +
          FILLING,
      },
    ],
    [
      'cell by cell',
      {
        content:
          XS.slice(1)
            .flatMap((x, i) =>
              YS.slice(1).map((y, j) => `${XS[i]} ${YS[j]} ${x - (XS[i] ?? 0)} ${y - (YS[j] ?? 0)} re S\n`),
            )
            .join('') + FILLING,
      },
    ],
    ['with double borders', { content: grid([58.5, ...XS, 501.5], [598.5, ...YS, 681.5]) + FILLING }],
    ['as rows of dots', { content: dots(2) + FILLING }],
    ['as rows of dense dots', { content: dots(1) + FILLING }],
    [
      'scaled within a form',
      {
        content: 'q 2 0 0 2 0 0 cm /Form Do Q',
        form: { matrix: '[0.25 0 0 0.25 0 0]', content: `2 0 0 2 0 0 cm ${grid(XS, YS)}${FILLING}` },
      },
    ],
    [
      'open at both sides',
      { content: grid([100, 300, 400], YS) + YS.map((y) => line(60, y, 500, y)).join('') + FILLING },
    ],
  ];

  function dots(step: number): string {
    let out = '';
    for (const y of YS) for (let x = 60; x <= 500; x += step) out += thin(x, y, 0.6, 0.6);
    for (const x of XS) for (let y = 600; y <= 680; y += step) out += thin(x, y, 0.6, 0.6);
    return out;
  }

  it.each(WAYS)('finds a grid drawn %s', async (_, page) => {
    const { blocks } = await read([page]);
    expect(cellsOf(tables(blocks)[0])).toEqual([
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Hạn'],
      ['', '', '', ''],
      ['', '', '', ''],
    ]);
  });

  it('tells rows apart by their numbers where only columns are ruled', async () => {
    const walls = [60, 100, 300, 400, 500].map(
      (x) => line(x, 640, x, 680) + (x === 60 || x === 500 ? '' : line(x, 560, x, 620)),
    );
    const content =
      walls.join('') +
      line(60, 560, 60, 680) +
      line(500, 560, 500, 680) +
      line(60, 680, 500, 680) +
      line(60, 660, 500, 660) +
      line(60, 560, 500, 560) +
      FILLING +
      text(65, 645, '1') +
      text(105, 645, 'Mở lớp tập huấn') +
      text(305, 645, 'Văn phòng') +
      text(405, 645, 'Quý I') +
      text(65, 628, 'II') +
      text(105, 628, 'NHÓM NHIỆM VỤ VỀ AN TOÀN THÔNG TIN VÀ DỮ LIỆU') +
      text(65, 608, '2') +
      text(105, 608, 'Rà soát hệ thống') +
      text(305, 608, 'Công an xã') +
      text(405, 608, 'Quý II') +
      text(105, 594, 'thông tin của xã');
    expect(cellsOf(tables((await read([{ content }])).blocks)[0]).slice(1)).toEqual([
      ['1', 'Mở lớp tập huấn', 'Văn phòng', 'Quý I'],
      ['II', 'NHÓM NHIỆM VỤ VỀ AN TOÀN THÔNG TIN VÀ DỮ LIỆU <3x1>'],
      ['2', 'Rà soát hệ thống⏎thông tin của xã', 'Công an xã', 'Quý II'],
    ]);
  });

  it('tells a heading from the rows under it where no line does', async () => {
    const centred =
      grid([60, 100, 300, 400, 500], [560, 680]) +
      text(65, 665, 'TT', 12, 'bold') +
      text(105, 665, 'Nhiệm vụ', 12, 'bold') +
      text(305, 665, 'Chủ trì', 12, 'bold') +
      text(405, 665, 'Thời gian', 12, 'bold') +
      text(105, 651, 'Mở lớp tập huấn kỹ năng') +
      text(65, 644, '1') +
      text(305, 644, 'Văn phòng') +
      text(405, 644, 'Quý I') +
      text(105, 637, 'số cho cán bộ xã') +
      text(105, 623, 'Rà soát hệ thống thông') +
      text(65, 616, '2') +
      text(305, 616, 'Công an xã') +
      text(405, 616, 'Quý II') +
      text(105, 609, 'tin của xã');
    expect(cellsOf(tables((await read([{ content: centred }])).blocks)[0])).toEqual([
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'],
      ['1', 'Mở lớp tập huấn kỹ năng⏎số cho cán bộ xã', 'Văn phòng', 'Quý I'],
      ['2', 'Rà soát hệ thống thông⏎tin của xã', 'Công an xã', 'Quý II'],
    ]);
  });

  it('takes neither underlined headings nor a frame around text for a table', async () => {
    const content =
      text(90, 700, 'Độc lập - Tự do') +
      line(90, 697, 180, 697) +
      grid([60, 500], [500, 600]) +
      text(70, 550, 'Khung chữ');
    expect((await read([{ content }])).blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph']);
  });

  it('gives a table the same columns on every page and marks its repeated heading', async () => {
    const heading = FILLING;
    const first =
      grid(XS, YS) +
      heading +
      text(65, 645, '1') +
      text(110, 645, 'Việc một') +
      text(65, 618, '2') +
      text(110, 618, 'Việc hai');
    const group =
      line(60, 600, 60, 680) +
      line(100, 600, 100, 680) +
      line(300, 660, 300, 680) +
      line(400, 660, 400, 680) +
      line(500, 600, 500, 680) +
      YS.map((y) => line(60, y, 500, y)).join('');
    const second =
      group +
      heading +
      text(65, 645, 'II') +
      text(110, 645, 'NHÓM HAI') +
      text(65, 618, 'III') +
      text(110, 618, 'NHÓM BA');
    const lone =
      line(60, 640, 60, 680) +
      line(500, 640, 500, 680) +
      line(100, 640, 100, 680) +
      line(60, 680, 500, 680) +
      line(60, 660, 500, 660) +
      line(60, 640, 500, 640) +
      text(65, 665, 'IV') +
      text(110, 665, 'NHÓM BỐN');
    const { blocks } = await read([{ content: first }, { content: second }, { content: lone }]);
    const all = tables(blocks);
    expect(all.map((table) => table.page)).toEqual([1, 2, 3]);
    expect(all.map((table) => table.rows[0]?.header ?? false)).toEqual([true, true, false]);
    expect(cellsOf(all[2])[0]).toEqual(['IV', 'NHÓM BỐN <3x1>']);
  });

  it('reads pages that are turned, by their flag or by their text', async () => {
    const content = grid(XS, YS) + FILLING;
    const flagged = await read([{ content, rotate: 90 }]);
    const sideways = await read([{ content: `0 1 -1 0 842 0 cm ${content}`, width: 842, height: 595 }]);
    for (const { blocks } of [flagged, sideways]) {
      expect(cellsOf(tables(blocks)[0])[0]).toEqual(['TT', 'Nhiệm vụ', 'Chủ trì', 'Hạn']);
    }
    expect(sideways.pages[0]).toMatchObject({ width: 842, height: 595 });
    const box = tables(sideways.blocks)[0]?.box ?? [];
    expect(box.map(Math.round)).toEqual([162, 95, 242, 535]);
  });
});
