import { describe, expect, it } from 'vitest';
import type { Block, Table } from '../block.ts';
import { blocksOf, planFromLines } from '../fixtures/plan-from-lines.ts';
import { planFromBlocks } from '../read-plan.ts';

const BODY = ['I. NHIỆM VỤ', '1. Họp dân.'];
const headerOf = (head: string[], foot: string[] = []) => planFromLines([...head, ...BODY, ...foot]).header;

describe('letterhead', () => {
  it('of a ministry, in a city that is no commune, its motto wrapped', () => {
    const header = headerOf([
      'BỘ VẬN TẢI SỐ',
      'Số: 503/KH-BVTS',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA',
      'VIỆT NAM',
      'Hà Nội, ngày 25 tháng 4 năm 2025',
      'KẾ HOẠCH',
      'Chuyển đổi số',
    ]);
    expect(header).toMatchObject({ system: 'state', issuer: 'BỘ VẬN TẢI SỐ', number: '503/KH-BVTS' });
    expect(header.commune).toBeUndefined();
  });

  it('with a name wrapped, as the place beside the date has it', () => {
    const { issuer, commune } = headerOf([
      'ĐẢNG ỦY PHƯỜNG VĨNH THUẬN',
      'ĐÔNG',
      '*',
      'Số 17-KH/ĐU',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Vĩnh Thuận Đông, ngày 05 tháng 12 năm 2025',
      'KẾ HOẠCH',
      'Chuyển đổi số',
    ]);
    expect([issuer, commune]).toEqual(['ĐẢNG ỦY PHƯỜNG VĨNH THUẬN ĐÔNG', 'phường Vĩnh Thuận Đông']);
  });

  it('of a Party body, its number left blank', () => {
    expect(
      headerOf([
        'ĐẢNG BỘ TỈNH BÌNH MINH',
        'ĐẢNG ỦY XÃ HÒA THUẬN',
        '*',
        'Số      -KH/ĐU',
        'ĐẢNG CỘNG SẢN VIỆT NAM',
        'Hòa Thuận, ngày     tháng 9 năm 2025',
        'KẾ HOẠCH HÀNH ĐỘNG',
        'thực hiện Nghị quyết số 57-NQ/TW',
        '-----',
        'Thực hiện Kế hoạch số 12-KH/TU, ngày 26/8/2025.',
      ]),
    ).toEqual({
      system: 'party',
      issuer: 'ĐẢNG ỦY XÃ HÒA THUẬN',
      commune: 'xã Hòa Thuận',
      province: 'Bình Minh',
      symbol: 'KH/ĐU',
      date: '2025-09',
      docType: 'KẾ HOẠCH HÀNH ĐỘNG',
      title: 'thực hiện Nghị quyết số 57-NQ/TW',
      legalBasis: [{ number: '12-KH/TU', date: '2025-08-26' }],
      recipients: [],
    });
  });

  it('of a state body, two columns on one line', () => {
    expect(
      headerOf([
        'ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'PHƯỜNG BẾN CÁT             Độc lập - Tự do - Hạnh phúc',
        'Số: 07/KH-UBND           Bến Cát, ngày 05 tháng 01 năm 2026',
        'KẾ HOẠCH',
        'Chuyển đổi số năm 2026',
      ]),
    ).toMatchObject({
      system: 'state',
      issuer: 'ỦY BAN NHÂN DÂN PHƯỜNG BẾN CÁT',
      commune: 'phường Bến Cát',
      number: '07/KH-UBND',
      symbol: 'KH-UBND',
      date: '2026-01-05',
    });
  });

  it('absent: what preamble and signature say', () => {
    expect(
      headerOf(
        [
          'KẾ HOẠCH',
          'Chuyển đổi số',
          'Ban Thường vụ Đảng ủy xã Hòa Thuận ban hành Kế hoạch thực hiện Chương trình của Tỉnh ủy Bình Minh như sau:',
        ],
        ['Nơi nhận:', '- Lưu Văn phòng Đảng ủy.', 'T/M BAN THƯỜNG VỤ', 'BÍ THƯ', 'Lê Thị Hoa'],
      ),
    ).toMatchObject({
      system: 'party',
      issuer: 'Ban Thường vụ Đảng ủy xã Hòa Thuận',
      commune: 'xã Hòa Thuận',
      province: 'Bình Minh',
    });
  });

  it.each([
    ['Tân Lập, ngày 15 tháng 10 năm 2025', '2025-10-15'],
    ['Tân Lập, ngày ... tháng 10 năm 2025', '2025-10'],
    ['Tân Lập, ngày     tháng     năm 2025', '2025'],
    ['Tân Lập, ngày…/…/2025', '2025'],
    ['Tân Lập, ngày 31 tháng 02 năm 2025', undefined],
  ])('date as far as it is filled in: "%s"', (line, date) => {
    expect(headerOf([line, 'KẾ HOẠCH', 'Chuyển đổi số']).date).toBe(date);
  });

  it('side by side in a table without borders', () => {
    const cell = (...lines: string[]) => ({ lines, colSpan: 1, rowSpan: 1 });
    const table: Table = {
      kind: 'table',
      id: 0,
      file: 0,
      grid: 'ruled',
      rows: [
        {
          cells: [
            cell('UBND TỈNH BÌNH MINH', 'ỦY BAN NHÂN DÂN', 'XÃ TÂN LẬP', 'Số: 3/KH-UBND'),
            cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Tân Lập, ngày 05 tháng 01 năm 2026'),
          ],
        },
      ],
    };
    const blocks: Block[] = [table, ...blocksOf(['', 'KẾ HOẠCH', 'Chuyển đổi số', ...BODY]).slice(1)];
    expect(planFromBlocks(blocks).header).toMatchObject({
      issuer: 'ỦY BAN NHÂN DÂN XÃ TÂN LẬP',
      province: 'Bình Minh',
      number: '3/KH-UBND',
      date: '2026-01-05',
    });
  });
});

describe('title', () => {
  const preamble = 'Căn cứ Quyết định số 749/QĐ-TTg ngày 03/6/2020;';
  it.each([
    ['on one line', ['KẾ HOẠCH', 'Chuyển đổi số năm 2026', preamble]],
    ['on two lines', ['KẾ HOẠCH', 'Chuyển đổi số', 'năm 2026', preamble]],
    ['beside the type', ['KẾ HOẠCH Chuyển đổi số năm 2026', preamble]],
    ['above a rule', ['KẾ HOẠCH', 'Chuyển đổi số năm 2026', '-------', preamble]],
    ['glued to the preamble', ['KẾ HOẠCH', `Chuyển đổi số năm 2026 ${preamble}`]],
  ])('%s', (_, head) => {
    expect(headerOf(head)).toMatchObject({
      docType: 'KẾ HOẠCH',
      title: 'Chuyển đổi số năm 2026',
      legalBasis: [{ number: '749/QĐ-TTg', date: '2020-06-03' }],
    });
  });

  it('leaves out whose programme it is', () => {
    const head = [
      'CHƯƠNG TRÌNH HÀNH ĐỘNG',
      'CỦA BAN CHẤP HÀNH ĐẢNG BỘ PHƯỜNG BẾN CÁT',
      'Thực hiện Nghị quyết số 57-NQ/TW',
      'Thực hiện Kế hoạch số 1-KH/TU;',
    ];
    expect(headerOf(head)).toMatchObject({
      docType: 'CHƯƠNG TRÌNH HÀNH ĐỘNG',
      title: 'Thực hiện Nghị quyết số 57-NQ/TW',
      legalBasis: [{ number: '1-KH/TU' }],
    });
  });

  it('keeps names of bodies that it mentions', () => {
    expect(
      headerOf([
        'KẾ HOẠCH',
        'Thực hiện Nghị quyết của Ban Chấp hành Đảng bộ và Chương trình của Đảng ủy xã',
        'Thực hiện Kế hoạch số 1-KH/TU;',
      ]).title,
    ).toBe('Thực hiện Nghị quyết của Ban Chấp hành Đảng bộ và Chương trình của Đảng ủy xã');
  });
});

describe('signature', () => {
  it.each([
    [
      'for the collective',
      ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Trần Văn Bình'],
      { name: 'Trần Văn Bình', position: 'CHỦ TỊCH', onBehalfOf: 'ỦY BAN NHÂN DÂN' },
    ],
    [
      'in place of the head',
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '(Đã ký)', 'Trần Văn Bình'],
      { name: 'Trần Văn Bình', position: 'PHÓ CHỦ TỊCH', onBehalfOf: 'ỦY BAN NHÂN DÂN' },
    ],
    [
      'by order',
      ['T/L BAN THƯỜNG VỤ', 'CHÁNH VĂN PHÒNG', 'Lê Thị Hoa'],
      { name: 'Lê Thị Hoa', position: 'CHÁNH VĂN PHÒNG' },
    ],
    [
      'name in capitals',
      ['CHỦ TỊCH', 'NGUYỄN THỊ THU HÀ'],
      { name: 'NGUYỄN THỊ THU HÀ', position: 'CHỦ TỊCH' },
    ],
    [
      'body on two lines',
      ['TM. ỦY BAN', 'NHÂN DÂN XÃ', 'CHỦ TỊCH', 'Y Moan Êban'],
      { name: 'Y Moan Êban', position: 'CHỦ TỊCH', onBehalfOf: 'ỦY BAN NHÂN DÂN XÃ' },
    ],
  ])('%s', (_, lines, signer) => {
    expect(headerOf(['KẾ HOẠCH', 'Chuyển đổi số'], lines).signer).toEqual(signer);
  });

  it('both columns line by line', () => {
    const { recipients, signer } = headerOf(
      ['KẾ HOẠCH', 'Chuyển đổi số'],
      [
        'Nơi nhận:',
        'TM. ỦY BAN NHÂN DÂN',
        '- UBND tỉnh;',
        'CHỦ TỊCH',
        '- Các thôn;',
        'Trần Văn Bình',
        '- Lưu: VT.',
      ],
    );
    expect(recipients).toEqual(['UBND tỉnh', 'Các thôn', 'Lưu: VT']);
    expect(signer?.name).toBe('Trần Văn Bình');
  });

  it('recipients, one on two lines, both columns on one line', () => {
    const { recipients, signer } = headerOf(
      ['KẾ HOẠCH', 'Chuyển đổi số'],
      [
        'Nơi nhận:                  TM. ỦY BAN NHÂN DÂN',
        '- Thường trực Đảng ủy, HĐND,            CHỦ TỊCH',
        'UBMTTQ xã (b/c);',
        '- Lưu: VT, VHXH.             Trần Văn Bình',
      ],
    );
    expect(recipients).toEqual(['Thường trực Đảng ủy, HĐND, UBMTTQ xã (b/c)', 'Lưu: VT, VHXH']);
    expect(signer).toEqual({ name: 'Trần Văn Bình', position: 'CHỦ TỊCH', onBehalfOf: 'ỦY BAN NHÂN DÂN' });
  });
});
