/**
 * Two years of a commune with twelve units, drawn by chance, against a small model that knows none of the program's
 * rules. `npm run proof:life` plays more of them, and longer.
 */
import { beforeAll, expect, it } from 'vitest';
import { useHarness } from '../harness.ts';
import { holdAgainstModel } from './hold.ts';
import { Play } from './play.ts';
import { chanceOf } from './random.ts';
import { setUpLife } from './world.ts';

const LONG = 900_000;
const SEED = Number(process.env['SAURO_LIFE'] ?? 1);
const DEEDS = Number(process.env['SAURO_LIFE_DEEDS'] ?? 90);
const HELD_EVERY = 10;

const harness = useHarness();
let play: Play;

beforeAll(async () => {
  harness.now = new Date('2026-01-05T02:00:00Z');
  play = new Play(await setUpLife(harness), chanceOf(SEED));
}, LONG);

/** @throws AssertionError where the program shows something else than the model */
async function playLife(): Promise<void> {
  const deeds = play.deeds();
  for (let done = 1; done <= DEEDS; done++) {
    await play.chance.one(deeds)?.();
    play.wait();
    if (done % HELD_EVERY === 0) await holdAgainstModel(play);
  }
  await holdAgainstModel(play);
}

it('agrees with the model after whatever people do', { timeout: LONG }, async () => {
  await expect(playLife()).resolves.toBeUndefined();
});

it('has done what there is to do, and been refused what there is not', () => {
  const done = [...play.tally].flatMap(([name, { done: times }]) => (times > 0 ? name : []));
  expect(done).toEqual(expect.arrayContaining(['ask', 'grant', 'transfer', 'submit', 'receive']));
  expect([...play.tally.values()].some(({ refused }) => refused > 0)).toBe(true);
  expect(play.world.model.reached.size).toBeGreaterThan(3);
});
