/** Two reports of an invented commune on how its plan goes, as Word files: one with annexes, one with merged heads. */
import { cell, makeDocx, paragraph, row, table } from './make-docx.ts';

const LETTERHEAD = [
  paragraph('ỦY BAN NHÂN DÂN'),
  paragraph('XÃ BÌNH AN'),
  paragraph('Số: 45/BC-UBND'),
  paragraph('Bình An, ngày 05 tháng 10 năm 2026'),
  paragraph('BÁO CÁO'),
  paragraph('Kết quả thực hiện kế hoạch chuyển đổi số 9 tháng năm 2026'),
  paragraph('Số liệu tính đến ngày 30/9/2026.'),
];

/** What a line of a report says; names as the plan has them, or nearly so. */
export interface ReportedFigure {
  name: string;
  unit: string;
  planned: string;
  done: string;
}
export interface ReportedTask {
  name: string;
  progress: string;
  result: string;
}

/** Annexes with one row of heads: TT · Chỉ tiêu · Đơn vị · Kế hoạch · Thực hiện, and TT · Nhiệm vụ · Tiến độ · Kết quả. */
export function annexReport(figures: readonly ReportedFigure[], tasks: readonly ReportedTask[]): Uint8Array {
  const figureRows = figures.map(({ name, unit, planned, done }, at) =>
    row([String(at + 1), name, unit, planned, done]),
  );
  const taskRows = tasks.map(({ name, progress, result }, at) =>
    row([String(at + 1), name, 'Văn phòng HĐND và UBND', progress, result]),
  );
  return makeDocx({
    body: [
      ...LETTERHEAD,
      paragraph('PHỤ LỤC I'),
      table([row(['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Kế hoạch năm 2026', 'Thực hiện']), ...figureRows]),
      paragraph('PHỤ LỤC II'),
      table([row(['TT', 'Nhiệm vụ', 'Chủ trì', 'Tiến độ', 'Kết quả hiện nay']), ...taskRows]),
    ].join(''),
  });
}

const down = (text: string): string => cell(text, '<w:vMerge w:val="restart"/>');
const below = (): string => cell('', '<w:vMerge/>');

/** Two rows of heads: "Thực hiện" stands above "Trong kỳ" and "Lũy kế"; the year before has a column of its own. */
export function mergedReport(
  lines: readonly (ReportedFigure & { before: string; total: string })[],
): Uint8Array {
  const heads = [
    row([
      down('STT'),
      down('Tên chỉ tiêu'),
      down('ĐVT'),
      down('Thực hiện năm 2024'),
      down('Kế hoạch'),
      cell('Thực hiện năm 2026', '<w:gridSpan w:val="2"/>'),
    ]),
    row([below(), below(), below(), below(), below(), 'Trong kỳ', 'Lũy kế đến 30/6/2026']),
  ];
  const rows = lines.map(({ name, unit, planned, done, before, total }, at) =>
    row([String(at + 1), name, unit, before, planned, done, total]),
  );
  const section = row([cell('I. Chính quyền số', '<w:gridSpan w:val="7"/>')]);
  return makeDocx({ body: [...LETTERHEAD, table([...heads, section, ...rows])].join('') });
}
