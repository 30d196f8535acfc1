import { describe, expect, it } from 'vitest';
import type { Block, Paragraph, Table } from '../block.ts';
import { blocksOf } from '../fixtures/plan-from-lines.ts';
import { splitParts } from './parts.ts';

const texts = (blocks: Block[]): string[] =>
  blocks.map((block) => (block.kind === 'paragraph' ? block.text : '[bảng]'));
const cut = (lines: string[]) => splitParts(blocksOf(lines));
const table = (id: number, words = 'Nhiệm vụ'): Table => ({
  kind: 'table',
  id,
  file: 0,
  grid: 'ruled',
  rows: [
    {
      cells: [
        { lines: ['TT'], colSpan: 1, rowSpan: 1 },
        { lines: [words], colSpan: 1, rowSpan: 1 },
      ],
    },
  ],
});

describe('the parts of a document', () => {
  const head = ['UBND XÃ TÂN LẬP', 'KẾ HOẠCH', 'Chuyển đổi số'];
  const body = ['I. MỤC TIÊU', '- Có 80% hộ dân.', 'II. NHIỆM VỤ', '1. Họp dân./.'];
  const foot = ['Nơi nhận:', '- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Trần Văn Bình'];

  it('head, body, signature, appendices', () => {
    const parts = cut([
      ...head,
      ...body,
      ...foot,
      'PHỤ LỤC I',
      'Chỉ tiêu',
      'Phụ lục số 02: Nhiệm vụ',
      'Việc',
    ]);
    expect([texts(parts.head), texts(parts.body), texts(parts.signature)]).toEqual([head, body, foot]);
    expect(parts.appendices.map(texts)).toEqual([
      ['PHỤ LỤC I', 'Chỉ tiêu'],
      ['Phụ lục số 02: Nhiệm vụ', 'Việc'],
    ]);
  });

  it('an appendix without heading after the signature', () => {
    const blocks = [...blocksOf([...head, ...body, ...foot]), table(12)];
    expect(splitParts(blocks).appendices.map(texts)).toEqual([['[bảng]']]);
    const text = cut([
      ...head,
      ...body,
      ...foot,
      'Kèm theo Kế hoạch số 3/KH-UBND',
      'STT Nhiệm vụ',
      '1 Họp dân',
    ]);
    expect(text.appendices.map(texts)).toEqual([
      ['Kèm theo Kế hoạch số 3/KH-UBND', 'STT Nhiệm vụ', '1 Họp dân'],
    ]);
  });

  it('an appendix in a second file', () => {
    const second = blocksOf(['DANH SÁCH VIỆC', '1 Họp dân']).map((block) => ({
      ...block,
      id: block.id + 20,
      file: 1,
    }));
    expect(splitParts([...blocksOf([...head, ...body, ...foot]), ...second]).appendices.map(texts)).toEqual([
      ['DANH SÁCH VIỆC', '1 Họp dân'],
    ]);
  });

  it('a plan that a decision issues, behind the signature of the decision', () => {
    const decision = [
      'BỘ VẬN TẢI SỐ',
      'QUYẾT ĐỊNH',
      'Ban hành Kế hoạch chuyển đổi số',
      'Căn cứ Nghị quyết số 57-NQ/TW;',
      'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch chuyển đổi số.',
      'Nơi nhận:',
      '- Lưu: VT.',
      'BỘ TRƯỞNG',
      'Trần Văn Bình',
    ];
    const parts = cut([
      ...decision,
      'KẾ HOẠCH',
      'Chuyển đổi số',
      '(Ban hành kèm theo Quyết định số 5/QĐ-BVTS)',
      ...body,
      'PHỤ LỤC I',
      'Chỉ tiêu',
    ]);
    expect(texts(parts.head)).toEqual([
      'BỘ VẬN TẢI SỐ',
      'KẾ HOẠCH',
      'Chuyển đổi số',
      'Căn cứ Nghị quyết số 57-NQ/TW;',
    ]);
    expect(texts(parts.body)).toEqual(body);
    expect(texts(parts.signature)).toEqual(decision.slice(5));
    expect(parts.appendices.map(texts)).toEqual([['PHỤ LỤC I', 'Chỉ tiêu']]);
  });

  it('no letterhead, no signature', () => {
    const parts = cut([...body, 'PHỤ LỤC', 'Việc']);
    expect([parts.head, parts.signature, texts(parts.body)]).toEqual([[], [], body]);
    expect(parts.appendices.map(texts)).toEqual([['PHỤ LỤC', 'Việc']]);
  });

  it('"phụ lục" within a sentence is no heading', () => {
    const parts = cut([...body, '2. Thực hiện các việc trong', 'Phụ lục kèm theo Kế hoạch này.', ...foot]);
    expect(parts.appendices).toEqual([]);
    expect(texts(parts.body)).toContain('Phụ lục kèm theo Kế hoạch này.');
  });

  it('a table in the middle of the body stays there', () => {
    const blocks = [
      ...blocksOf(body.slice(0, 2)),
      table(2),
      ...blocksOf([...body, ...foot])
        .slice(2)
        .map((block) => ({ ...block, id: block.id + 1 })),
    ];
    expect(texts(splitParts(blocks).body)).toEqual([...body.slice(0, 2), '[bảng]', ...body.slice(2)]);
  });
});

describe('what is no content', () => {
  it('page numbers, rules and signature data', () => {
    const noise = [
      '- 3 -',
      '4',
      '-----',
      '{"signedBy":3599413,"signatureType":3}',
      'EMAILADDRESS=a@b, CN=Trần Văn Bình, C=VN',
      '2025-09-30T16:43:22+0700',
      'binh@tanlap.gov.vn',
      'Người ký: Trần Văn Bình',
    ];
    expect(texts(cut(['I. MỤC TIÊU', ...noise, '- Có 80% hộ dân.', 'Trang 5/12']).body)).toEqual([
      'I. MỤC TIÊU',
      '- Có 80% hộ dân.',
    ]);
  });

  it('a header that runs over the pages', () => {
    const pages: Paragraph[] = [1, 2, 3].flatMap((page) =>
      ['Kế hoạch chuyển đổi số xã Tân Lập', `${page}. Họp dân lần ${page}.`, `Ghi biên bản ${page}.`].map(
        (text, at): Paragraph => ({
          kind: 'paragraph',
          id: page * 3 + at,
          file: 0,
          page,
          text,
          flow: 'line',
        }),
      ),
    );
    expect(texts(splitParts([...blocksOf(['I. NHIỆM VỤ']), ...pages]).body)).toEqual([
      'I. NHIỆM VỤ',
      '1. Họp dân lần 1.',
      'Ghi biên bản 1.',
      '2. Họp dân lần 2.',
      'Ghi biên bản 2.',
      '3. Họp dân lần 3.',
      'Ghi biên bản 3.',
    ]);
  });
});
