/**
 * The life of tasks and units once more, as somebody would keep it on paper: small, slow, and made without the rules of
 * src/. What the program shows must agree with it.
 */

export type State = 'not-started' | 'in-progress' | 'done' | 'paused' | 'cancelled' | 'transferred';

export interface ModelExtension {
  state: 'asked' | 'granted' | 'refused' | 'withdrawn' | 'revoked';
  due: string;
}

export interface ModelTask {
  id: string;
  kind: 'due' | 'conditional' | 'monthly';
  /** As the plan states it; of a conditional one as its rule gave it. */
  due: string | undefined;
  lead: string;
  state: State;
  completedOn: string | undefined;
  /** The last decision: where it led, and when. */
  decided: { state: State; at: number } | undefined;
  metOn: string | undefined;
  extensions: ModelExtension[];
}

/** What a unit said of a task in the period. */
export interface ModelAnswer {
  answer: 'update' | 'nothing-new';
  state: 'in-progress' | 'done';
  day: string;
  sentAt: number;
}

export type Decision =
  | 'pause'
  | 'resume'
  | 'complete'
  | 'reopen'
  | 'cancel'
  | 'reinstate'
  | 'pass-on'
  | 'transfer';

const OPEN: readonly State[] = ['not-started', 'in-progress', 'paused'];

export class Model {
  readonly tasks = new Map<string, ModelTask>();
  /** Units that exist, by id. */
  readonly units = new Set<string>();
  /** Every state that a task came to. */
  readonly reached = new Set<State>();

  task(id: string): ModelTask {
    const task = this.tasks.get(id);
    if (!task) throw new Error(`no task ${id}`);
    return task;
  }

  /** Nothing is left to be done by a day. */
  isOver({ state }: ModelTask): boolean {
    return state === 'done' || state === 'cancelled' || state === 'transferred';
  }

  extendedDue({ extensions }: ModelTask): string | undefined {
    return extensions.findLast(({ state }) => state === 'granted')?.due;
  }

  waiting({ extensions }: ModelTask): ModelExtension | undefined {
    return extensions.find(({ state }) => state === 'asked');
  }

  mayAsk(task: ModelTask): boolean {
    return task.due !== undefined && !this.isOver(task) && !this.waiting(task);
  }

  mayDecide(task: ModelTask, decision: Decision): boolean {
    switch (decision) {
      case 'pause':
        return task.state === 'not-started' || task.state === 'in-progress';
      case 'resume':
        return task.state === 'paused';
      case 'complete':
        return OPEN.includes(task.state) && task.kind !== 'monthly';
      case 'reopen':
        return task.state === 'done';
      case 'reinstate':
        return task.state === 'cancelled' || task.state === 'transferred';
      case 'cancel':
      case 'pass-on':
      case 'transfer':
        return OPEN.includes(task.state);
    }
  }

  decide(task: ModelTask, decision: Exclude<Decision, 'transfer'>, day: string, at: number): void {
    const to: Record<typeof decision, State> = {
      pause: 'paused',
      resume: 'in-progress',
      complete: 'done',
      reopen: 'in-progress',
      cancel: 'cancelled',
      reinstate: 'in-progress',
      'pass-on': 'transferred',
    };
    task.decided = { state: to[decision], at };
    this.#come(task, to[decision], decision === 'complete' ? day : undefined);
  }

  receive(task: ModelTask, { answer, state, day, sentAt }: ModelAnswer): void {
    if (answer === 'nothing-new') return;
    const { decided } = task;
    if (decided && (decided.state !== 'in-progress' || sentAt < decided.at)) return;
    if (task.kind === 'monthly') return this.#come(task, 'in-progress', undefined);
    this.#come(task, state, state === 'done' ? day : undefined);
  }

  #come(task: ModelTask, state: State, completedOn: string | undefined): void {
    task.state = state;
    task.completedOn = completedOn;
    this.reached.add(state);
  }

  /** Everything of the former unit is the other one's. */
  takeOver(from: string, to: string): void {
    this.units.delete(from);
    this.units.add(to);
    for (const task of this.tasks.values()) if (task.lead === from) task.lead = to;
  }

  isOverdue(task: ModelTask, today: string, extended: boolean): boolean {
    const due = (extended && this.extendedDue(task)) || task.due;
    if (due === undefined || due >= today || this.isOver(task) || task.state === 'paused') return false;
    return task.kind === 'due' || (task.kind === 'conditional' && task.metOn !== undefined);
  }

  /** What a quarter asks of what falls due: all that is due by its end, and whatever is overdue. */
  isAskedByDue(task: ModelTask, end: string): boolean {
    if (task.due === undefined || task.due > end || this.isOver(task) || task.state === 'paused')
      return false;
    return task.kind === 'due' || (task.kind === 'conditional' && task.metOn !== undefined);
  }
}
