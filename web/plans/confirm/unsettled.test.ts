import { expect, it } from 'vitest';
import type { Draft } from '../../../src/plans/draft/contract.ts';
import { finding, rowsById, task } from './fixtures.ts';
import { thingsOf } from './things/things.ts';
import { openMatters, unsettledIn } from './unsettled.ts';

const things = thingsOf(
  rowsById([{ ...task('t1', 1), thing: 'T' }, { ...task('t2', 2), thing: 'T' }, task('t3', 3)]),
);
const owner = (text: string, rows: string[], known = false) => ({ text, rows, known, suggestions: [] });

it('counts names in things, and serious findings that are open by kind', () => {
  const draft = {
    owners: [
      owner('Ban A', ['t1', 't2']),
      owner('Ban B', ['t2', 't3']),
      { ...owner('Phòng C', ['t3'], true), resolution: 'collective' as const },
    ],
    findings: [
      finding('a', ['t1']),
      finding('b', ['t3']),
      finding('c', ['t3'], { kind: 'duplicate' }),
      finding('d', ['t3'], { kind: 'duplicate', waived: true }),
      finding('e', ['t3'], { kind: 'wording', severity: 'minor' }),
    ],
    blockers: [{ text: 'Thiếu tên' }],
    otherCommune: null,
  };
  const unsettled = unsettledIn(draft, things);
  expect(unsettled).toEqual({
    owners: { names: 2, things: 2 },
    findings: [
      { kind: 'missing-owner', count: 2 },
      { kind: 'duplicate', count: 1 },
    ],
  });
  expect(openMatters(draft as unknown as Draft, unsettled)).toBe(4);
  expect(openMatters({ ...draft, otherCommune: 'xã khác' } as unknown as Draft, unsettled)).toBe(5);
  expect(
    openMatters({ ...draft, blockers: [] } as unknown as Draft, {
      owners: { names: 0, things: 0 },
      findings: [],
    }),
  ).toBe(0);
});
