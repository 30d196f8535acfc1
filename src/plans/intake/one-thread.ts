/** One thread that does one order after the other; a thread that broke or takes too long is replaced. */
import { Worker } from 'node:worker_threads';

export interface OneThread<Order, Answer> {
  /** Done in turn. @throws Error when the thread breaks, or answers not in time */
  ask(order: Order): Promise<Answer>;
  stop(): Promise<void>;
}

interface ThreadSettings {
  /** Of its heap, in MB. */
  memory: number;
  /** For one order, in milliseconds. */
  patience: number;
}

/** Length of an order's JSON up to which a thread would cost more than it spares: some three hundred rows of a plan. */
const SHORT = 300_000;

/**
 * Long orders are thought about in a thread of their own, so that nobody else waits for them; short ones at once.
 * @param entry file that the thread runs, which does the same `work`
 */
export function inThreadWhenLong<Order, Answer>(
  entry: URL,
  work: (order: Order) => Answer,
  lengthOf: (order: Order) => number,
): (order: Order) => Promise<Answer> {
  const thread = oneThread<Order, Answer>(entry, { memory: 512, patience: 60_000 });
  return async (order) => (lengthOf(order) <= SHORT ? work(order) : await thread.ask(order));
}

/** The thread starts with the first order and never keeps the program alive. @param entry file that the thread runs */
export function oneThread<Order, Answer>(
  entry: URL,
  { memory, patience }: ThreadSettings,
): OneThread<Order, Answer> {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const askNow = async (order: Order): Promise<Answer> => {
    worker ??= new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: memory } });
    worker.unref();
    try {
      return await answerOf<Answer>(worker, order, patience);
    } catch (error) {
      const broken = worker;
      worker = undefined;
      await broken.terminate();
      throw error;
    }
  };
  return {
    ask: (order) => {
      const inTurn = () => askNow(order);
      const result = last.then(inTurn, inTurn);
      last = result;
      return result;
    },
    stop: async () => {
      await worker?.terminate();
    },
  };
}

function answerOf<Answer>(worker: Worker, order: unknown, patience: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => finish(() => reject(new Error('the thread took too long'))), patience);
    const onMessage = (answer: Answer) => finish(() => resolve(answer));
    const onError = (error: unknown) => finish(() => reject(error));
    const onExit = () => finish(() => reject(new Error('the thread ended')));
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      settle();
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(order);
  });
}
