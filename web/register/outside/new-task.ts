/** The form of a task that is added by hand: texts as they are typed, and the order they amount to. Pure. */
import type { AddTask } from '../../../src/plans/outside/contract.ts';
import type { Deadline, OutsideKind } from '../../../src/reading/contract.ts';
import { parseDeadline } from '../../../src/reading/values/deadline.ts';

export interface NewTask {
  name: string;
  leadId: string;
  coordinatorIds: string[];
  deadline: string;
  deliverable: string;
  kind: OutsideKind;
  number: string;
  /** ISO date, or empty. */
  date: string;
  title: string;
  issuer: string;
}

export const NO_TASK: NewTask = {
  name: '',
  leadId: '',
  coordinatorIds: [],
  deadline: '',
  deliverable: '',
  kind: 'directive',
  number: '',
  date: '',
  title: '',
  issuer: '',
};

/** What the words of a deadline say; a day or month without a year is one of this year. @param today ISO date */
export function deadlineOf(text: string, today: string): Deadline {
  return parseDeadline(text.trim(), { planYear: Number(today.slice(0, 4)) });
}

/** Whether words were typed that say no time. */
export function isUnclear(text: string, today: string): boolean {
  return text.trim() !== '' && deadlineOf(text, today).kind === 'none';
}

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

const filled = <K extends string>(key: K, text: string): Partial<Record<K, string>> =>
  clean(text) === '' ? {} : ({ [key]: clean(text) } as Partial<Record<K, string>>);

export function orderOf(task: NewTask, today: string): AddTask {
  return {
    name: clean(task.name),
    leadId: task.leadId,
    coordinatorIds: task.coordinatorIds,
    deadline: deadlineOf(task.deadline, today),
    ...filled('deliverable', task.deliverable),
    source: {
      kind: task.kind,
      ...filled('number', task.number),
      ...filled('date', task.date),
      ...filled('title', task.title),
      ...filled('issuer', task.issuer),
    },
  };
}
