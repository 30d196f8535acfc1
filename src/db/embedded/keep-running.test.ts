import { expect, test } from 'vitest';
import { createLogger } from '../../logger.ts';
import { StartupError } from '../../shared/errors.ts';
import { keepRunning } from './keep-running.ts';
import type { Postmaster } from './postmaster.ts';

const logger = createLogger('silent');

/** A PostgreSQL that runs until it is told to die. */
function life() {
  const ended = Promise.withResolvers<void>();
  const postmaster: Postmaster = {
    port: 1,
    ended: ended.promise,
    stop: async () => ended.resolve(),
  };
  return { postmaster, die: ended.resolve };
}

/** Starts that fail or succeed as listed, the last for ever after. */
function launches(outcomes: ('fails' | 'runs')[]) {
  const lives: ReturnType<typeof life>[] = [];
  let started = 0;
  const launch = async (): Promise<Postmaster> => {
    if ((outcomes[started++] ?? outcomes.at(-1)) === 'fails') throw new StartupError('Ổ đĩa đã đầy.');
    const next = life();
    lives.push(next);
    return Promise.resolve(next.postmaster);
  };
  return { launch, lives, started: () => started };
}

const parts = (onLost: (reason: StartupError) => void) => ({ logger, onLost, pause: () => 0 });
const unexpected = (reason: StartupError): void => {
  throw reason;
};

test('it is started again, also when that works only after some failures', async () => {
  const first = life();
  const { launch, lives, started } = launches(['fails', 'fails', 'runs']);
  const stop = keepRunning(first.postmaster, launch, parts(unexpected));
  first.die();
  await expect.poll(() => lives.length, { timeout: 10_000 }).toBe(1);
  expect(started()).toBe(3);
  lives[0]?.die();
  await expect.poll(() => lives.length, { timeout: 10_000 }).toBe(2);
  await stop();
  expect(started()).toBe(4);
});

test('what never comes back is given up once, with the reason', async () => {
  const first = life();
  const { launch, started } = launches(['fails']);
  const lost: StartupError[] = [];
  const stop = keepRunning(
    first.postmaster,
    launch,
    parts((reason) => lost.push(reason)),
  );
  first.die();
  await expect.poll(() => lost.length, { timeout: 10_000 }).toBe(1);
  expect(lost[0]?.message).toMatch(/không khởi động lại được sau 12 lần thử.*Ổ đĩa đã đầy/);
  expect(started()).toBe(12);
  await stop();
});

test('so is what dies as soon as it runs', async () => {
  const first = life();
  const lost = Promise.withResolvers<StartupError>();
  const launch = async (): Promise<Postmaster> => {
    const next = life();
    next.die();
    return Promise.resolve(next.postmaster);
  };
  keepRunning(first.postmaster, launch, parts(lost.resolve));
  first.die();
  expect((await lost.promise).message).toMatch(/^Cơ sở dữ liệu đã dừng/);
});

test('when it is stopped on purpose, it stays stopped', async () => {
  const first = life();
  const { launch, started } = launches(['runs']);
  await keepRunning(first.postmaster, launch, parts(unexpected))();
  await first.postmaster.ended;
  expect(started()).toBe(0);
});
