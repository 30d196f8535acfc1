/** One odd trait that real files have, put into any plan: the plan must come out as if nothing were odd. */
import type { Draw } from '../../mutate.ts';
import type { PlanScript } from '../random-plan.ts';

export interface OddFile {
  bytes: Uint8Array;
  /** What can be read in it, when that is less than the script holds. */
  script?: PlanScript;
  /** Something in it cannot be read: it must be named by a finding `unread-content`, which nothing else may have. */
  unread?: true;
  /** The tasks may be missing, since they stand in what cannot be read. */
  withoutTasks?: true;
}

export interface Oddity {
  name: string;
  make: (script: PlanScript, draw: Draw) => Promise<OddFile> | OddFile;
}
