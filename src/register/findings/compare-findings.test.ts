import { describe, expect, it } from 'vitest';
import { compareFindings, type FoundFinding, type StoredFinding } from './compare-findings.ts';

const found = (key: string, ...mentions: string[]): FoundFinding => ({
  key,
  kind: 'missing-owner',
  severity: 'serious',
  where: 'bảng 1',
  detail: 'Không ghi chủ trì.',
  mentions,
});
const stored = (finding: FoundFinding, more: Partial<StoredFinding> = {}): StoredFinding => ({
  ...finding,
  id: `id of ${finding.key}`,
  waived: false,
  gone: false,
  ...more,
});
const WAIVED = { waived: true, waivedReason: 'Giao sau', settledBy: 'Thư' };

describe('findings made anew', () => {
  it('leave alone what stands as it stood', () => {
    const one = found('a', 'm1');
    expect(compareFindings([stored(one)], [one], false)).toEqual({ added: [], changed: [], gone: [] });
  });

  it('tell what is new, what is gone, and what is gone already', () => {
    const [one, two, three] = [found('a', 'm1'), found('b', 'm2'), found('c', 'm3')];
    const compared = compareFindings([stored(one), stored(three, { gone: true })], [two], false);
    expect(compared).toEqual({ added: [{ ...two, waived: false }], changed: [], gone: ['id of a'] });
  });

  it('have what comes back stand again, and what says something else now say it', () => {
    const one = found('a', 'm1');
    expect(compareFindings([stored(one, { gone: true })], [one], false).changed).toEqual([
      { ...one, id: 'id of a' },
    ]);
    for (const other of [
      { ...one, detail: 'Khác.' },
      { ...one, where: 'bảng 2' },
      { ...one, severity: 'minor' as const },
      { ...one, mentions: ['m1', 'm2'] },
    ])
      expect(compareFindings([stored(one)], [other], false).changed).toEqual([{ ...other, id: 'id of a' }]);
  });
});

describe('a waiver', () => {
  const whole = stored(found('a', 'm1', 'm2', 'm3'), WAIVED);
  const added = (from: StoredFinding, one: FoundFinding, ruleChanged = false) =>
    compareFindings([from], [one], ruleChanged).added[0];

  it('passes on to what is left of a finding, with its reason and person', () => {
    expect(added(whole, found('b', 'm1', 'm3'))).toMatchObject(WAIVED);
  });

  it('does not pass on to more, to another kind, or from what stands or was gone before', () => {
    expect(added(whole, found('b', 'm1', 'm4'))).toMatchObject({ waived: false });
    expect(added(whole, { ...found('b', 'm1'), kind: 'duplicate' })).toMatchObject({ waived: false });
    expect(added(whole, found('b'))).toMatchObject({ waived: false });
    expect(added({ ...whole, gone: true }, found('b', 'm1'))).toMatchObject({ waived: false });
    expect(added({ ...whole, waived: false }, found('b', 'm1'))).toMatchObject({ waived: false });
    const both = compareFindings([whole], [found('a', 'm1', 'm2', 'm3'), found('b', 'm1')], false);
    expect(both.added).toMatchObject([{ waived: false }]);
  });

  it('passes on to one about the same passage when the rule changed', () => {
    expect(added(whole, found('b', 'm1', 'm4'), true)).toMatchObject(WAIVED);
    expect(added(whole, found('b', 'm4'), true)).toMatchObject({ waived: false });
  });
});
