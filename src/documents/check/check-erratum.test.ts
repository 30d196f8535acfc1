import { describe, expect, it } from 'vitest';
import type { Correction } from '../contract.ts';
import type { CorrectedReport } from '../facts/contract.ts';
import { paragraph, row, table, column, heading } from '../kinds/blocks.ts';
import { said } from '../words/said.ts';
import { checkErratum } from './check-erratum.ts';

const DONE = said({ key: 'done', label: 'Đã hoàn thành', value: 12 }, '12');
const REPORT: CorrectedReport = {
  called: 'Báo cáo số 15/BC-UBND ngày 05/10/2026',
  type: 'Báo cáo',
  number: '15/BC-UBND',
  issuedOn: '2026-10-05',
  document: {
    form: 'state',
    frame: {
      body: 'Ủy ban nhân dân xã Sông Trăng',
      symbol: 'BC-UBND',
      place: 'Sông Trăng',
      type: 'BÁO CÁO',
      subject: 'Kết quả quý III/2026',
      addressees: [],
      basis: [],
      signature: { lines: [] },
      recipients: ['Lưu: VT, VHHX'],
    },
    body: [
      heading('I', 1, 'I. KẾT QỦA'),
      paragraph('a', 'Xã đã  hoàn thành ', DONE, ' nhiệm vụ tại 5 thôn.'),
      table('t', [column('name', 'Nhiệm vụ', 100)], [row(undefined, ['Tập huấn kỹ năng số'])]),
    ],
    annexes: [],
  },
};

const rulesOf = (written: string, corrected: string): string[] => {
  const corrections: Correction[] = [{ position: 'Mục I', written, corrected }];
  return checkErratum({ corrected: REPORT }, { corrections }).map(({ rule }) => rule);
};

describe('the check of a letter that corrects', () => {
  it('says nothing of other documents, and that a letter without a row corrects nothing', () => {
    expect(checkErratum({}, {})).toEqual([]);
    expect(checkErratum({ corrected: REPORT }, {})).toMatchObject([
      { rule: 'no-correction', severity: 'error' },
    ]);
  });

  it.each([
    ['a heading, whatever its case', 'Kết qủa', 'Kết quả', []],
    ['a cell of a table', 'Tập huấn kỹ năng số', 'Tập huấn kỹ năng số cộng đồng', []],
    ['the recipients', 'VHHX', 'VHXH', []],
    ['words over a number, which stays', 'hoàn thành 12 nhiệm vụ', 'hoàn thành 12 công việc', []],
    ['a number of which no record knows', 'tại 5 thôn', 'tại 6 thôn', []],
    ['what the report does not say', 'Đã hoàn thiện', 'Đã hoàn thành', ['not-in-report']],
    ['nothing', 'Kết quả', 'Kết quả', ['nothing-corrected']],
    ['a figure', 'hoàn thành 12 nhiệm vụ', 'hoàn thành 13 nhiệm vụ', ['figure-corrected']],
    ['a figure alone', '12', '13', ['figure-corrected']],
    [
      'a figure that was not copied word by word',
      'đã xong 12 nhiệm vụ',
      'đã xong 13',
      ['not-in-report', 'figure-corrected'],
    ],
    ['the number of a section', 'Mục 12', 'Mục 13', ['not-in-report']],
  ])('looks at a row that corrects %s', (_, written, corrected, rules) => {
    expect(rulesOf(written, corrected)).toEqual(rules);
  });

  it('tells errors first, each by the number of its row', () => {
    const corrections = [
      { position: 'Mục I', written: 'Không có', corrected: 'Có' },
      { position: 'Mục I', written: 'Sông Trăng', corrected: 'Sông Trăng' },
    ];
    expect(checkErratum({ corrected: REPORT }, { corrections }).map(({ text }) => text)).toEqual([
      'Nội dung 2: phần đã ghi và phần đính chính giống nhau.',
      'Nội dung 1: Báo cáo số 15/BC-UBND ngày 05/10/2026 không ghi “Không có”.',
    ]);
  });
});
