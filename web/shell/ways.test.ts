import type { Role } from '../../src/shared/who-acts.ts';
import { describe, expect, it } from 'vitest';
import { onPhone, waysOf } from './ways.ts';

const of = (role: Role, unitId?: string) =>
  waysOf({ userId: 'u', userName: 'u', name: 'U', communeCode: 'c', grants: [{ role, unitId }] }).map(
    ({ name }) => name,
  );

describe('the ways of the navigation', () => {
  it('are those to screens that the person may see', () => {
    expect(of('admin')).toEqual([
      'home',
      'imports',
      'register',
      'reporting',
      'documents',
      'plans',
      'units',
      'accounts',
      'change-log',
    ]);
    expect(of('unit-officer', 'u1')).toEqual(['home', 'my-work', 'register', 'reporting', 'plans']);
    expect(of('leader')).not.toContain('my-work');
  });

  it('are at most five on a phone, the others behind the last', () => {
    const ways = waysOf({
      userId: 'u',
      userName: 'u',
      name: 'U',
      communeCode: 'c',
      grants: [{ role: 'admin' }],
    });
    const { shown, behind } = onPhone(ways);
    expect(shown).toHaveLength(4);
    expect([...shown, ...behind]).toEqual(ways);
    expect(onPhone(ways.slice(0, 5)).behind).toEqual([]);
  });
});
