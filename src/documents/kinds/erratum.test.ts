import { describe, expect, it } from 'vitest';
import { type Correction, DEFAULT_CHOICES } from '../contract.ts';
import type { ReportFacts } from '../facts/contract.ts';
import { ERRATUM } from './erratum.ts';
import { readable } from './readable.ts';
import { MIDDLE } from './small-commune.ts';

const ISSUER = 'Ủy ban nhân dân xã Sông Trăng';
const ROWS: Correction[] = [
  {
    position: 'Mục II, trang 3',
    written: 'Uỷ ban nhân dân xã Sông Trăn',
    corrected: 'Ủy ban nhân dân xã Sông Trăng',
  },
  { position: 'Phụ lục II', written: 'Phụ lục III', corrected: 'Phụ lục II' },
];

const facts = (
  subject = 'Kết quả thực hiện Kế hoạch quý III/2026',
  recipients = ['UBND tỉnh (để báo cáo)', 'Thường trực Đảng ủy, HĐND xã', 'Lưu: VT, VHXH'],
): ReportFacts => ({
  ...MIDDLE,
  corrected: {
    called: 'Báo cáo số 15/BC-UBND ngày 05/10/2026',
    type: 'Báo cáo',
    number: '15/BC-UBND',
    issuedOn: '2026-10-05',
    document: {
      form: 'state',
      frame: {
        body: ISSUER,
        symbol: 'BC-UBND',
        place: 'Sông Trăng',
        type: 'BÁO CÁO',
        subject,
        addressees: ['UBND tỉnh'],
        basis: ['Căn cứ Kế hoạch số 15/KH-UBND'],
        signature: { lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Lê Văn Thử' },
        recipients,
      },
      body: [],
      annexes: [],
    },
  },
});

const linesOf = (told: ReportFacts, corrections?: Correction[]): string[] =>
  readable(
    ERRATUM.build(told, {
      issuer: ISSUER,
      choices: { ...DEFAULT_CHOICES, ...(corrections && { corrections }) },
    }).body,
  );

describe('a letter that corrects a report', () => {
  it('names the report, what was written, what it is to be, and that all else stands', () => {
    expect(linesOf(facts(), ROWS)).toEqual([
      'Ngày 05/10/2026, Ủy ban nhân dân xã Sông Trăng đã ban hành Báo cáo số 15/BC-UBND về kết quả thực hiện Kế hoạch quý III/2026. Do sơ suất trong khâu soạn thảo, Ủy ban nhân dân xã Sông Trăng xin đính chính như sau:',
      '1 | Mục II, trang 3 | Uỷ ban nhân dân xã Sông Trăn | Ủy ban nhân dân xã Sông Trăng',
      '2 | Phụ lục II | Phụ lục III | Phụ lục II',
      'Các nội dung khác của Báo cáo không thay đổi. Công văn này là một phần không tách rời của Báo cáo số 15/BC-UBND ngày 05/10/2026.',
    ]);
    expect(ERRATUM.subject(facts())).toBe('đính chính Báo cáo số 15/BC-UBND ngày 05/10/2026');
  });

  it('leaves the capitals of a name within the sentence', () => {
    expect(linesOf(facts('UBND xã thực hiện Nghị quyết'))[0]).toContain('về UBND xã thực hiện Nghị quyết.');
  });

  it('goes to those to whom the report went, signed as the report was', () => {
    expect(ERRATUM.told?.(facts())).toEqual({
      body: ISSUER,
      place: 'Sông Trăng',
      addressees: ['UBND tỉnh'],
      basis: [],
      signature: { lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Lê Văn Thử' },
      recipients: ['Như trên', 'Thường trực Đảng ủy, HĐND xã', 'Lưu: VT, VHXH'],
    });
  });
});
