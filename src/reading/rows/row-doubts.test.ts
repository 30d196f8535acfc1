import { describe, expect, it } from 'vitest';
import type { TaskReading } from '../contract.ts';
import { readTableRows } from './table-rows.ts';
import { type SampleCell, sampleBlocks, sampleParagraph, sampleTable } from './table-samples.ts';

const options = { planYear: 2026, titleYear: 2026, issueYear: 2026 };
const HEADER = ['TT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời gian'];
const GOOD = ['1', 'Số hóa sổ hộ tịch', 'Phòng Kinh tế', 'Công an xã', 'Quý II/2026'];

const tasksOf = (...rows: SampleCell[][]): TaskReading[] => readTableRows([sampleTable(rows)], options).tasks;
const second = (...cells: SampleCell[]): TaskReading | undefined => tasksOf(HEADER, GOOD, cells)[1];

describe('a row of a table', () => {
  it('is certain when every cell is what its column holds', () => {
    expect(tasksOf(HEADER, GOOD)[0]).toMatchObject({ confidence: 0.98 });
    expect(tasksOf(HEADER, GOOD)[0]?.doubts).toBeUndefined();
  });

  it.each<[string, SampleCell[], string[]]>([
    ['a figure for an owner', ['2', 'Lắp đặt camera', '12', 'Công an xã', '2026'], ['leads']],
    ['a date for an owner', ['2', 'Lắp đặt camera', '30/6/2026', 'Công an xã', '2026'], ['leads']],
    ['a mark for an owner', ['2', 'Lắp đặt camera', 'Công an xã', 'x', '2026'], ['coordinators']],
    ['a ditto mark for an owner', ['2', 'Lắp đặt camera', 'nt', '', '2026'], ['leads']],
    ['a ditto mark for a time', ['2', 'Lắp đặt camera', 'Công an xã', '', 'như trên'], ['deadline']],
    ['roles cut to letters', ['2', 'Lắp đặt camera', 'CT: Công an xã; PH: các thôn', '', '2026'], ['leads']],
    ['a date that never was', ['2', 'Lắp đặt camera', 'Công an xã', '', '31/4/2026'], ['deadline']],
    [
      'unknown words beside a year',
      ['2', 'Lắp đặt camera', 'Công an xã', '', 'Theo Đề án 2026'],
      ['deadline'],
    ],
    ['two dates', ['2', 'Lắp đặt camera', 'Công an xã', '', '30/4/2026\n30/6/2026'], ['deadline']],
    ['an owner for a time', ['2', 'Lắp đặt camera', 'Công an xã', '', 'Phòng Kinh tế'], ['deadline']],
    ['a heading for a name', ['2', 'Nhiệm vụ', 'Công an xã', '', '2026'], ['name']],
    ['a day for a number', ['01/02', 'Lắp đặt camera', 'Công an xã', '', '2026'], ['ordinal']],
    ['a date for a name', ['2', 'Quý II/2026', 'Công an xã', '', '2026'], ['name']],
  ])('is in doubt with %s', (_, cells, doubts) => {
    const row = second(...cells);
    expect(row?.doubts).toEqual(doubts);
    expect(row?.confidence).toBeLessThan(0.8);
  });

  it('keeps a row whose name was left empty', () => {
    expect(second('2', '', 'Công an xã', '', '2026')).toMatchObject({
      ordinal: '2',
      leads: ['Công an xã'],
      doubts: ['name'],
    });
  });

  it('is in doubt when a row without a name was joined to it', () => {
    const [row] = tasksOf(HEADER, GOOD, ['', '', 'Trạm Y tế', '', '']);
    expect(row).toMatchObject({ leads: ['Phòng Kinh tế', 'Trạm Y tế'], doubts: ['name'] });
  });

  it('is in doubt when a row of nothing but a name was joined to it on the same page', () => {
    const [row] = tasksOf(HEADER, GOOD, ['', 'Lắp đặt camera', '', '', '']);
    expect(row).toMatchObject({ name: 'Số hóa sổ hộ tịch Lắp đặt camera', doubts: ['name'] });
    const [cut] = tasksOf(HEADER, GOOD, ['', 'của các thôn', '', '', '']);
    expect(cut?.doubts).toBeUndefined();
  });

  it('is in doubt when it has a cell less than the others', () => {
    const rows = tasksOf(HEADER, GOOD, ['2', 'Lắp đặt camera', 'Công an xã', '2026'], GOOD.with(0, '3'));
    expect(rows[1]?.doubts).toEqual(expect.arrayContaining(['leads', 'deadline']));
    expect(rows[2]?.doubts).toBeUndefined();
  });

  it('is in doubt where two columns say when, and not the same', () => {
    const [row] = tasksOf(
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian', 'Tiến độ'],
      ['1', 'Lắp đặt camera', 'Công an xã', 'Quý II/2026', 'Quý III/2026'],
    );
    expect(row?.doubts).toEqual(['deadline']);
  });

  it('is in doubt where the words above the owners are unknown', () => {
    const [row] = tasksOf(
      ['TT', 'Nhiệm vụ', 'Ai làm', 'Thời gian'],
      ['1', 'Lắp camera', 'Công an xã', '2026'],
    );
    expect(row).toMatchObject({ leads: ['Công an xã'], doubts: ['leads'] });
  });

  it('takes the time from the column in which it ends', () => {
    const [row] = tasksOf(
      [
        { text: 'TT', rows: 2 },
        { text: 'Nhiệm vụ', rows: 2 },
        { text: 'Chủ trì', rows: 2 },
        { text: 'Thời gian thực hiện', cols: 2 },
      ],
      ['Bắt đầu', 'Kết thúc'],
      ['1', 'Lắp đặt camera', 'Công an xã', '01/4/2026', '30/6/2026'],
    );
    expect(row).toMatchObject({ deadline: { start: '2026-04-01', due: '2026-06-30' }, confidence: 0.98 });
  });

  it('"Chủ trì, phối hợp" above owners that do not say which they are', () => {
    const rows = tasksOf(
      ['TT', 'Nhiệm vụ', 'Cơ quan, đơn vị chủ trì, phối hợp', 'Thời gian'],
      ['1', 'Số hóa hồ sơ', 'Phòng Kinh tế\nPhối hợp: Công an xã, các thôn', '2026'],
      ['2', 'Rà soát thiết bị', 'Phòng Kinh tế; Công an xã; các thôn', '2026'],
      ['3', 'Báo cáo', 'Văn phòng', '2026'],
      ['4', 'Kiểm tra', 'Văn phòng/Công an xã', '2026'],
    );
    expect(rows.map(({ leads, coordinators, doubts }) => [leads, coordinators, doubts])).toEqual([
      [['Phòng Kinh tế'], ['Công an xã', 'các thôn'], undefined],
      [['Phòng Kinh tế', 'Công an xã', 'các thôn'], [], ['leads', 'coordinators']],
      [['Văn phòng'], [], undefined],
      [['Văn phòng/Công an xã'], [], ['leads', 'coordinators']],
    ]);
  });

  it('under the header of another table counts when its cells agree with it', () => {
    const { tasks } = readTableRows(
      sampleBlocks(
        sampleTable([HEADER, GOOD]),
        sampleParagraph('II. Nhân lực số'),
        sampleTable([
          ['1', 'Tập huấn', 'Trạm Y tế', '', 'Tháng 9/2026'],
          ['2', 'Bốn mươi hai', 'ghi sau', 'không', ''],
        ]),
      ),
      options,
    );
    expect(tasks.map(({ doubts }) => doubts)).toEqual([undefined, undefined, ['coordinators', 'name']]);
  });
});

describe('targets', () => {
  const targetsOf = (cell: string, unit = '%') =>
    readTableRows(
      [
        sampleTable([
          ['TT', 'Chỉ tiêu', 'ĐVT', 'Năm 2026', 'Cơ quan chủ trì'],
          ['1', 'Hồ sơ trực tuyến', unit, cell, 'Phòng Kinh tế'],
        ]),
      ],
      options,
    ).indicators[0];

  it.each(['2.500', '3/5', '80% (120 hộ)', '5 lớp', '80\n100', 'x'])(
    '«%s» in percent leaves doubt',
    (cell) => {
      expect(targetsOf(cell)?.doubts).toContain('targets');
      expect(targetsOf(cell)?.confidence).toBeLessThan(0.8);
    },
  );

  it('two figures on two lines are never one figure', () => {
    expect(targetsOf('80\n100')?.targets.map(({ value }) => value)).not.toContain(80100);
  });

  it('a dot before three digits groups thousands in counts', () => {
    expect(targetsOf('2.500', 'hộ')).toMatchObject({ targets: [{ value: 2500 }], confidence: 0.98 });
  });

  it('the unit stands in the header', () => {
    const [row] = readTableRows(
      [
        sampleTable([
          ['TT', 'Chỉ tiêu', 'Mức phấn đấu (%)', 'Đơn vị theo dõi'],
          ['1', 'Hồ sơ trực tuyến', '80', 'Văn phòng'],
        ]),
      ],
      options,
    ).indicators;
    expect(row).toMatchObject({ unit: '%', targets: [{ year: 2026, value: 80 }], confidence: 0.98 });
  });
});

describe('a time that stands where none is looked for', () => {
  const tasks = (header: string[], ...cells: string[]) =>
    readTableRows([sampleTable([header, ['1', ...cells]])], options).tasks[0];

  it('among the owners leaves owners and time in doubt', () => {
    const task = tasks(['TT', 'Nhiệm vụ', 'Chủ trì, thời hạn'], 'Lắp camera', 'Công an xã; Quý II/2026');
    expect(task?.doubts).toEqual(expect.arrayContaining(['leads', 'deadline']));
  });

  it.each(['Lắp camera (Tháng 4/2026)', 'Lắp camera (thường xuyên)'])('behind the name: %s', (name) => {
    expect(tasks(['TT', 'Nhiệm vụ', 'Chủ trì'], name, 'Công an xã')?.doubts).toEqual(['deadline']);
  });

  it('with its own label is read', () => {
    const task = tasks(
      ['TT', 'Nhiệm vụ', 'Chủ trì'],
      'Lắp camera',
      'Chủ trì: Công an xã\nThời hạn: Quý II/2026',
    );
    expect(task).toMatchObject({ leads: ['Công an xã'], deadline: { due: '2026-06-30' }, confidence: 0.98 });
  });
});

describe('boxes to tick', () => {
  const task = (cell: string) =>
    readTableRows(
      [
        sampleTable([
          ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
          ['1', 'Lắp camera', cell, 'Quý II/2026'],
        ]),
      ],
      options,
    ).tasks[0];

  it('what is ticked counts', () => {
    expect(task('☐ Công an xã\n☒ Phòng Kinh tế')).toMatchObject({
      leads: ['Phòng Kinh tế'],
      confidence: 0.98,
    });
  });

  it('with nothing ticked nobody is sure', () => {
    expect(task('☐ Công an xã\n☐ Phòng Kinh tế')?.doubts).toContain('leads');
  });
});

it.each(['Phòng Kinh tế', 'Thường xuyên'])('«%s» is no figure to reach', (cell) => {
  const { indicators } = readTableRows(
    [
      sampleTable([
        ['TT', 'Chỉ tiêu', 'ĐVT', 'Năm 2026'],
        ['1', 'Hồ sơ trực tuyến', '%', cell],
        ['2', 'Chữ ký số', '%', '80'],
      ]),
    ],
    options,
  );
  expect(indicators[0]?.doubts).toContain('targets');
  expect(indicators[1]?.doubts).toBeUndefined();
});
