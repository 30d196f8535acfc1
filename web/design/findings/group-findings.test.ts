import { expect, it } from 'vitest';
import { groupFindings } from './group-findings.ts';

it('findings stand by kind: serious kinds first, then the larger, and serious ones first in each', () => {
  const groups = groupFindings([
    { id: '1', kind: 'missing-deadline', severity: 'minor' },
    { id: '2', kind: 'duplicate', severity: 'minor' },
    { id: '3', kind: 'missing-deadline', severity: 'minor' },
    { id: '4', kind: 'duplicate', severity: 'serious' },
    { id: '5', kind: 'wording', severity: 'minor' },
  ]);
  expect(groups.map(({ kind, findings }) => [kind, findings.map(({ id }) => id)])).toEqual([
    ['duplicate', ['4', '2']],
    ['missing-deadline', ['1', '3']],
    ['wording', ['5']],
  ]);
  expect(groupFindings([])).toEqual([]);
});
