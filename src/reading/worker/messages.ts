import type { ReadingProgress } from '../progress.ts';
import type { ReadingResult, SourceFile } from '../read-plan.ts';
import type { UnreadableReason } from '../unreadable.ts';

/** What the worker is started with. */
export interface WorkerOrder {
  files: SourceFile[];
}

/** What the worker says while it reads, and once at its end. */
export type WorkerMessage =
  | { kind: 'progress'; progress: ReadingProgress }
  | { kind: 'result'; result: ReadingResult }
  | { kind: 'unreadable'; reason: UnreadableReason; debug: string | undefined };
