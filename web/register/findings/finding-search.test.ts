import { describe, expect, it } from 'vitest';
import type { RegisterFinding } from '../../../src/register/contract.ts';
import { filterFindings, readFindingSearch } from './finding-search.ts';

const finding = (id: string, kind: RegisterFinding['kind'], severity: RegisterFinding['severity']) =>
  ({ id, kind, severity }) as RegisterFinding;

const all = [
  finding('1', 'missing-deadline', 'minor'),
  finding('2', 'duplicate', 'minor'),
  finding('3', 'missing-deadline', 'minor'),
  finding('4', 'duplicate', 'serious'),
  finding('5', 'wording', 'minor'),
];

describe('findings', () => {
  it('are filtered by kind and severity together', () => {
    const ids = (search: object) => filterFindings(all, search).map(({ id }) => id);
    expect(ids({})).toHaveLength(5);
    expect(ids({ kind: 'duplicate' })).toEqual(['2', '4']);
    expect(ids({ kind: 'duplicate', severity: 'serious' })).toEqual(['4']);
  });

  it('are filtered by what an address can mean', () => {
    const plan = '0190f8a0-0000-7000-8000-0000000000bb';
    expect(readFindingSearch({ plan, kind: 'duplicate', severity: 'minor', x: 1 })).toEqual({
      plan,
      kind: 'duplicate',
      severity: 'minor',
    });
    expect(readFindingSearch({ plan: '1; drop', kind: '', severity: 'bad' })).toEqual({});
  });
});
