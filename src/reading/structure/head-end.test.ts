import { describe, expect, it } from 'vitest';
import { isBlock, type SourceBlock } from '../block.ts';
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
import { planFromLines } from '../fixtures/plan-from-lines.ts';
import { planFromBlocks } from '../read-plan.ts';
import { splitParts } from './parts.ts';

const OWN = ['Lắp wifi tại nhà văn hóa trước ngày 30/6/2026.', 'Tập huấn kỹ năng số.'];
const planOf = (...parts: (string | SourceBlock | string[])[]) => planFromBlocks(blocksFrom(...parts));
const names = ({ tasks }: ReturnType<typeof planOf>) => tasks.map(({ name }) => name);
const unread = ({ findings }: ReturnType<typeof planOf>) =>
  findings.filter(({ kind }) => kind === 'unread-content').map(({ detail }) => detail);

describe('tables where no heading stands above them', () => {
  it('before the first heading', () => {
    const plan = planOf(
      HEAD,
      'Căn cứ Nghị quyết số 57-NQ/TW; UBND xã ban hành Kế hoạch như sau:',
      INDICATORS,
      'I. NHIỆM VỤ',
      TASKS,
      SIGNATURE,
    );
    expect([plan.indicators.length, plan.tasks.length, plan.header.number]).toEqual([2, 2, '12/KH-UBND']);
    expect(plan.header.legalBasis).toEqual([{ number: '57-NQ/TW' }]);
  });

  it('appendices only, each with its heading', () => {
    const plan = planOf(
      'PL1',
      'PHỤ LỤC I',
      'CHỈ TIÊU NĂM 2026',
      '(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/3/2026 của UBND xã)',
      INDICATORS,
      'PL2',
      'PHỤ LỤC II',
      TASKS,
    );
    expect([plan.indicators.length, plan.tasks.length]).toEqual([2, 2]);
    expect(plan.header).toMatchObject({ number: '12/KH-UBND', date: '2026-03-05' });
  });

  it('letterhead and title above one table, without a section', () => {
    const plan = planOf(HEAD, TASKS, SIGNATURE);
    expect(plan.tasks).toHaveLength(2);
    expect(plan.header).toMatchObject({
      number: '12/KH-UBND',
      date: '2026-03-05',
      docType: 'KẾ HOẠCH',
      title: TITLE[1],
      issuer: 'ỦY BAN NHÂN DÂN XÃ SÔNG TRĂNG',
      signer: { name: 'Lê Văn Mẫu' },
    });
  });

  it('in the workbook that comes before the plan', () => {
    const plan = planFromBlocks(
      [
        ...inFile(0, blocksFrom('PHỤ LỤC I', INDICATORS)),
        ...inFile(1, blocksFrom(HEAD, BODY, SIGNATURE)),
      ].map((block, id) => ({ ...block, id })),
    );
    expect([plan.indicators.length, names(plan), plan.header.number]).toEqual([3, OWN, '12/KH-UBND']);
  });

  it('a frame around text holds text', () => {
    const plan = planOf(
      tableOf([['DỰ THẢO']]),
      HEAD,
      BODY.slice(0, 3),
      tableOf([[BODY[3] ?? ''], [BODY[4] ?? '']]),
      SIGNATURE,
    );
    expect([names(plan), plan.header.number, unread(plan)]).toEqual([OWN, '12/KH-UBND', []]);
  });
});

describe('a letterhead that stands otherwise', () => {
  it('a table without the words of the state', () => {
    const table = tableOf([
      ['ĐẢNG ỦY XÃ SÔNG TRĂNG', 'Sông Trăng, ngày 05 tháng 3 năm 2026'],
      ['Số 12-KH/ĐU', ''],
    ]);
    expect(planFromBlocks(blocksFrom(table, TITLE, TASKS)).header).toMatchObject({
      issuer: 'ĐẢNG ỦY XÃ SÔNG TRĂNG',
      number: '12-KH/ĐU',
      date: '2026-03-05',
    });
  });

  it('its columns line by line', () => {
    const [body, commune, number, motto, words, date] = LETTERHEAD;
    const { header } = planFromLines(
      [body, motto, commune, words, number, date].map(String).concat(TITLE, BODY),
    );
    expect(header).toMatchObject({
      issuer: 'ỦY BAN NHÂN DÂN XÃ SÔNG TRĂNG',
      number: '12/KH-UBND',
      date: '2026-03-05',
    });
  });

  it.each([
    ['within the text', [...BODY, 'Số: 12/KH-UBND', 'Sông Trăng, ngày 05 tháng 3 năm 2026', ...CLOSING]],
    ['a bare number', [...BODY, '12/KH-UBND', ...CLOSING, 'Sông Trăng, ngày 05 tháng 3 năm 2026']],
    ['below the title', ['Số: 12/KH-UBND', 'Sông Trăng, ngày 05 tháng 3 năm 2026', ...BODY]],
  ])('number and date typed elsewhere: %s', (_, text) => {
    const open = [
      'ỦY BAN NHÂN DÂN',
      'XÃ SÔNG TRĂNG',
      'Số:       /KH-UBND',
      'Sông Trăng, ngày     tháng     năm 2026',
    ];
    const plan = planFromLines([...open, ...TITLE, ...text, ...SIGNATURE]);
    expect(plan.header).toMatchObject({ number: '12/KH-UBND', date: '2026-03-05', title: TITLE[1] });
    expect(names(plan)).toEqual(OWN);
  });

  it.each([
    [['CHƯƠNG TRÌNH', 'HÀNH ĐỘNG', 'Chuyển đổi số'], 'CHƯƠNG TRÌNH HÀNH ĐỘNG'],
    [['K Ế  H O Ạ C H', 'Chuyển đổi số'], 'KẾ HOẠCH'],
    [['Kế hoạch', 'Chuyển đổi số'], 'KẾ HOẠCH'],
    [['KẾ HOẠCH Chuyển đổi số'], 'KẾ HOẠCH'],
  ])('the type of document as %j', (lines, docType) => {
    expect(planFromLines([...LETTERHEAD, ...lines, ...BODY]).header).toMatchObject({
      docType,
      title: 'Chuyển đổi số',
    });
  });
});

it('every block lands in exactly one part', () => {
  const blocks = blocksFrom(
    HEAD,
    INDICATORS,
    BODY,
    '- 3 -',
    CLOSING,
    SIGNATURE,
    'PHỤ LỤC I',
    '-----',
    TASKS,
    SIGNATURE,
    'PHỤ LỤC II',
    'MẪU',
    LETTERHEAD,
    'KẾ HOẠCH',
    BODY,
  ).filter(isBlock);
  const { head, body, signature, appendices, aside } = splitParts(blocks);
  const ids = [...head, ...body, ...signature, ...appendices.flat(), ...aside].map(({ id }) => id);
  expect(ids.toSorted((one, other) => one - other)).toEqual(blocks.map(({ id }) => id));
});
