import { memoryStore } from '../../../tests/memory-store.ts';
import { describe, expect, it } from 'vitest';
import type { Pending, Refused } from './draft-state.ts';
import { forgetNobodysQueues, isPending, isRefused, keepSteps, keptSteps } from './kept-steps.ts';

const step = (key: string, patch: object = { unit: undefined, leads: ['Văn phòng'] }): Pending => ({
  key,
  changes: [{ op: 'set', rowId: 'i1', patch: { ...patch } }],
  inverse: [{ op: 'set', rowId: 'i1', patch: { unit: '%', leads: [] } }],
});
const mine = { person: 'p1', importId: 'x' };
const keep = (store: Storage, before: Pending[], now: Pending[], owner = mine) =>
  keepSteps(store, 'waiting', owner, before, now);
const kept = (store: Storage, owner = mine) => keptSteps(store, 'waiting', owner, isPending);

describe('kept steps', () => {
  it('come back as they were, in their order, cleared fields included', () => {
    const store = memoryStore();
    const steps = [step('k1'), step('k2', { name: 'Mới' })];
    keep(store, [], [...steps].reverse());
    expect(kept(store)).toStrictEqual(steps);
    const [change] = kept(store)[0]?.changes ?? [];
    expect(Object.keys(change && 'patch' in change ? (change.patch ?? {}) : {})).toContain('unit');
  });

  it('belong to one person and one upload', () => {
    const store = memoryStore();
    keep(store, [], [step('k1')]);
    expect(kept(store, { ...mine, person: 'p2' })).toEqual([]);
    expect(kept(store, { ...mine, person: 'p' })).toEqual([]);
    expect(kept(store, { ...mine, importId: 'y' })).toEqual([]);
    expect(keptSteps(store, 'refused', mine, isPending)).toEqual([]);
    expect(kept(store)).toHaveLength(1);
  });

  it('go when they are acknowledged, and only they', () => {
    const store = memoryStore();
    const [one, two] = [step('k1'), step('k2')];
    keep(store, [], [one, two]);
    keep(store, [one, two], [two]);
    expect(kept(store)).toStrictEqual([two]);
    keep(store, [two], []);
    expect(store.length).toBe(0);
  });

  it('of another tab stay when this one has nothing to keep', () => {
    const store = memoryStore();
    keep(store, [], [step('k1')]);
    const other = step('k2');
    keep(store, [], [other]);
    keep(store, [other], []);
    expect(kept(store)).toStrictEqual([step('k1')]);
  });

  it.each(['', 'no json', '{}', '{"key":1}', '{"key":"a","changes":[{"op":"drop"}],"inverse":[]}'])(
    'are left out when %j was kept',
    (text) => {
      const store = memoryStore();
      store.setItem('sauro.waiting.p1.x.a', text);
      expect(kept(store)).toEqual([]);
    },
  );

  it('that were refused come back with the reason', () => {
    const store = memoryStore();
    const refused: Refused = { ...step('k1'), reason: 'Nội dung quá dài.' };
    keepSteps(store, 'refused', mine, [], [refused]);
    expect(keptSteps(store, 'refused', mine, isRefused)).toStrictEqual([refused]);
  });

  it('let the work go on when nothing can be kept', () => {
    expect(() => keep(memoryStore({ refuse: true }), [], [step('k1')])).not.toThrow();
  });

  it('without an owner, of earlier versions, are forgotten', () => {
    const store = memoryStore();
    store.setItem('sauro.draft.0199aaaa-0000-7000-8000-000000000001', '[]');
    store.setItem('sauro.language', 'vi');
    keep(store, [], [step('k1')]);
    forgetNobodysQueues(store);
    expect(store.getItem('sauro.language')).toBe('vi');
    expect(kept(store)).toHaveLength(1);
    expect(store.length).toBe(2);
  });
});
