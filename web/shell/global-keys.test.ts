import { describe, expect, it } from 'vitest';
import { addsTask, opensSearch } from './global-keys.ts';

const pressed = (key: string, more: Partial<Parameters<typeof opensSearch>[0]> = {}) =>
  opensSearch({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    defaultPrevented: false,
    target: null,
    ...more,
  });

describe('the keys of the search over everything', () => {
  it('are Ctrl+K and the stroke alone', () => {
    expect(pressed('k', { ctrlKey: true })).toBe(true);
    expect(pressed('K', { metaKey: true })).toBe(true);
    expect(pressed('/')).toBe(true);
    expect(pressed('k')).toBe(false);
    expect(pressed('/', { ctrlKey: true })).toBe(false);
  });

  it('leave alone what somebody else has taken', () => {
    expect(pressed('/', { defaultPrevented: true })).toBe(false);
    expect(pressed('k', { ctrlKey: true, altKey: true })).toBe(false);
  });
});

describe('the key that adds a task', () => {
  const plain = { ctrlKey: false, metaKey: false, altKey: false, defaultPrevented: false, target: null };

  it('is the plus sign alone', () => {
    expect(addsTask({ ...plain, key: '+' })).toBe(true);
    expect(addsTask({ ...plain, key: '=' })).toBe(false);
    // The browser's own: larger letters.
    expect(addsTask({ ...plain, key: '+', ctrlKey: true })).toBe(false);
    expect(addsTask({ ...plain, key: '+', defaultPrevented: true })).toBe(false);
  });
});
