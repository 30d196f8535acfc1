/** Brings PostgreSQL back when it dies unasked, and gives up when it does not come back. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../../logger.ts';
import { messageOf, StartupError } from '../../shared/errors.ts';
import type { Postmaster } from './postmaster.ts';

/** A life shorter than this is counted like a start that failed. */
const SHORT_LIFE_MS = 1000;
/** With the pauses between them somewhat less than two minutes, enough for a person to make room on a full disk. */
const MOST_FAILURES = 12;
const LONGEST_PAUSE_MS = 15_000;

interface Parts {
  logger: Logger;
  /** Called once PostgreSQL is given up. */
  onLost: (reason: StartupError) => void;
  /** Milliseconds to wait after so many failures in a row. */
  pause?: (failures: number) => number;
}

/**
 * @param first the PostgreSQL that runs now
 * @param launch starts the next one, at the same address
 * @returns a function that ends the watch and stops PostgreSQL
 */
export function keepRunning(
  first: Postmaster,
  launch: () => Promise<Postmaster>,
  { logger, onLost, pause = pauseAfter }: Parts,
): () => Promise<void> {
  const stopping = new AbortController();
  let current: Promise<Postmaster> = Promise.resolve(first);
  const watch = async (): Promise<void> => {
    for (let failures = 0; ; current = launch()) {
      const { lived, problem } = await outlive(current);
      if (stopping.signal.aborted) return;
      failures = lived < SHORT_LIFE_MS ? failures + 1 : 0;
      if (failures > MOST_FAILURES) return onLost(givenUp(problem));
      logger.error({ err: problem }, 'PostgreSQL dừng bất ngờ, đang khởi động lại');
      await sleep(pause(failures), undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
    }
  };
  void watch();
  return async () => {
    stopping.abort();
    const postmaster = await current.catch(() => undefined);
    await postmaster?.stop();
  };
}

/** Milliseconds from readiness to the end, and why it did not become ready. */
async function outlive(starting: Promise<Postmaster>): Promise<{ lived: number; problem?: unknown }> {
  try {
    const postmaster = await starting;
    const ready = performance.now();
    await postmaster.ended;
    return { lived: performance.now() - ready };
  } catch (error) {
    return { lived: 0, problem: error };
  }
}

/** At once after a long life, then ever later. */
function pauseAfter(failures: number): number {
  return failures === 0 ? 0 : Math.min(LONGEST_PAUSE_MS, 125 * 2 ** failures);
}

function givenUp(problem: unknown): StartupError {
  const reason = problem === undefined ? '' : ` ${messageOf(problem)}`;
  return new StartupError(
    `Cơ sở dữ liệu đã dừng và không khởi động lại được sau ${MOST_FAILURES} lần thử, nên Sáu Rõ dừng theo.${reason}`,
    { cause: problem },
  );
}
