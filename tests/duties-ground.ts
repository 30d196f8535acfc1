/** Units and rows of a register for tests of the rules of what is asked: as plain as can be, but for what is said. */
import type { ContentThing } from '../src/duties/content/load-things.ts';
import type { Unit } from '../src/organisation/contract.ts';

export const unitOf = (id: string, more: Partial<Unit> = {}): Unit => ({
  id,
  name: id,
  kind: 'government',
  aliases: [],
  position: 1,
  version: 1,
  ...more,
});

/** A task that goes on, under way and led by nobody. */
export const ongoingTask = (id: string, more: Partial<ContentThing> = {}): ContentThing => ({
  id,
  kind: 'task',
  name: id,
  version: 1,
  planId: 'p',
  counted: true,
  retired: false,
  tracked: true,
  state: 'in-progress',
  targets: [],
  owners: [],
  definitionVersion: 0,
  overrides: {},
  milestones: [],
  deadline: { kind: 'ongoing' },
  ...more,
});
