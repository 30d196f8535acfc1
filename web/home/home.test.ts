import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plans/confirmed/contract.ts';
import type { PlanImport } from '../../src/plans/intake/contract.ts';
import type { RegisterOverview } from '../../src/register/list/contract.ts';
import { type Role, type Session } from '../../src/shared/who-acts.ts';
import { firstThing } from './first-thing.ts';
import { fourNumbers } from './four-numbers.ts';
import { type Standing, standingOf } from './standing.ts';

const upload = (status: PlanImport['status'], accepted = 0): PlanImport => ({
  id: `import-${status}`,
  status,
  files: [],
  counts: {
    indicators: 10,
    tasks: 5,
    qualitative: 1,
    general: 2,
    reporting: 0,
    findings: 0,
    serious: 0,
    doubtful: 0,
    accepted,
  },
  createdAt: '2026-11-27T00:00:00Z',
  createdBy: 'Lê Thị Thường',
});
const quiet: Standing = {
  part: 'keeps',
  unit: undefined,
  drafts: [],
  reading: [],
  plans: 1,
  serious: 0,
  overdueUnits: [],
  overdueExtended: 0,
  atRisk: 0,
  tasks: { 'in-time': 4 },
};
const late: Standing = {
  ...quiet,
  serious: 3,
  tasks: { overdue: 2, 'near-due': 5, 'no-deadline': 7, 'in-time': 4 },
};

describe('what to do first', () => {
  it('is to check a draft before anything else, and says how much is left', () => {
    const drafts = [upload('draft', 4), upload('draft')];
    expect(firstThing({ ...late, plans: 0, drafts })).toEqual({
      what: 'check',
      draft: drafts[0],
      left: 14,
      others: 1,
    });
  });

  it('is what others wait for even before a draft; what can wait comes after it', () => {
    const period = { id: 'p', name: 'P', missing: 0, toReceive: 0, returned: 0 };
    const rate = { expected: 1, submitted: 1, received: 1, onTime: 1, asOf: '' };
    const reporting = {
      today: '',
      asOf: '',
      flows: 1,
      late: [],
      unsent: [],
      week: [],
      settling: [],
      extensions: 0,
      unlocked: [],
      own: { rows: 0, forHead: 0 },
    };
    const waiting = { ...reporting, open: [{ ...period, rate, toReceive: 2 }] };
    const complete = { ...reporting, open: [{ ...period, rate }] };
    const drafts = [upload('draft')];
    expect(firstThing({ ...late, drafts, reporting: waiting })).toMatchObject({ what: 'receive' });
    expect(firstThing({ ...late, drafts, reporting: complete })).toMatchObject({ what: 'check' });
    expect(firstThing({ ...late, reporting: complete })).toMatchObject({ what: 'close' });
  });

  it.each<[string, Standing, object]>([
    ['begins with a plan', { ...quiet, plans: 0 }, { what: 'begin' }],
    ['waits for one', { ...quiet, plans: 0, part: 'works' }, { what: 'await' }],
    ['watches what is being read', { ...late, reading: [upload('reading')] }, { what: 'watch' }],
    ['clears what is serious', late, { what: 'serious', count: 3 }],
    ['leaves that to those who can', { ...late, part: 'observes' }, { what: 'overdue', count: 2 }],
    ['sees to what is overdue', { ...late, serious: 0 }, { what: 'overdue', count: 2 }],
    [
      'then to what is due soon',
      { ...late, serious: 0, tasks: { ...late.tasks, overdue: 0 } },
      { what: 'near-due', count: 5 },
    ],
    ['dates what has no date', { ...quiet, tasks: { 'no-deadline': 7 } }, { what: 'no-deadline', count: 7 }],
    ['but no reader does', { ...quiet, part: 'observes', tasks: { 'no-deadline': 7 } }, { what: 'rest' }],
    ['rests', quiet, { what: 'rest' }],
  ])('%s', (_, standing, first) => expect(firstThing(standing)).toMatchObject(first));

  it('gives nobody the drafts of others', () => {
    expect(firstThing({ ...quiet, part: 'observes', drafts: [upload('draft')] })).toEqual({ what: 'rest' });
  });
});

describe('the four numbers', () => {
  const names = (standing: Standing) => fourNumbers(standing).map(({ name, value }) => [name, value]);

  it('are always four, of what the person can act on', () => {
    expect(names(late)).toEqual([
      ['overdue', 2],
      ['near-due', 5],
      ['serious', 3],
      ['no-deadline', 7],
    ]);
    expect(names({ ...late, drafts: [upload('draft')] }).at(-1)).toEqual(['imports', 1]);
    expect(names({ ...late, part: 'observes', drafts: [upload('draft')] }).at(-1)).toEqual([
      'no-deadline',
      7,
    ]);
  });

  it('name the indicators at risk once there are any, and open their list', () => {
    const risk = fourNumbers({ ...late, atRisk: 2 }).at(-1);
    expect(risk).toMatchObject({
      name: 'at-risk',
      value: 2,
      search: { kind: 'indicator', standing: 'at-risk' },
    });
    expect(names({ ...late, atRisk: 2, drafts: [upload('draft')] }).at(-1)).toEqual(['imports', 1]);
  });

  it('are the unit’s own for whoever works in one', () => {
    const numbers = fourNumbers({ ...late, part: 'works', unit: 'u1' });
    expect(numbers.map(({ name }) => name)).toEqual(['overdue', 'near-due', 'no-deadline', 'tasks']);
    for (const number of numbers) expect(number).toMatchObject({ search: { kind: 'task', unit: 'u1' } });
    expect(numbers.at(-1)?.value).toBe(18);
  });
});

describe('how things stand for a person', () => {
  const register: RegisterOverview = {
    indicators: 0,
    tasks: 3,
    outside: 0,
    coordinated: 0,
    overdueExtended: 2,
    statuses: { overdue: 3 },
    obstacles: {},
    units: [{ id: 'u1', name: 'Công an xã', statuses: { overdue: 1 } }],
    sections: [],
    asOf: '',
    today: '',
  };
  const person = (role: Role, unitId?: string): Session => ({
    userId: 'p',
    name: 'P',
    userName: 'p',
    communeCode: '00001',
    grants: [{ role, unitId }],
  });

  it('is the whole for the office and the leaders, the own unit for its people', () => {
    expect(standingOf(person('leader', 'u1'), [], [], register, { atRisk: 3 })).toMatchObject({
      part: 'observes',
      unit: undefined,
      tasks: { overdue: 3 },
      atRisk: 3,
      overdueExtended: 2,
      overdueUnits: ['Công an xã'],
    });
    expect(standingOf(person('unit-head', 'u1'), [], [], register)).toMatchObject({
      part: 'works',
      unit: 'u1',
      tasks: { overdue: 1 },
      overdueExtended: 0,
    });
    expect(standingOf(person('unit-officer', 'u9'), [], [], register).tasks).toEqual({});
  });

  it('counts plans and serious findings of what is followed alone', () => {
    const plan = (serious: number, withdrawnAt?: string) =>
      ({ counts: { serious }, ...(withdrawnAt && { withdrawnAt }) }) as Plan;
    const plans = [plan(2), plan(5, '2026-11-01T00:00:00Z'), plan(1)];
    expect(standingOf(person('standing-office'), [], plans, register)).toMatchObject({
      plans: 2,
      serious: 3,
    });
  });

  it('tells what waits from what is read, done with or given up', () => {
    const imports = (['draft', 'queued', 'reading', 'confirmed', 'failed', 'discarded'] as const).map(
      (status) => upload(status),
    );
    const { drafts, reading } = standingOf(person('standing-office'), imports, [], register);
    expect(drafts.map(({ status }) => status)).toEqual(['draft']);
    expect(reading.map(({ status }) => status)).toEqual(['queued', 'reading']);
  });
});
