import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../tests/memory-store.ts';
import { forgetText, hasShapeOf, keepText, keptRecords, keptText, sweepTexts } from './kept-text.ts';

const place = { person: 'a', form: 'row', record: 'r1', basis: 3 };
const NOW = Date.UTC(2027, 3, 30);
const DAY = 24 * 3600 * 1000;

describe('typed text', () => {
  it('is kept for its person, form and record, until it is forgotten', () => {
    const store = memoryStore();
    expect(keepText(store, place, 'đang gõ', NOW)).toBe(true);
    expect(keptText(store, place, NOW)).toEqual({ content: 'đang gõ', at: NOW, outdated: false });
    expect(keptText(store, { ...place, person: 'b' }, NOW)).toBeUndefined();
    expect(keptText(store, { ...place, form: 'unit' }, NOW)).toBeUndefined();
    expect(keptText(store, { ...place, record: 'r2' }, NOW)).toBeUndefined();
    forgetText(store, place);
    expect(keptText(store, place, NOW)).toBeUndefined();
  });

  it('says whether its record has changed since', () => {
    const store = memoryStore();
    keepText(store, place, 'đang gõ', NOW);
    expect(keptText(store, { ...place, basis: 4 }, NOW)?.outdated).toBe(true);
  });

  it('is offered for thirty days and then swept away, whoever typed it; nothing else is touched', () => {
    const store = memoryStore();
    store.setItem('sauro.language', 'en');
    keepText(store, place, 'cũ', NOW - 31 * DAY);
    keepText(store, { ...place, person: 'b' }, 'mới', NOW - 29 * DAY);
    expect(keptText(store, place, NOW)).toBeUndefined();
    sweepTexts(store, NOW);
    expect(store.length).toBe(2);
    expect(keptText(store, { ...place, person: 'b' }, NOW)?.content).toBe('mới');
  });

  it('brings a field that was emptied back empty', () => {
    const store = memoryStore();
    const content = { name: 'A', shortName: undefined, aliases: ['B'] };
    keepText(store, place, content, NOW);
    expect(keptText(store, place, NOW)?.content).toStrictEqual(content);
  });

  it('is the same text whatever it is', () => {
    const store = memoryStore();
    const part = fc.option(fc.string({ unit: 'grapheme' }), { nil: undefined });
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(part, fc.array(fc.string()))), (content) => {
        keepText(store, place, content, NOW);
        expect(keptText(store, place, NOW)?.content).toEqual(content);
      }),
    );
  });

  it('is not kept by a full store, which is said, and is nothing where nonsense is kept', () => {
    const full = memoryStore({ refuse: true });
    expect(keepText(full, place, 'đang gõ', NOW)).toBe(false);
    const odd = memoryStore();
    for (const nonsense of ['', '{', 'null', '[]', '{"at":"hôm qua"}']) {
      odd.setItem('sauro.typed.a.row.r1', nonsense);
      expect(keptText(odd, place, NOW)).toBeUndefined();
    }
    sweepTexts(odd, NOW);
    expect(odd.length).toBe(0);
  });
});

it('is found again by the records of one form of one person', () => {
  const store = memoryStore();
  const at = (record: string, person = 'a', form = 'cell') => ({ person, form, record });
  keepText(store, at('u1 i1 name'), 'một', NOW);
  keepText(store, at('u1 i2 name'), 'hai', NOW);
  keepText(store, at('u1 i3 name', 'b'), 'của người khác', NOW);
  keepText(store, at('r1', 'a', 'row'), 'mẫu khác', NOW);
  keepText(store, at('u1 i4 name'), 'đã lâu', NOW - 40 * 24 * 3600 * 1000);
  const found = keptRecords(store, { person: 'a', form: 'cell' }, NOW);
  expect(found).toEqual(
    new Map([
      ['u1 i1 name', 'một'],
      ['u1 i2 name', 'hai'],
    ]),
  );
});

describe('what an older version of the program kept', () => {
  const form = { name: '', year: 1, list: [{ a: '' }], validTo: undefined };
  it.each([
    ['the same', { name: 'A', year: 2, list: [{ a: 'x' }], validTo: '2027-04-30' }, true],
    ['a field emptied', { name: 'A', year: 2, list: [], validTo: undefined }, true],
    ['a field missing', { name: 'A', list: [], validTo: undefined }, false],
    ['another kind of field', { name: 'A', year: '2', list: [], validTo: undefined }, false],
    ['another kind of list', { name: 'A', year: 2, list: ['x'], validTo: undefined }, false],
    ['a text', 'A', false],
    ['a list', [], false],
  ])('with %s fits or is left alone', (_, content, fits) => {
    expect(hasShapeOf<unknown>(form, content)).toBe(fits);
  });
});
