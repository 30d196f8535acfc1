import { expect, it } from 'vitest';
import type { ReportLine } from '../../src/documents/contract.ts';
import { foundReports } from './found-reports.ts';
import { readReportSearch } from './report-search.ts';

const line = (title: string, createdAt: string, more: Partial<ReportLine> = {}): ReportLine => ({
  id: title,
  kind: 'nq57',
  form: 'state',
  periodId: '2026Q4',
  periodName: 'quý IV/2026',
  title,
  createdBy: 'Lê Thị Thường',
  createdAt,
  corrected: 0,
  errata: [],
  ...more,
});
const issued = { at: '2026-09-30', by: 'Lê Thị Thường', docxSha256: '', number: '15/BC-UBND' };
const reports = [
  line('Kết quả quý III', '2026-09-20', { issued }),
  line('Đôn đốc', '2026-11-20', { kind: 'urging' }),
  line('Kết quả quý IV', '2026-11-24'),
];
const found = (search: Parameters<typeof foundReports>[1]) =>
  foundReports(reports, search).map(({ title }) => title);

it('the newest stands first, found without diacritics and by its number', () => {
  expect(found({})).toEqual(['Kết quả quý IV', 'Đôn đốc', 'Kết quả quý III']);
  expect(found({ q: 'ket qua' })).toEqual(['Kết quả quý IV', 'Kết quả quý III']);
  expect(found({ q: '15 bc' })).toEqual(['Kết quả quý III']);
  expect(found({ kind: 'urging' })).toEqual(['Đôn đốc']);
  expect(found({ state: 'draft' })).toEqual(['Kết quả quý IV', 'Đôn đốc']);
  expect(found({ state: 'issued' })).toEqual(['Kết quả quý III']);
});

it('an address says only what the list can read', () => {
  expect(readReportSearch({ q: 'a', kind: 'nq57', state: 'issued', more: 1 })).toEqual({
    q: 'a',
    kind: 'nq57',
    state: 'issued',
  });
  expect(readReportSearch({ q: 3, kind: 'x', state: 'y' })).toEqual({});
});
