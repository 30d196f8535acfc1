import { describe, expect, it } from 'vitest';
import type { IndicatorFact, ReportFacts } from '../facts/contract.ts';
import type { Fact, OfficialDocument, Run } from '../model/contract.ts';
import { overlaid } from '../reports/overlay.ts';
import { type Checked, checkDraft } from './check-draft.ts';
import { numbersIn } from './numbers-in-text.ts';

const TASKS = ['10000000-0000-7000-8000-000000000001', '10000000-0000-7000-8000-000000000002'];
const facts: ReportFacts = {
  commune: { code: '99999', name: 'Sông Trăng', type: 'xã', provinceName: 'Thử Nghiệm' },
  period: { id: '2026Q3', name: 'quý III/2026', cycle: 'quarter', start: '2026-07-01', end: '2026-09-30' },
  asOf: '2026-09-30',
  units: [],
  tasks: [],
  indicators: [],
  notes: [],
  issued: [],
};
const fact = (key: string, part: Partial<Fact> = {}): Fact => ({ key, label: 'Tỷ lệ phủ sóng', ...part });
const sentence = (rate: string): Run[] => [
  { text: 'Tỷ lệ phủ sóng mới đạt ' },
  { text: rate, fact: fact('rate') },
  { text: '.' },
];

const documentOf = (runs: Run[], annexes: OfficialDocument['annexes'] = []): OfficialDocument => ({
  form: 'state',
  frame: {
    body: 'Ủy ban nhân dân xã Sông Trăng',
    symbol: 'BC-UBND',
    place: 'Sông Trăng',
    subject: 'Kết quả',
    addressees: [],
    basis: [],
    signature: { lines: [] },
    recipients: ['Thường trực Đảng ủy xã'],
  },
  body: [{ kind: 'paragraph', key: 'III.1', runs }],
  annexes,
});

/** A draft in which somebody wrote `text` when the program wrote `then`; it writes `now` today. */
function draft(now: Run[], text?: string, then: Run[] = now): Checked {
  const document = documentOf(now);
  const kept =
    text === undefined
      ? []
      : [{ key: 'III.1', text, instead: then, by: 'A', at: '2026-09-01T00:00:00.000Z' }];
  const { document: shown, written } = overlaid(document, kept);
  return { facts, document, shown, written, former: [] };
}

const rulesOf = (checked: Checked) => checkDraft(checked).map(({ rule, was, now }) => [rule, was, now]);

describe('the check before issue', () => {
  it('says nothing of what the program wrote', () => {
    expect(checkDraft(draft(sentence('44,0%')))).toEqual([]);
  });

  it('finds a number in a written text that is another one today, and offers it', () => {
    const checked = draft(sentence('46,5%'), 'Phủ sóng chỉ mới đạt 44,0%.', sentence('44,0%'));
    expect(rulesOf(checked)).toEqual([['outdated-number', '44,0%', '46,5%']]);
  });

  it('finds a number that no record stands behind, but not dates and numbers of documents', () => {
    const text =
      'Phủ sóng đạt 44,0%; xã đã làm việc với 3 doanh nghiệp theo Công văn số 12/UBND-VP ngày 05/9/2026, quý III/2026.';
    expect(rulesOf(draft(sentence('44,0%'), text))).toEqual([['unknown-number', '3', undefined]]);
  });

  it('counts what a sentence counts against the rows of the annexes', () => {
    const counted = (value: number): Run[] => [
      { text: String(value), fact: fact('tasks', { value, things: TASKS }) },
    ];
    const rows = (ids: string[]) => [
      {
        key: 'tasks',
        title: 'Nhiệm vụ',
        landscape: true,
        blocks: [
          {
            kind: 'table' as const,
            key: 'tasks',
            columns: [],
            rows: ids.map((id) => ({ kind: 'row' as const, id, cells: [] })),
          },
        ],
      },
    ];
    const checked = (value: number, ids: string[]): Checked => {
      const document = documentOf(counted(value), rows(ids));
      return { facts, document, shown: document, written: [], former: [] };
    };
    expect(checkDraft(checked(2, TASKS))).toEqual([]);
    expect(checkDraft(checked(2, TASKS.slice(1)))).toMatchObject([
      { rule: 'count-differs', severity: 'error' },
    ]);
    expect(checkDraft(checked(3, TASKS))).toMatchObject([{ rule: 'count-differs' }]);
  });

  it.each([
    [1500, 1_500_000, true],
    [1500, 1_200_000_000, true],
    [1500, 15_000, false],
    [1500, 1600, false],
    [0.0015, 1.4, true],
  ])('doubts a unit when %d follows %d', (value, before, doubted) => {
    const figure = (amount: number) => ({
      periodId: '2026Q3',
      periodName: 'quý III/2026',
      asOf: '2026-09-30',
      value: amount,
      estimate: false,
      observationId: 'o',
      receivedAt: '',
      evidence: [],
    });
    const indicator: IndicatorFact = {
      id: TASKS[0] ?? '',
      name: 'Kinh phí',
      definition: { accumulation: 'stock', direction: 'up', valueKind: 'number' },
      inPeriod: figure(value),
      previous: figure(before),
    };
    const checked = { ...draft(sentence('1')), facts: { ...facts, indicators: [indicator] } };
    expect(checkDraft(checked).some(({ rule }) => rule === 'unit-slipped')).toBe(doubted);
  });

  it('names bodies that are no longer there, the district level among them', () => {
    const checked = draft(sentence('1'), 'Thôn Đông và UBND huyện phối hợp.');
    const said = checkDraft({ ...checked, former: ['Thôn Đông'] }).map(({ text }) => text);
    expect(said[0]).toContain('Thôn Đông');
    expect(said[1]).toContain('UBND huyện');
  });

  it('says who has not reported, and how many figures are missing', () => {
    const units = [
      { dutyId: 'd', unitId: 'u', name: 'Công an xã' },
      { dutyId: 'e', unitId: 'v', name: 'Phòng Kinh tế', submittedOn: '2026-09-08' },
    ];
    const texts = checkDraft({ ...draft(sentence('1')), facts: { ...facts, units } }).map(({ text }) => text);
    expect(texts).toEqual(['1/2 đơn vị chưa báo cáo kỳ này: Công an xã.']);
  });

  it('puts errors first', () => {
    const units = [{ dutyId: 'd', unitId: 'u', name: 'Công an xã' }];
    const checked = draft(sentence('46,5%'), 'Đạt 44,0%.', sentence('44,0%'));
    const found = checkDraft({ ...checked, facts: { ...facts, units } });
    expect(found.map(({ severity }) => severity)).toEqual(['error', 'warning']);
  });
});

describe('numbers in a text', () => {
  it.each([
    ['Tiếp nhận 1.176 hồ sơ, đạt 78,4%', ['1.176', '78,4%']],
    ['02 nhiệm vụ quá hạn', ['02']],
    ['Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024', []],
    ['6 tháng đầu năm 2026; 9 tháng năm 2026; giai đoạn 2026 - 2030', []],
    ['quý 3/2026, tháng 9/2026, Điều 12', []],
    ['phủ sóng 5G tại 4 thôn', ['4']],
    ['đến ngày 30/9', []],
  ])('%s', (text, numbers) => {
    expect(numbersIn(text).map((found) => found.text)).toEqual(numbers);
  });
});
