import { describe, expect, it } from 'vitest';
import { line, text } from './sample-pdf.ts';
import { cellsOf, paragraphs, read, tables } from './sample-reading.ts';

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

  /** "TT" as close to the words beside it as a word to the next; groups run over the columns. */
  const close = (y: number, cells: readonly string[]): string =>
    cells.map((cell, i) => text([60, 80, 300, 420][i] ?? 0, y, cell, 10)).join('');
  const GROUPED =
    close(700, ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian']) +
    text(60, 686, 'I. Phát triển hạ tầng số', 10) +
    close(672, ['1', 'Lắp đặt camera tại các nút giao thông', 'Công an xã', 'Quý II/2026']) +
    close(658, ['2', 'Số hóa hồ sơ hộ tịch còn bản giấy', 'Phòng Kinh tế', 'Năm 2027']) +
    text(60, 644, 'II. Phát triển nguồn nhân lực', 10);
  const GOING_ON =
    close(780, ['3', 'Tập huấn kỹ năng số cho cán bộ', 'Trạm Y tế', 'Hằng năm']) +
    close(766, ['4', 'Mở lớp phổ cập cho người dân', 'Các thôn', 'Hằng quý']);

  it('tells a narrow column of numbers from the names, and group headings from both', async () => {
    const { blocks } = await read([{ content: GROUPED }, { content: GOING_ON }]);
    const rows = tables(blocks).flatMap((table) => cellsOf(table));
    expect(rows.map((cells) => cells.slice(0, 2))).toEqual([
      ['TT', 'Nhiệm vụ'],
      ['I. Phát triển hạ tầng số <4x1>'],
      ['1', 'Lắp đặt camera tại các nút giao thông'],
      ['2', 'Số hóa hồ sơ hộ tịch còn bản giấy'],
      ['3', 'Tập huấn kỹ năng số cho cán bộ'],
      ['4', 'Mở lớp phổ cập cho người dân'],
    ]);
    expect(paragraphs(blocks).map((block) => block.text)).toEqual(['II. Phát triển nguồn nhân lực']);
  });

  it('ends one where the title of the next appendix stands', async () => {
    const next = text(200, 634, 'PHỤ LỤC III', 10) + text(180, 620, 'Danh sách', 10);
    const { blocks } = await read([{ content: TABLE + next }]);
    expect(paragraphs(blocks).map((block) => block.text)).toEqual(['PHỤ LỤC III', 'Danh sách']);
  });

  it('ends one where the heading of another follows, or a title under a table without numbers', async () => {
    const second =
      text(60, 632, '2. Chỉ tiêu', 10) +
      row(618, ['TT', 'Chỉ tiêu', 'Đơn vị', 'Năm 2026']) +
      row(600, ['1', 'Tỷ lệ hồ sơ trực tuyến', '%', '80']) +
      row(582, ['2', 'Tỷ lệ thanh toán', '%', '60']);
    const { blocks } = await read([{ content: TABLE + second }]);
    expect(tables(blocks).map((table) => cellsOf(table).length)).toEqual([3, 3]);
    const bare = (y: number, cells: readonly string[]): string => row(y, ['', ...cells]);
    const unnumbered =
      bare(700, ['Nhiệm vụ', 'Chủ trì', 'Thời gian']) +
      bare(684, ['Tổ chức hội nghị', 'Văn phòng', 'Tháng 9/2025']) +
      bare(668, ['Số hóa hồ sơ', 'Phòng Văn hóa', 'Hằng năm']) +
      text(90, 650, 'III. Tổ chức thực hiện', 10);
    const read_ = await read([{ content: unnumbered }]);
    expect(read_.blocks.map((block) => block.kind)).toEqual(['table', 'paragraph']);
  });

  it('says so where nothing could be made of one', async () => {
    const heading = row(700, ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian']);
    const { blocks } = await read([{ content: heading + text(60, 560, 'Nội dung ở trang khác.') }]);
    expect(blocks.flatMap((block) => (block.kind === 'unread' ? [block.what] : []))).toEqual(['table']);
  });

  it('says so where the text under a heading keeps to no columns', async () => {
    const wild = (y: number, number: string): string =>
      text(60, y, number, 10) +
      text(70, y, 'Tổ chức hội nghị quán triệt cho đảng viên tại xã', 10) +
      row(y, ['', '', '', 'Quý I']);
    const heading = row(700, ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian']);
    const { blocks } = await read([{ content: heading + wild(684, '1') + wild(668, '2') + wild(652, '3') }]);
    expect(blocks.map((block) => (block.kind === 'unread' ? block.what : block.kind))).toContain('table');
    expect(blocks.some((block) => block.kind === 'unread')).toBe(true);
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
