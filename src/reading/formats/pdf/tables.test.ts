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

describe('tables without ruling lines', () => {
  const row = (y: number, cells: readonly string[]): string =>
    cells.map((cell, i) => text([60, 90, 300, 420][i] ?? 0, y, cell, 10)).join('');
  const TABLE =
    row(700, ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian']) +
    row(680, ['1', 'Tổ chức hội nghị quán triệt nghị quyết', 'Văn phòng Đảng ủy', 'Tháng 9/2025']) +
    row(668, ['', 'đến toàn thể đảng viên của xã']) +
    row(650, ['2', 'Số hóa hồ sơ lưu trữ', 'Phòng Văn hóa', 'Hằng năm']);

  it('finds them under their heading', async () => {
    const { blocks } = await read([
      { content: text(200, 740, 'PHỤ LỤC 2') + TABLE + text(60, 560, 'Ghi chú chung.') },
    ]);
    expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'table', 'paragraph']);
    const [table] = tables(blocks);
    expect(table?.grid).toBe('inferred');
    expect(cellsOf(table)).toEqual([
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'],
      [
        '1',
        'Tổ chức hội nghị quán triệt nghị quyết⏎đến toàn thể đảng viên của xã',
        'Văn phòng Đảng ủy',
        'Tháng 9/2025',
      ],
      ['2', 'Số hóa hồ sơ lưu trữ', 'Phòng Văn hóa', 'Hằng năm'],
    ]);
  });

  it('follows them to the next page without a heading', async () => {
    const more =
      row(780, ['3', 'Mở lớp tập huấn kỹ năng số', 'Văn phòng', 'Quý IV']) +
      row(760, ['4', 'Báo cáo kết quả', 'Văn phòng', 'Hằng quý']);
    const { blocks } = await read([{ content: TABLE }, { content: more }]);
    expect(tables(blocks).map((table) => cellsOf(table).length)).toEqual([3, 2]);
    expect(cellsOf(tables(blocks)[1])[0]).toEqual(['3', 'Mở lớp tập huấn kỹ năng số', 'Văn phòng', 'Quý IV']);
  });

  it('ends them where paragraphs or signatures follow, and marks a repeated heading', async () => {
    const heading = row(780, ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian']);
    const more =
      heading +
      row(764, ['3', 'Báo cáo kết quả', 'Văn phòng', 'Hằng quý']) +
      row(748, ['4', 'Sơ kết, tổng kết', 'Văn phòng', 'Hằng năm']) +
      text(
        60,
        728,
        'Trên đây là phụ lục các nhiệm vụ của xã An Lạc; đề nghị các đơn vị nghiêm túc thực',
        10,
      ) +
      text(60, 716, 'hiện.', 10);
    const { blocks } = await read([{ content: TABLE }, { content: more }]);
    expect(tables(blocks).map((table) => table.rows.map((cells) => cells.header ?? false))).toEqual([
      [true, false, false],
      [true, false, false],
    ]);
    expect(paragraphs(blocks)).toHaveLength(2);
    const signed = await read([{ content: TABLE + row(634, ['Nơi nhận:', '', 'TM. ỦY BAN NHÂN DÂN']) }]);
    expect(cellsOf(tables(signed.blocks)[0])).toHaveLength(3);
  });

  it('takes neither a letterhead nor numbered paragraphs for one', async () => {
    const content =
      row(780, ['', 'Đơn vị: xã An Lạc', 'Thời gian: năm 2026']) +
      row(760, ['1.', 'Nội dung thứ nhất của kế hoạch này']) +
      row(740, ['2.', 'Nội dung thứ hai của kế hoạch này']);
    expect(tables((await read([{ content }])).blocks)).toEqual([]);
  });

  it('finds numbers centred beside cells of several lines', async () => {
    const content =
      row(700, ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian']) +
      row(680, ['', 'Tổ chức hội nghị quán triệt', '', '']) +
      row(674, ['1', '', 'Văn phòng', 'Tháng 9']) +
      row(668, ['', 'đến đảng viên của xã']) +
      row(648, ['', 'Số hóa hồ sơ lưu trữ', '', '']) +
      row(642, ['2', '', 'Phòng Văn hóa', 'Hằng năm']) +
      row(636, ['', 'của Đảng ủy xã']);
    const { blocks } = await read([{ content }]);
    expect(cellsOf(tables(blocks)[0]).slice(1)).toEqual([
      ['1', 'Tổ chức hội nghị quán triệt⏎đến đảng viên của xã', 'Văn phòng', 'Tháng 9'],
      ['2', 'Số hóa hồ sơ lưu trữ⏎của Đảng ủy xã', 'Phòng Văn hóa', 'Hằng năm'],
    ]);
  });

  it('cuts rows set without any space between them', async () => {
    const content =
      row(700, ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian']) +
      row(688, ['1', 'Tổ chức hội nghị quán triệt nghị quyết', 'Văn phòng', 'Tháng 9']) +
      row(676, ['', 'đến toàn thể đảng viên', 'Đảng ủy']) +
      row(664, ['2', 'Số hóa hồ sơ lưu trữ của các chi bộ và', 'Phòng Văn hóa', 'Hằng năm']) +
      row(652, ['', 'của Đảng ủy', 'Xã hội']) +
      row(640, ['3', 'Mở lớp tập huấn', 'Công an xã', 'Quý II']);
    expect(cellsOf(tables((await read([{ content }])).blocks)[0]).slice(1)).toEqual([
      ['1', 'Tổ chức hội nghị quán triệt nghị quyết⏎đến toàn thể đảng viên', 'Văn phòng⏎Đảng ủy', 'Tháng 9'],
      ['2', 'Số hóa hồ sơ lưu trữ của các chi bộ và⏎của Đảng ủy', 'Phòng Văn hóa⏎Xã hội', 'Hằng năm'],
      ['3', 'Mở lớp tập huấn', 'Công an xã', 'Quý II'],
    ]);
  });

  it('cuts rows whose numbers stand at their foot', async () => {
    const content =
      row(700, ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian']) +
      row(684, ['', 'Tổ chức hội nghị quán triệt nghị quyết']) +
      row(672, ['1', 'đến toàn thể đảng viên', 'Văn phòng', 'Tháng 9']) +
      row(656, ['', 'Số hóa hồ sơ lưu trữ của các chi bộ và']) +
      row(644, ['', 'của Đảng ủy qua các thời kỳ', 'Phòng Văn hóa']) +
      row(632, ['2', 'từ khi thành lập', 'Xã hội', 'Hằng năm']);
    expect(cellsOf(tables((await read([{ content }])).blocks)[0]).slice(1)).toEqual([
      ['1', 'Tổ chức hội nghị quán triệt nghị quyết⏎đến toàn thể đảng viên', 'Văn phòng', 'Tháng 9'],
      [
        '2',
        'Số hóa hồ sơ lưu trữ của các chi bộ và⏎của Đảng ủy qua các thời kỳ⏎từ khi thành lập',
        'Phòng Văn hóa⏎Xã hội',
        'Hằng năm',
      ],
    ]);
  });

  it('cuts rows without numbers', async () => {
    const three = (y: number, cells: readonly string[]): string =>
      cells.map((cell, i) => text([60, 290, 420][i] ?? 0, y, cell, 10)).join('');
    const content =
      three(700, ['Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn']) +
      three(684, ['Tổ chức hội nghị quán triệt nghị quyết của', 'Văn phòng Đảng ủy', 'Tháng 9/2025']) +
      three(672, ['Đảng bộ đến toàn thể đảng viên']) +
      three(660, ['Số hóa hồ sơ', 'Công an xã', 'Quý II']) +
      three(648, ['Mở lớp tập huấn kỹ năng số cho cán bộ các', 'Phòng Văn hóa và Xã hội', 'Hằng năm']) +
      three(636, ['thôn trong xã', 'phối hợp thực hiện']);
    expect(cellsOf(tables((await read([{ content }])).blocks)[0]).slice(1)).toEqual([
      [
        'Tổ chức hội nghị quán triệt nghị quyết của⏎Đảng bộ đến toàn thể đảng viên',
        'Văn phòng Đảng ủy',
        'Tháng 9/2025',
      ],
      ['Số hóa hồ sơ', 'Công an xã', 'Quý II'],
      [
        'Mở lớp tập huấn kỹ năng số cho cán bộ các⏎thôn trong xã',
        'Phòng Văn hóa và Xã hội⏎phối hợp thực hiện',
        'Hằng năm',
      ],
    ]);
  });

  it('tells columns apart that stand as close as words', async () => {
    const close = (y: number, cells: readonly string[]): string =>
      cells.map((cell, i) => text([60, 90, 274, 420][i] ?? 0, y, cell, 10)).join('');
    const content =
      close(700, ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian']) +
      close(684, ['1', 'Tổ chức hội nghị quán triệt các vấn', 'Văn phòng', 'Tháng 9']) +
      close(672, ['', 'đề mới', 'Đảng ủy']) +
      close(656, ['2', 'Số hóa hồ sơ', 'Công an xã', 'Quý II']) +
      close(640, ['3', 'Mở lớp tập huấn kỹ năng số cho các c', 'Phòng Văn hóa', 'Hằng năm']);
    expect(cellsOf(tables((await read([{ content }])).blocks)[0]).slice(1)).toEqual([
      ['1', 'Tổ chức hội nghị quán triệt các vấn⏎đề mới', 'Văn phòng⏎Đảng ủy', 'Tháng 9'],
      ['2', 'Số hóa hồ sơ', 'Công an xã', 'Quý II'],
      ['3', 'Mở lớp tập huấn kỹ năng số cho các c', 'Phòng Văn hóa', 'Hằng năm'],
    ]);
  });

  it('minds lines and shades that part rows', async () => {
    const numbered = (between: string): string =>
      row(700, ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian']) +
      between +
      row(688, ['1', 'Tổ chức hội nghị', 'Văn phòng', 'Tháng 9']) +
      row(676, ['', 'Mở lớp tập huấn', 'Văn phòng', 'Tháng 10']) +
      row(664, ['2', 'Số hóa hồ sơ', 'Công an xã', 'Quý II']);
    const ruled = [697, 685, 673].map((y) => line(55, y, 500, y)).join('');
    const shaded = 'q 0.9 0.9 1 rg 55 685 445 12 re f 55 661 445 12 re f Q\n';
    for (const between of [ruled, shaded]) {
      const { blocks } = await read([{ content: between + numbered('') }]);
      expect(cellsOf(tables(blocks)[0]).slice(1)).toEqual([
        ['1', 'Tổ chức hội nghị', 'Văn phòng', 'Tháng 9'],
        ['', 'Mở lớp tập huấn', 'Văn phòng', 'Tháng 10'],
        ['2', 'Số hóa hồ sơ', 'Công an xã', 'Quý II'],
      ]);
    }
  });

  it('doubts rows that may be cut another way', async () => {
    const content =
      row(700, ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian']) +
      row(684, ['1', 'Tổ chức họp chi bộ', 'Văn phòng', 'Tháng 9']) +
      row(672, ['', 'Đảng ủy tổng hợp ý']) +
      row(660, ['2', 'Nghị quyết Đảng bộ', 'Công an xã', 'Quý II']) +
      row(648, ['', 'Đảng viên nghe đọc']) +
      row(636, ['3', 'Tập huấn công nghệ', 'Công an xã', 'Quý III']);
    const [table] = tables((await read([{ content }])).blocks);
    const doubted = table?.rows.map(({ cells }) => cells.every((cell) => cell.confidence === 0.5));
    expect(doubted).toEqual([false, true, true, true]);
    const sure = tables((await read([{ content: TABLE }])).blocks)[0];
    expect(sure?.rows.every(({ cells }) => cells.every((cell) => cell.confidence === undefined))).toBe(true);
  });
});
