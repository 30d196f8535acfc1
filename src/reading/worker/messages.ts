import type { ReadingProgress } from '../progress.ts';
import type { SourceBlock } from '../block.ts';
import type { ReadingResult, SourceFile } from '../read-plan.ts';
import type { UnreadableReason } from '../unreadable.ts';

/** A file to be read: its bytes, or the path of a stored one, which the thread opens when its turn comes. */
export type WorkerFile = SourceFile | { name: string; path: string };

/** What is made of the files: a plan, or only the blocks that they hold. */
export interface Wanted {
  plan: ReadingResult;
  blocks: SourceBlock[];
}

/** What the worker is started with. */
export interface WorkerOrder {
  files: WorkerFile[];
  want: keyof Wanted;
}

/** `heapBytes`: the memory that the thread has taken for its objects. What the worker says while it reads, and once at its end. */
export type WorkerMessage =
  | { kind: 'progress'; progress: ReadingProgress }
  | { kind: 'result'; result: Wanted[keyof Wanted]; heapBytes: number }
  | { kind: 'unreadable'; reason: UnreadableReason; debug: string | undefined; heapBytes: number };
