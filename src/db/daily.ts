/**
 * Work that a new day brings, each in a transaction of its own for every commune: at the start, then within the hour
 * after midnight in Việt Nam. It follows from the data and the date alone and may be done any number of times, by any
 * number of processes, so there is nothing to claim and nothing to lose (docs/decisions/timed-work.md).
 */
import type { Logger } from '../logger.ts';
import { todayInVietnam } from '../shared/dates.ts';
import { SYSTEM } from '../shared/who-acts.ts';
import type { Database, TenantTx } from './database.ts';

/** Brings what follows from the date in line with `tx.at`; done again it changes nothing. */
export type DailyWork = (tx: TenantTx) => Promise<unknown>;

export interface Daily {
  start(): void;
  /** Waits for the round under way. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** A commune whose work failed is tried again with the next look at the clock. */
const LOOK_AT_CLOCK_MS = 10 * 60_000;

export function createDaily(ground: {
  database: Database;
  logger: Logger;
  clock: () => Date;
  communes: () => Promise<string[]>;
  works: readonly DailyWork[];
}): Daily {
  const { database, logger, clock, communes, works } = ground;
  const doneOn = new Map<string, string>();
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();
  let stopping = false;

  const workOff = async (): Promise<void> => {
    const today = todayInVietnam(clock());
    for (const commune of await communes()) {
      if (stopping || doneOn.get(commune) === today) continue;
      for (const work of works) await database.withTenant(commune, SYSTEM, work);
      doneOn.set(commune, today);
    }
  };
  const look = (): void => {
    round = round.then(workOff).catch((error: unknown) => {
      logger.error({ err: error }, 'Chưa làm xong việc đầu ngày; sẽ thử lại sau ít phút');
    });
  };
  return {
    start: () => {
      look();
      timer = setInterval(look, LOOK_AT_CLOCK_MS).unref();
    },
    idle: () => round,
    stop: async () => {
      stopping = true;
      clearInterval(timer);
      await round;
    },
  };
}
