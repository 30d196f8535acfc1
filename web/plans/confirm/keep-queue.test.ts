import { describe, expect, it } from 'vitest';
import type { Pending } from './draft-state.ts';
import { keepQueue, keptQueue } from './keep-queue.ts';

function memory(broken = false): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, value) => {
      if (broken) throw new DOMException('full', 'QuotaExceededError');
      items.set(key, value);
    },
  };
}

const queue: Pending[] = [
  {
    key: 'k',
    changes: [{ op: 'set', rowId: 'i1', patch: { unit: undefined, leads: ['Văn phòng'] } }],
    inverse: [{ op: 'set', rowId: 'i1', patch: { unit: '%', leads: [] } }],
  },
];

describe('the kept queue', () => {
  it('comes back as it was, cleared fields included', () => {
    const store = memory();
    keepQueue(store, 'x', queue);
    const kept = keptQueue(store, 'x');
    expect(kept).toStrictEqual(queue);
    expect(
      Object.keys(
        kept[0]?.changes[0] && 'patch' in kept[0].changes[0] ? (kept[0].changes[0].patch ?? {}) : {},
      ),
    ).toContain('unit');
  });

  it('belongs to one import and goes when everything is acknowledged', () => {
    const store = memory();
    keepQueue(store, 'x', queue);
    expect(keptQueue(store, 'y')).toEqual([]);
    keepQueue(store, 'x', []);
    expect(store.length).toBe(0);
  });

  it.each(['', 'no json', '{}', '[{"key":1}]', '[{"key":"a","changes":[{"op":"drop"}],"inverse":[]}]'])(
    'is empty when %j was kept',
    (text) => {
      const store = memory();
      store.setItem('sauro.draft.x', text);
      expect(keptQueue(store, 'x')).toEqual([]);
    },
  );

  it('lets the work go on when nothing can be kept', () => {
    expect(() => keepQueue(memory(true), 'x', queue)).not.toThrow();
  });
});
