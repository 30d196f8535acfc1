import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFilters } from '../register/list/filters.ts';
import { parseSearch, stringifySearch } from './address.ts';

describe('an address', () => {
  it.each([
    '1.10',
    '007',
    'true',
    'null',
    '1e5',
    '"a"',
    '[1]',
    '{"a":1}',
    '-0',
    'tỉ lệ & 50%+1',
    '  a ',
    '#?=',
  ])('keeps the text %j', (q) => {
    expect(parseSearch(stringifySearch({ q }))).toEqual({ q });
    expect(readFilters(parseSearch(stringifySearch({ q })))).toEqual({ q });
  });

  it('reads what is typed by hand', () => {
    expect(parseSearch('?q=1.10&year=2026')).toEqual({ q: '1.10', year: '2026' });
    expect(readFilters(parseSearch('?q=1.10&year=2026&section=007'))).toEqual({
      q: '1.10',
      year: 2026,
      section: '007',
    });
    expect(parseSearch('')).toEqual({});
  });

  it('keeps any texts', () => {
    // Half a surrogate pair has no place in an address: the browser puts U+FFFD for it.
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(fc.dictionary(text, text, { noNullPrototype: true }), (search) => {
        const { ['__proto__']: _, ...kept } = search;
        expect(parseSearch(stringifySearch(kept))).toEqual(kept);
      }),
    );
  });

  it('leaves out what is not set', () => {
    expect(stringifySearch({ q: undefined, year: 2026 })).toBe('?year=2026');
    expect(stringifySearch({})).toBe('');
  });
});
