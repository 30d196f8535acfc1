import { describe, expect, it } from 'vitest';
import { onPhone, waysOf } from './ways.ts';

const of = (role: Parameters<typeof waysOf>[0]['role']) =>
  waysOf({ userId: 'u', userName: 'u', name: 'U', role, communeCode: 'c' }).map(({ name }) => name);

describe('the ways of the navigation', () => {
  it('are those to screens that the person may see', () => {
    expect(of('admin')).toEqual(['home', 'imports', 'plans', 'register', 'units', 'accounts']);
    expect(of('unit-officer')).toEqual(['home', 'plans', 'register']);
  });

  it('are at most five on a phone, the others behind the last', () => {
    const ways = waysOf({ userId: 'u', userName: 'u', name: 'U', role: 'admin', communeCode: 'c' });
    const { shown, behind } = onPhone(ways);
    expect(shown).toHaveLength(4);
    expect([...shown, ...behind]).toEqual(ways);
    expect(onPhone(ways.slice(0, 5)).behind).toEqual([]);
  });
});
