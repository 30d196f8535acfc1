/** A form of another body whose headings and tables are told to be none of ours: a person says what they are, once. */
import { describe, expect, it } from 'vitest';
import { Invalid } from '../../shared/errors.ts';
import { applied } from '../taken-over/applied.ts';
import type { ReadDocument, Template } from '../taken-over/contract.ts';
import { Q3, Q4, reportOf } from '../taken-over/samples.ts';
import { takenOver } from '../taken-over/take-over.ts';
import { withFormerMapping } from './former-mapping.ts';
import { mapped } from './mapped.ts';
import { ownForm } from './own-form.ts';

const formOf = (period: string): ReadDocument => ({
  letterhead: {},
  addressees: [],
  basis: [],
  body: [
    { level: 1, number: 'I.', heading: `SỐ HÓA DỮ LIỆU ${period}`, paragraphs: [], tables: [] },
    { level: 1, number: 'II.', heading: 'TỰ CHẤM ĐIỂM', paragraphs: [], tables: [] },
    { level: 2, number: '1.', heading: 'Có 12 hộ nghèo', paragraphs: [], tables: [] },
  ],
  annexes: [
    {
      name: 'Biểu 1',
      title: `BIỂU THEO DÕI ${period}`,
      tables: [
        {
          columns: [
            { title: 'Việc' },
            { title: 'Ai làm' },
            { title: 'Tiến độ' },
            { title: `Điểm ${period}` },
            { title: 'Ý kiến' },
          ],
          rows: [],
        },
      ],
    },
    { title: 'BẢNG CHẤM ĐIỂM', tables: [{ columns: [{ title: 'Tiêu chí' }, { title: 'Điểm' }], rows: [] }] },
  ],
  signature: { lines: [] },
  recipients: [],
  unread: [],
});

const own = reportOf(Q3);
const ours = ownForm(own);
const template = takenOver(formOf('QUÝ III NĂM 2026'), own);
const [byPeriod, score] = template.headings;
const [sheet, points] = template.annexes;
const OWN_TABLE = own.annexes[0]?.blocks[0]?.key ?? '';
const map = (order: object, from: Template = template): Template =>
  mapped(from, ours, { version: 1, ...order });
const headingsIn = (of: Template, quarter = Q4): string[] =>
  applied(of, reportOf(quarter)).body.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
const whole = map({
  headings: [
    { key: byPeriod?.key, as: 'results' },
    { key: score?.key, unused: true },
  ],
  tables: [
    { key: sheet?.key, as: OWN_TABLE },
    { key: points?.key, unused: true },
  ],
  columns: [
    { table: OWN_TABLE, at: 0, as: 'task' },
    { table: OWN_TABLE, at: 1, as: 'owner' },
  ],
});

describe('what pairs with nothing of ours', () => {
  it('waits: a part that names its period, and tables; a sentence with figures is only told', () => {
    expect(template.headings.map(({ text, aside }) => [text, aside])).toEqual([
      ['I. SỐ HÓA DỮ LIỆU QUÝ III NĂM 2026', 'waits'],
      ['II. TỰ CHẤM ĐIỂM', undefined],
    ]);
    expect(template.annexes.map(({ theirs, aside, columns }) => [theirs?.title, aside, columns])).toEqual([
      ['BIỂU THEO DÕI QUÝ III NĂM 2026', 'waits', []],
      ['BẢNG CHẤM ĐIỂM', 'waits', []],
    ]);
    expect(template.unmapped.join()).toContain('1. Có 12 hộ nghèo');
  });

  it('changes no document while it waits', () => {
    expect(headingsIn(template)).not.toContain('I. SỐ HÓA DỮ LIỆU QUÝ III NĂM 2026');
    expect(applied(template, reportOf(Q4)).annexes).toEqual(reportOf(Q4).annexes);
  });
});

describe('a heading', () => {
  it('that names its period is ours in our words, where it stood', () => {
    const made = map({ headings: [{ key: byPeriod?.key, as: 'results' }] });
    expect(headingsIn(made)[1]).toMatch(/KẾT QUẢ THỰC HIỆN$/);
    expect(made.headings[0]).toMatchObject({ key: 'results', theirs: byPeriod?.text });
    expect(made.headings[0]).not.toHaveProperty('aside');
  });

  it('names the period anew where ours names it too', () => {
    const made = map({ headings: [{ key: byPeriod?.key, as: 'next' }] });
    expect(headingsIn(made).some((text) => text.endsWith('NHIỆM VỤ TRỌNG TÂM QUÝ I NĂM 2027'))).toBe(true);
  });

  it('is one of its own once it has words for every period', () => {
    const made = map({ headings: [{ key: byPeriod?.key, text: 'I. SỐ HÓA DỮ LIỆU' }] });
    expect(headingsIn(made).some((text) => text.endsWith('. SỐ HÓA DỮ LIỆU'))).toBe(true);
  });

  it('that is not used stands nowhere, with what hangs on it, until it is used again', () => {
    const hung = {
      ...template,
      fixed: [{ key: score?.key ?? '', place: 'after' as const, text: 'Xã tự chấm điểm.' }],
    };
    const body = (of: Template) => JSON.stringify(applied(of, reportOf(Q4)).body);
    const without = map({ headings: [{ key: score?.key, unused: true }] }, hung);
    expect(body(hung)).toMatch(/TỰ CHẤM ĐIỂM.*Xã tự chấm điểm/);
    expect(body(without)).not.toMatch(/tự chấm điểm/i);
    expect(map({ headings: [{ key: score?.key, as: null }] }, without)).toEqual(hung);
  });
});

describe('a table', () => {
  it('is one of ours once a person says so: what can be told of its columns is, the others can be mapped', () => {
    const made = map({ tables: [{ key: sheet?.key, as: OWN_TABLE }] });
    expect(made.annexes[0]).toMatchObject({
      key: OWN_TABLE,
      columns: [
        expect.objectContaining({ title: 'Việc' }),
        { title: 'Ai làm' },
        expect.objectContaining({ key: 'progress' }),
        { title: 'Ý kiến' },
      ],
    });
    const [annex] = applied(whole, reportOf(Q4)).annexes;
    const [table] = annex?.blocks ?? [];
    expect(table?.kind === 'table' && table.columns.map(({ key, title }) => [key, title])).toEqual([
      ['task', 'Việc'],
      ['owner', 'Ai làm'],
      ['progress', 'Tiến độ'],
      ['taken::Ý kiến', 'Ý kiến'],
    ]);
    expect(annex?.title).toBe('BIỂU THEO DÕI QUÝ IV NĂM 2026');
  });

  it('waits again as it was', () => {
    expect(map({ tables: [{ key: OWN_TABLE, as: null }] }, whole).annexes[0]).toEqual(sheet);
    expect(map({ tables: [{ key: points?.key, as: null }] }, whole).annexes[1]).toEqual(points);
  });

  it.each([
    [{ tables: [{ key: 'nowhere', as: OWN_TABLE }] }],
    [{ tables: [{ key: sheet?.key, as: 'nowhere' }] }],
    [{ tables: [sheet, points].map((table) => ({ key: table?.key, as: OWN_TABLE })) }],
  ])('is not mapped to what there is not, nor two to one: %j', (order) => {
    expect(() => map(order)).toThrow(Invalid);
  });
});

it('the next file with the same headings and tables, of whatever period, is mapped by that', () => {
  const later = reportOf(Q4);
  const next = withFormerMapping(takenOver(formOf('QUÝ IV NĂM 2026'), later), whole, ownForm(later));
  expect(next.order).toEqual(whole.order);
  expect(next.headings.map(({ key, aside }) => [key, aside])).toEqual(
    whole.headings.map(({ key, aside }) => [key, aside]),
  );
  expect(next.annexes.map(({ key, columns, aside }) => [key, columns, aside])).toEqual(
    whole.annexes.map(({ key, columns, aside }) => [key, columns, aside]),
  );
});
