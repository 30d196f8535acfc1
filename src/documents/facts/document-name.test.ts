import { expect, it } from 'vitest';
import { documentName } from './document-name.ts';

const COMMUNE = { type: 'xã', name: 'Sông Trăng', provinceName: 'Hà Nam' } as const;

it.each([
  [
    {
      docType: 'KẾ HOẠCH',
      number: '15/KH-UBND',
      date: '2026-02-05',
      issuer: 'ỦY BAN NHÂN DÂN XÃ SÔNG TRĂNG',
    },
    'Kế hoạch số 15/KH-UBND ngày 05/02/2026 của Ủy ban nhân dân xã Sông Trăng',
  ],
  [
    { documentKind: 'assignment', number: '812/SXD-VT', date: '2026-11-26', issuer: 'Sở Xây dựng' },
    'Công văn số 812/SXD-VT ngày 26/11/2026 của Sở Xây dựng',
  ],
  [
    { docType: 'Thông báo', documentKind: 'conclusion', date: '2026-03-02', issuer: 'TỈNH ỦY' },
    'Thông báo ngày 02/3/2026 của TỈNH ỦY',
  ],
  [{ number: '21/TB' }, 'Văn bản số 21/TB'],
  [{ documentKind: 'directive', issuer: 'Chủ tịch UBND xã' }, ''],
  [{}, ''],
] as const)('%j is cited as “%s”', (header, name) => expect(documentName(header, COMMUNE)).toBe(name));
