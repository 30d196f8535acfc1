import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact, OfficialDocument, Run } from '../model/contract.ts';
import { plainText } from '../words/said.ts';
import { overlaid, withFacts } from './overlay.ts';

const fact = (key: string): Fact => ({ key, label: key });
const made: Run[] = [
  { text: 'Trong quý có ' },
  { text: '12/14', fact: fact('due') },
  { text: ' nhiệm vụ hoàn thành, ' },
  { text: '11', fact: fact('on-time') },
  { text: ' đúng hạn.' },
];

describe('facts in a text that a person wrote', () => {
  it('stay behind the numbers that still stand there', () => {
    const runs = withFacts('Có 11 nhiệm vụ đúng hạn, tổng cộng 12/14.', made);
    expect(runs.filter((run) => run.fact).map(({ text, fact: at }) => [text, at?.key])).toEqual([
      ['11', 'on-time'],
      ['12/14', 'due'],
    ]);
  });

  it('are not found within other numbers or words', () => {
    const within = ['110', '211', '3,11', '11,5', '11/30', 'a11'].join(' và ');
    expect(withFacts(within, made).some((run) => run.fact)).toBe(false);
  });

  it('are given once each', () => {
    const runs = withFacts('11 và 11', made);
    expect(runs.filter((run) => run.fact)).toHaveLength(1);
  });

  it('never change a letter of the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(plainText(withFacts(text, made))).toBe(text);
      }),
    );
  });
});

const document: OfficialDocument = {
  form: 'state',
  frame: {
    body: 'Ủy ban nhân dân xã Sông Trăng',
    symbol: 'BC-UBND',
    place: 'Sông Trăng',
    subject: 'Kết quả',
    addressees: [],
    basis: [],
    signature: { lines: [] },
    recipients: [],
  },
  body: [
    { kind: 'heading', key: 'I', level: 1, text: 'I. LÃNH ĐẠO' },
    { kind: 'paragraph', key: 'I.1', runs: made },
  ],
  annexes: [],
};
const written = (key: string, text: string, instead: Run[]) => ({
  key,
  text,
  instead,
  by: 'Lê Thị Thử',
  at: '2026-09-30T03:00:00.000Z',
});

describe('what people wrote', () => {
  it('takes the place of a paragraph or a heading', () => {
    const { document: shown } = overlaid(document, [
      written('I', 'I. CHỈ ĐẠO, ĐIỀU HÀNH', [{ text: 'I. LÃNH ĐẠO' }]),
      written('I.1', 'Đã xong 12/14 việc.', made),
    ]);
    expect(shown.body[0]).toMatchObject({ text: 'I. CHỈ ĐẠO, ĐIỀU HÀNH' });
    expect(shown.body[1]).toMatchObject({
      runs: [{ text: 'Đã xong ' }, { text: '12/14', fact: { key: 'due' } }, { text: ' việc.' }],
    });
  });

  it('leaves a paragraph out when it is empty', () => {
    expect(overlaid(document, [written('I.1', '  ', made)]).document.body).toHaveLength(1);
  });

  it('is outdated once the program would write something else, or nothing, there', () => {
    const outdated = (key: string, instead: Run[]) =>
      overlaid(document, [written(key, 'Khác', instead)]).written[0]?.outdated;
    expect(outdated('I.1', made)).toBe(false);
    expect(outdated('I.1', [{ text: 'Trong quý có 10/14' }])).toBe(true);
    expect(outdated('no longer there', made)).toBe(true);
  });

  it('comes with what the program writes now only where that is something else', () => {
    const now = (key: string, instead: Run[]) =>
      overlaid(document, [written(key, 'Khác', instead)]).written[0]?.now;
    expect(now('I.1', [{ text: 'Trong quý có 10/14' }])).toEqual(made);
    expect(now('I.1', made)).toBeUndefined();
    expect(now('no longer there', made)).toBeUndefined();
  });
});
