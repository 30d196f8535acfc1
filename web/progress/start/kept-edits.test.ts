import { expect, it } from 'vitest';
import { keepEdits, keptEdits } from './kept-edits.ts';
import type { Edit } from './start-state.ts';

/** A browser's store in memory; broken: one that a browser forbids. */
function storeOf(broken = false): Storage & { texts: Map<string, string> } {
  const texts = new Map<string, string>();
  const forbidden = () => {
    throw new Error('forbidden');
  };
  const store = {
    texts,
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  };
  return (broken
    ? { texts, getItem: forbidden, setItem: forbidden, removeItem: forbidden }
    : store) as unknown as Storage & { texts: Map<string, string> };
}
const EDIT: Edit = { cells: { state: 'Hoàn thành', note: '' }, answerId: 'a', baseId: null };
const EDITS = new Map([['r', EDIT]]);

it('what was typed comes back to its person alone', () => {
  const store = storeOf();
  keepEdits(store, 'an', EDITS);
  expect(keptEdits(store, 'an')).toEqual(EDITS);
  expect(keptEdits(store, 'binh')).toEqual(new Map());
});

it('nothing is left of it once it is saved', () => {
  const store = storeOf();
  keepEdits(store, 'an', EDITS);
  keepEdits(store, 'an', new Map());
  expect(store.texts.size).toBe(0);
});

it('a store that is forbidden is no reason to stop', () => {
  const store = storeOf(true);
  expect(() => keepEdits(store, 'an', EDITS)).not.toThrow();
  expect(keptEdits(store, 'an')).toEqual(new Map());
});

it.each([
  ['no JSON', '{'],
  ['no list', '{"r":1}'],
  ['entries that are none', '[1,null,"r"]'],
  ['an id that is no text', '[[1,{"cells":{}}]]'],
  ['an edit that is none', '[["r",5]]'],
  ['an edit without cells', '[["r",{"cells":5}],["s",{}]]'],
])('what cannot be understood is left out: %s', (_, text) => {
  const store = storeOf();
  keepEdits(store, 'an', EDITS);
  const [key = ''] = store.texts.keys();
  store.texts.set(key, text);
  expect(keptEdits(store, 'an')).toEqual(new Map());
});

it('of an edit its cells are kept that are cells, as texts, over what they were typed', () => {
  const store = storeOf();
  keepEdits(store, 'an', EDITS);
  const [key = ''] = store.texts.keys();
  const cells = { state: 'Hoàn thành', note: 5, stranger: 'x' };
  store.texts.set(key, JSON.stringify([['r', { cells, answerId: 7, baseId: 'b' }]]));
  expect(keptEdits(store, 'an')).toEqual(
    new Map([['r', { cells: { state: 'Hoàn thành' }, answerId: null, baseId: 'b' }]]),
  );
});
