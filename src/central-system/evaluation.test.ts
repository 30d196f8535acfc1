import { expect, it } from 'vitest';
import { evaluationIn } from './evaluation.ts';

const report = (periodId: string, number?: string, planId = 'p') => ({
  kind: 'nq57' as const,
  periodId,
  planId,
  issued: { at: '', by: '', docxSha256: '', ...(number && { number, issuedOn: '2026-10-09' }) },
});
const of = evaluationIn([report('2026'), report('2026Q3', '42/BC-UBND'), report('2026Q2', '41/BC-UBND')]);
const words = (number: string) => `Báo cáo số ${number} ngày 09/10/2026`;

it.each([
  ['2026Q3', words('42/BC-UBND')],
  // Its own report has no number yet.
  ['2026', words('42/BC-UBND')],
  // A later report changes nothing of it.
  ['2026M07', words('41/BC-UBND')],
  ['2026M03', undefined],
  ['start', undefined],
])('of an answer for %s it is %s', (periodId, expected) => {
  expect(of({ periodId, planId: 'p' })).toBe(expected);
});

it('is never the report about another plan', () => {
  expect(of({ periodId: '2026Q3', planId: 'other' })).toBeUndefined();
});
