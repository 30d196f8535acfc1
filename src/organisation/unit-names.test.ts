import fc from 'fast-check';
import { expect, it } from 'vitest';
import { standardUnits } from './standard-units.ts';
import { unitNameKey } from './unit-names.ts';

const words = [
  ...standardUnits('xã').flatMap(({ name, shortName, aliases }) => [name, shortName ?? name, ...aliases]),
  ...'tt vh vhtt bch bchqs qs kt ub tq tn&tkq đoàn đảng ca vp và của cấp xã hội việt nam'.split(' '),
];

it('a key is its own key, so that what was stored under one is found again', () => {
  const text = fc.array(fc.constantFrom(...words), { maxLength: 5 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(text, (named) => {
      const key = unitNameKey(named);
      expect(unitNameKey(key)).toBe(key);
    }),
  );
});
