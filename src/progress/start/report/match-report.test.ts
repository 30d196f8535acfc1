import { describe, expect, it } from 'vitest';
import { annexReport, mergedReport, type ReportedFigure } from '../../../../tests/report-files.ts';
import { readBlocksOf } from '../../../reading/read-plan.ts';
import type { StartRow } from '../contract.ts';
import { matchReport } from './match-report.ts';
import { reportFacts } from './report-facts.ts';
import { reportLines } from './report-lines.ts';
import { dayIn, figureIn } from './reported-entry.ts';

const rowOf = (kind: StartRow['kind'], name: string, unit?: string): StartRow => ({
  id: name,
  kind,
  planIds: [],
  name,
  reviewed: false,
  reported: false,
  answerId: null,
  baseId: null,
  ...(unit && { unit }),
  ...(kind === 'indicator' && { measure: { valueKind: 'number', levels: [] } }),
});
const ONLINE = 'Tỷ lệ hồ sơ thủ tục hành chính được nộp trực tuyến';
const PAID = 'Tỷ lệ thanh toán trực tuyến trên tổng số giao dịch';
const MODELS = 'Số mô hình thôn thông minh';
const TRAIN = 'Tổ chức tập huấn kỹ năng số cho cán bộ, công chức';
const RULES = 'Ban hành Quy chế bảo đảm an toàn thông tin mạng';
const COVER = 'Rà soát, lắp đặt trạm phát sóng tại các thôn vùng lõm';
const ROWS = [
  rowOf('indicator', ONLINE, '%'),
  rowOf('indicator', PAID, '%'),
  rowOf('indicator', MODELS, 'mô hình'),
  rowOf('task', TRAIN),
  rowOf('task', RULES),
  rowOf('task', COVER),
];

async function read(bytes: Uint8Array) {
  const blocks = await readBlocksOf([{ name: 'bao-cao.docx', bytes }]);
  const facts = reportFacts(blocks);
  const asOf = facts.asOf ? { asOf: facts.asOf } : {};
  const matched = matchReport(reportLines(blocks), ROWS, { source: 'Báo cáo', today: '2026-11-20', ...asOf });
  return { facts, ...matched, byRow: new Map(matched.proposals.map((each) => [each.thingId, each])) };
}
const figure = (name: string, unit: string, done: string): ReportedFigure => ({
  name,
  unit,
  planned: '80',
  done,
});

describe('a report with annexes of one row of heads', () => {
  const report = annexReport(
    [
      figure('Tỷ lệ hồ sơ TTHC được nộp trực tuyến', '%', 'đạt 62,5%'),
      figure(PAID, '%', 'Chưa có số liệu'),
      figure(MODELS, 'mô hình', '3'),
      figure('Số hộ nuôi trồng thủy sản theo VietGAP', 'hộ', '12'),
    ],
    [
      { name: TRAIN, progress: 'Quý III/2026', result: 'Đang thực hiện, đã mở 2 lớp' },
      {
        name: RULES,
        progress: 'Quý II/2026',
        result: 'Hoàn thành. Quyết định số 112/QĐ-UBND ngày 12/6/2026',
      },
      { name: COVER, progress: 'Năm 2027', result: 'Chưa triển khai do chưa có kinh phí' },
    ],
  );

  it('says which it is and as of which day', async () => {
    expect((await read(report)).facts).toEqual({
      number: '45/BC-UBND',
      date: '2026-10-05',
      asOf: '2026-09-30',
    });
  });

  it('gives figures with a decimal comma, and what has none', async () => {
    const { byRow } = await read(report);
    expect(byRow.get(ONLINE)).toMatchObject({
      entry: { value: 62.5, asOf: '2026-09-30', source: 'Báo cáo' },
    });
    expect(byRow.get(PAID)).toMatchObject({ sure: true, entry: { none: true } });
    expect(byRow.get(MODELS)).toMatchObject({ sure: true, entry: { value: 3 }, location: { table: 1 } });
  });

  it('gives tasks their state, and what is done its document', async () => {
    const { byRow } = await read(report);
    expect(byRow.get(TRAIN)?.entry).toEqual({
      state: 'in-progress',
      asOf: '2026-09-30',
      note: 'Đang thực hiện, đã mở 2 lớp',
    });
    expect(byRow.get(RULES)?.entry).toMatchObject({
      state: 'done',
      documentNumber: '112/QĐ-UBND',
      documentDate: '2026-06-12',
    });
    expect(byRow.get(COVER)).toMatchObject({ sure: true, entry: { state: 'not-started' } });
  });

  it('lists what it could not match', async () => {
    const { unmatched } = await read(report);
    expect(unmatched.map(({ name }) => name)).toEqual(['Số hộ nuôi trồng thủy sản theo VietGAP']);
  });
});

it('takes the running total below merged heads, the year before as the base, and the day of the head', async () => {
  const report = mergedReport([
    { ...figure(ONLINE, '%', '10'), before: '40,5', total: '62,5' },
    { ...figure(MODELS, 'thôn', '1'), before: '', total: '1.234' },
  ]);
  const { byRow } = await read(report);
  expect(byRow.get(ONLINE)?.entry).toMatchObject({
    baseYear: 2024,
    baseValue: 40.5,
    value: 62.5,
    asOf: '2026-06-30',
  });
  expect(byRow.get(MODELS)).toMatchObject({ sure: false, entry: { value: 1234 } });
});

describe('figures and days within words', () => {
  it.each([
    ['62,5%', 62.5],
    ['Đạt 62,5%', 62.5],
    ['50/80 hồ sơ (62,5%)', 62.5],
    ['12 mô hình', 12],
    ['từ 40% lên 62%', undefined],
    ['50/80', undefined],
    ['1.234', 1234],
    ['-', undefined],
  ])('%s', (text, value) => expect(figureIn(text)).toBe(value));

  it('reads days in figures and in words', () => {
    expect(dayIn('đến 30/9/2026')).toBe('2026-09-30');
    expect(dayIn('ngày 05 tháng 10 năm 2026')).toBe('2026-10-05');
    expect(dayIn('31/2/2026')).toBeUndefined();
  });
});
