import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../tests/memory-store.ts';
import { idleAt } from './idle.ts';
import { noteProlonged, readProlonged } from '../api/presence.ts';

const at = (seconds: number, presence: { active: number; prolonged: number }, minutes = 15) =>
  idleAt(seconds * 1000, { active: presence.active * 1000, prolonged: presence.prolonged * 1000 }, minutes);

describe('a session that nobody uses', () => {
  it('is left alone for a while, then announced for a minute, then over', () => {
    const alone = { active: 0, prolonged: 0 };
    expect(at(14 * 60 - 1, alone)).toMatchObject({ notice: false, ended: false });
    expect(at(14 * 60, alone)).toMatchObject({ notice: true, ended: false, secondsLeft: 60 });
    expect(at(15 * 60 - 1, alone)).toMatchObject({ notice: true, ended: false, secondsLeft: 1 });
    expect(at(15 * 60, alone)).toMatchObject({ notice: true, ended: true, secondsLeft: 0 });
  });

  it('is announced for half its time where it is very short', () => {
    expect(at(29, { active: 0, prolonged: 0 }, 1).notice).toBe(false);
    expect(at(30, { active: 0, prolonged: 0 }, 1)).toMatchObject({ notice: true, secondsLeft: 30 });
  });

  it('is prolonged while somebody works, at most once a minute', () => {
    expect(at(59, { active: 58, prolonged: 0 }).prolong).toBe(false);
    expect(at(60, { active: 58, prolonged: 0 }).prolong).toBe(true);
    expect(at(61, { active: 58, prolonged: 60 }).prolong).toBe(false);
    expect(at(15, { active: 14, prolonged: 0 }, 1).prolong).toBe(true);
  });

  it('is not prolonged for what was done before the lid was closed', () => {
    expect(at(14 * 60, { active: 10, prolonged: 0 }).prolong).toBe(false);
  });

  it('ends also where the clock was put back', () => {
    expect(at(0, { active: 9000, prolonged: 9000 })).toMatchObject({ secondsLeft: 900, prolong: false });
  });

  it('never ends for somebody who does something every minute', () => {
    const presence = { active: 0, prolonged: 0 };
    const seconds = Array.from({ length: 3 * 3600 }, (_, second) => second);
    const announced = seconds.filter((second) => {
      if (second % 55 === 0) presence.active = second;
      const { notice, prolong } = at(second, presence);
      if (prolong) presence.prolonged = second;
      return notice;
    });
    expect(announced).toEqual([]);
  });
});

describe('what tabs know together', () => {
  it('is the last word of any of them, about this person only', () => {
    const store = memoryStore();
    expect(readProlonged(store, 'a')).toBe(0);
    noteProlonged(store, 'a', 5000);
    expect(readProlonged(store, 'a')).toBe(5000);
    expect(readProlonged(store, 'b')).toBe(0);
  });

  it('is nothing where the browser keeps nothing, or keeps nonsense', () => {
    const full = memoryStore({ refuse: true });
    noteProlonged(full, 'a', 5000);
    expect(readProlonged(full, 'a')).toBe(0);
    const odd = memoryStore();
    odd.setItem('sauro.prolonged.a', 'hôm qua');
    expect(readProlonged(odd, 'a')).toBe(0);
  });
});
