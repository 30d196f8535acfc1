import { describe, expect, it } from 'vitest';
import { type SourceBlock } from '../block.ts';
import {
  blocksFrom,
  BODY,
  CLOSING,
  HEAD,
  INDICATORS,
  inFile,
  LETTERHEAD,
  SIGNATURE,
  tableOf,
  TASKS,
  TITLE,
} from '../fixtures/odd-plan.ts';
import { planFromBlocks } from '../read-plan.ts';

const OWN = ['Lắp wifi tại nhà văn hóa trước ngày 30/6/2026.', 'Tập huấn kỹ năng số.'];
const planOf = (...parts: (string | SourceBlock | string[])[]) => planFromBlocks(blocksFrom(...parts));
const names = ({ tasks }: ReturnType<typeof planOf>) => tasks.map(({ name }) => name);
const unread = ({ findings }: ReturnType<typeof planOf>) =>
  findings.filter(({ kind }) => kind === 'unread-content').map(({ detail }) => detail);

describe('words of a signature within the text', () => {
  it('a post that heads duties, headings that begin like "Q."', () => {
    const plan = planOf(
      HEAD,
      BODY,
      'III. TỔ CHỨC THỰC HIỆN',
      'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ',
      'Chỉ đạo chung việc thực hiện.',
      'QUẢN LÝ, KIỂM TRA',
      'Phòng Kinh tế báo cáo UBND xã trước ngày 20 hằng tháng.',
      SIGNATURE,
      'PHỤ LỤC',
      TASKS,
    );
    expect([plan.reporting.length, plan.tasks.length, plan.header.signer?.name]).toEqual([
      1,
      4,
      'Lê Văn Mẫu',
    ]);
  });

  it('a table of what is sent to whom', () => {
    const table = tableOf([
      ['TT', 'Báo cáo', 'Nơi nhận'],
      ['1', 'Báo cáo tháng', 'UBND xã'],
    ]);
    const plan = planOf(HEAD, BODY.slice(0, 3), table, BODY.slice(3), SIGNATURE);
    expect([names(plan), plan.header.recipients]).toEqual([OWN, ['UBND tỉnh', 'Lưu: VT']]);
    expect(unread(plan)).toEqual([expect.stringContaining('Bảng không cho chỉ tiêu, nhiệm vụ nào')]);
  });

  it('a signature in the middle, and one below each appendix', () => {
    const plan = planOf(HEAD, BODY, SIGNATURE.slice(3), CLOSING, SIGNATURE);
    expect([names(plan), plan.reporting.length, plan.header.signer?.name]).toEqual([OWN, 1, 'Lê Văn Mẫu']);
    const signed = planOf(
      HEAD,
      BODY,
      SIGNATURE,
      'PHỤ LỤC I',
      INDICATORS,
      SIGNATURE,
      'PHỤ LỤC II',
      TASKS,
      SIGNATURE,
    );
    expect([signed.indicators.length, signed.tasks.length, unread(signed)]).toEqual([3, 4, []]);
  });
});

describe('documents one after the other', () => {
  const decision = [
    'ỦY BAN NHÂN DÂN',
    'XÃ SÔNG TRĂNG',
    'Số: 45/QĐ-UBND',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Sông Trăng, ngày 07 tháng 3 năm 2026',
    'QUYẾT ĐỊNH',
    'Ban hành Kế hoạch chuyển đổi số',
    'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ',
    'Căn cứ Nghị quyết số 57-NQ/TW;',
    'QUYẾT ĐỊNH:',
    'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch chuyển đổi số.',
    'Điều 2. Các đơn vị chịu trách nhiệm thi hành Quyết định này./.',
  ];
  const letter = [
    'ỦY BAN NHÂN DÂN',
    'XÃ SÔNG TRĂNG',
    'Số: 46/UBND-VX',
    'V/v triển khai Kế hoạch',
    'Sông Trăng, ngày 07 tháng 3 năm 2026',
    'Kính gửi: Các đơn vị.',
    'UBND xã gửi Kế hoạch để các đơn vị thực hiện.',
  ];

  it.each([
    ['a caption', [...TITLE, '(Ban hành kèm theo Quyết định số 45/QĐ-UBND)']],
    ['no caption', TITLE],
    ['type and title on one line', ['KẾ HOẠCH Chuyển đổi số xã Sông Trăng năm 2026']],
    ['a heading of an appendix', ['PHỤ LỤC', ...TITLE]],
  ])('a decision and its plan with %s', (_, title) => {
    const plan = planOf(decision, SIGNATURE, title, BODY, CLOSING);
    expect([names(plan), plan.indicators.length, plan.reporting.length, unread(plan)]).toEqual([
      OWN,
      1,
      1,
      [],
    ]);
    expect(plan.header).toMatchObject({
      number: '45/QĐ-UBND',
      date: '2026-03-07',
      docType: 'KẾ HOẠCH',
      title: TITLE[1],
      signer: { name: 'Lê Văn Mẫu' },
    });
  });

  it('a plan with a letterhead of its own keeps it, behind a decision or a letter, in one file or two', () => {
    for (const first of [decision, letter]) {
      for (const file of [0, 1]) {
        const blocks = [
          ...blocksFrom(first, SIGNATURE),
          ...inFile(file, blocksFrom(HEAD, BODY, CLOSING, SIGNATURE)),
        ];
        const plan = planFromBlocks(blocks.map((block, id) => ({ ...block, id })));
        expect([names(plan), plan.header.number, plan.header.issuer, unread(plan)]).toEqual([
          OWN,
          '12/KH-UBND',
          'ỦY BAN NHÂN DÂN XÃ SÔNG TRĂNG',
          [],
        ]);
      }
    }
  });

  it('what a letter itself orders is shown as not read', () => {
    const plan = planOf(
      letter,
      '1. Phòng Kinh tế rà soát.',
      '2. Công an xã phối hợp.',
      SIGNATURE,
      TITLE,
      BODY,
      SIGNATURE,
    );
    expect(names(plan)).toEqual(OWN);
    expect(unread(plan)).toEqual([expect.stringContaining('1. Phòng Kinh tế rà soát.')]);
  });

  it('a report in a second file is not read as part of the plan, and shown', () => {
    const report = [
      ...LETTERHEAD.slice(3),
      'BÁO CÁO',
      'Kết quả năm 2025',
      'I. KẾT QUẢ',
      'II. NHIỆM VỤ',
      '1. Họp dân.',
    ];
    const blocks = [...blocksFrom(HEAD, BODY, SIGNATURE), ...inFile(1, blocksFrom(report))];
    const plan = planFromBlocks(blocks.map((block, id) => ({ ...block, id })));
    expect([names(plan), unread(plan).length]).toEqual([OWN, 1]);
  });

  it('two plans', () => {
    const second = ['I. NHIỆM VỤ', '1. Trồng cây trước ngày 30/4/2026.'];
    const plan = planOf(
      HEAD,
      BODY,
      SIGNATURE,
      'PHỤ LỤC I',
      INDICATORS,
      LETTERHEAD,
      'KẾ HOẠCH',
      'Trồng cây năm 2026',
      second,
      SIGNATURE,
    );
    expect([names(plan), plan.indicators.length, plan.header.title]).toEqual([
      [...OWN, 'Trồng cây trước ngày 30/4/2026.'],
      3,
      TITLE[1],
    ]);
  });

  it('the form of a report in an appendix is no plan', () => {
    const plan = planOf(
      HEAD,
      BODY,
      SIGNATURE,
      'PHỤ LỤC II',
      'MẪU BÁO CÁO',
      LETTERHEAD.slice(3),
      'BÁO CÁO',
      'Kết quả thực hiện tháng …',
      'I. KẾT QUẢ',
      '1. Nhiệm vụ đã làm',
      'II. NHIỆM VỤ THÁNG TỚI',
      '1. ………',
      SIGNATURE,
    );
    expect([names(plan), plan.header.number, unread(plan)]).toEqual([OWN, '12/KH-UBND', []]);
  });
});
