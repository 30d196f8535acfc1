import type { ReadingProgress } from '../progress.ts';
import type { ReadingResult, SourceFile } from '../read-plan.ts';
import type { UnreadableReason } from '../unreadable.ts';

/** A file to be read: its bytes, or the path of a stored one, which the thread opens when its turn comes. */
export type WorkerFile = SourceFile | { name: string; path: string };

/** What the worker is started with. */
export interface WorkerOrder {
  files: WorkerFile[];
}

/** `heapBytes`: the memory that the thread has taken for its objects. What the worker says while it reads, and once at its end. */
export type WorkerMessage =
  | { kind: 'progress'; progress: ReadingProgress }
  | { kind: 'result'; result: ReadingResult; heapBytes: number }
  | { kind: 'unreadable'; reason: UnreadableReason; debug: string | undefined; heapBytes: number };
