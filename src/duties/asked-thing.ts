/** What the question "is it asked in this period" is asked of, and its answers. */
import type { Deadline, Target } from '../reading/contract.ts';
import type { RowKind } from '../register/contract.ts';
import type { TaskState } from '../register/received/contract.ts';
import type { AskedWhy, NotAskedWhy } from './content/contract.ts';
import type { DutyCycle } from './contract.ts';

/** How often figures of an indicator usually exist. */
export type Frequency = 'month' | 'quarter' | 'half' | 'year';

/** A row of the register, as far as the question needs it. */
export interface AskedThing {
  kind: RowKind;
  /** false: nhiệm vụ chung, mục tiêu định tính. */
  counted: boolean;
  retired: boolean;
  /** A plan in force mentions it. */
  tracked: boolean;
  /** Of a task, as received. */
  state: TaskState;
  deadline?: Deadline;
  /** Since when the condition of a conditional task is met. */
  conditionMetOn?: string;
  targets: readonly Target[];
  /** Of an indicator; absent: half-yearly. */
  frequency?: Frequency;
}

/** A period with the days that its figures are of; without a window the period itself. */
export interface AskedPeriod {
  id: string;
  start: string;
  end: string;
  windowEnd?: string;
}

/** What a person decided, by cycle; a cycle that is absent follows the rule. */
export type Overrides = Readonly<Partial<Record<DutyCycle, boolean>>>;

/** The last answer of the row, by the period that it was given for. */
export interface LastAnswered extends Pick<AskedPeriod, 'id' | 'end' | 'windowEnd'> {
  cycle: DutyCycle;
}

export interface AskedOptions {
  overrides?: Overrides;
  lastAnswered?: LastAnswered;
  /** Milestone years of the plan: they bound the stages of its indicators. */
  milestones?: readonly number[];
}

export type Asked =
  | {
      asked: true;
      why: AskedWhy;
      /** The id of a shorter period whose answer is proposed, to be confirmed. */
      carriedOver?: string;
    }
  | { asked: false; why: NotAskedWhy };

/** The last day that a period looks at: of its window or of itself, whichever is later. */
export function lastDayOf({ end, windowEnd }: Pick<AskedPeriod, 'end' | 'windowEnd'>): string {
  return windowEnd !== undefined && windowEnd > end ? windowEnd : end;
}
