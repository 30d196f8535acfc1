import { expect, it } from 'vitest';
import { memoryStore } from '../../tests/memory-store.ts';
import { keepPlace, takePlace } from '../api/way-back.ts';

it('leads back once to where the session had ended', () => {
  const store = memoryStore();
  keepPlace(store, { pathname: '/register', search: '?kind=task' });
  expect(takePlace(store)).toBe('/register?kind=task');
  expect(takePlace(store)).toBeUndefined();
});

it('never leads to another address', () => {
  const store = memoryStore();
  for (const place of ['//evil.example/', '/\\evil.example', 'https://evil.example/', '']) {
    store.setItem('sauro.way-back', place);
    expect(takePlace(store)).toBeUndefined();
  }
});
