import { describe, expect, it } from 'vitest';
import { sinceReturn, UNDO_MINUTES } from './since-return.ts';

const at = new Date('2026-12-05T03:00:00Z');
const after = (seconds: number) => new Date(at.getTime() + seconds * 1000);

describe('what was returned', () => {
  it('can be taken back for some minutes, to the second', () => {
    expect(sinceReturn({ at, typed: false }, at)).toBe('fresh');
    expect(sinceReturn({ at, typed: false }, after(UNDO_MINUTES * 60))).toBe('fresh');
    expect(sinceReturn({ at, typed: false }, after(UNDO_MINUTES * 60 + 1))).toBe('late');
  });

  it("is the unit's as soon as it types in it, however short a time ago", () => {
    expect(sinceReturn({ at, typed: true }, after(1))).toBe('typed');
    expect(sinceReturn({ at, typed: true }, after(3600))).toBe('typed');
  });
});
