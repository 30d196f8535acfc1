import { describe, expect, it } from 'vitest';
import type { Target } from '../../reading/contract.ts';
import type { Said } from '../../register/things/said.ts';
import type { MentionState, ThingState } from '../../register/things/thing-state.ts';
import { checkStanding } from './check-standing.ts';
import { type Passage, standingReading } from './standing-plan.ts';

const target = (year: number, value: number): Target => ({
  year,
  comparator: '>=',
  value,
  text: `${value}%`,
});
const header = { legalBasis: [], recipients: [] };
const lead = { role: 'lead' as const, text: 'Phòng Kinh tế' };

function mention(
  id: string,
  position: number,
  said: Partial<Said>,
  more: Partial<MentionState> = {},
): MentionState {
  return {
    id,
    planId: 'p',
    documentKind: 'plan',
    planVersion: 1,
    inForce: true,
    leads: false,
    source: 'appendix',
    position,
    name: `tên ${id}`,
    ordinal: `${position}`,
    said: { targets: [], owners: [], ...said },
    ...more,
  };
}
const thing = (
  kind: ThingState['kind'],
  mentions: MentionState[],
  more: Partial<ThingState> = {},
): ThingState => ({
  id: `of ${mentions[0]?.id}`,
  kind,
  version: 1,
  set: {},
  mentions,
  ...more,
});
function plan(...things: ThingState[]) {
  const passage = ({ id, position }: MentionState): [string, Passage] => [
    id,
    { draftId: `draft ${id}`, quote: id, location: { table: 1, row: position }, confidence: 0.9 },
  ];
  const own = things.flatMap(({ mentions }) => mentions.filter(({ planId }) => planId === 'p'));
  return { id: 'p', header, reporting: [], things, passages: new Map(own.map(passage)) };
}

describe('a confirmed plan as it stands', () => {
  const appendix = mention('a', 2, { targets: [target(2026, 60)], owners: [lead] });
  const body = mention('b', 3, { targets: [target(2026, 70), target(2028, 75)] }, { source: 'body' });

  it('has its passages in order, each saying what it says, the leading one what the thing says', () => {
    const task = thing('task', [mention('t', 1, { owners: [{ role: 'director', text: 'Phó Chủ tịch' }] })]);
    const reading = standingReading(plan(thing('indicator', [body, appendix]), task));
    expect(reading.indicators).toMatchObject([
      {
        id: 'draft a',
        targets: [target(2026, 60), target(2028, 75)],
        leads: ['Phòng Kinh tế'],
        source: 'appendix',
      },
      { id: 'draft b', targets: [target(2026, 70), target(2028, 75)], leads: [], source: 'body' },
    ]);
    expect(reading.tasks).toMatchObject([
      { id: 'draft t', director: 'Phó Chủ tịch', deadline: { kind: 'none' } },
    ]);
    expect(reading.groups).toEqual([
      { kind: 'indicator', rows: ['draft a', 'draft b'], lead: 'draft a' },
      { kind: 'task', rows: ['draft t'], lead: 'draft t' },
    ]);
  });

  it('says what a person settled in each passage, of targets the years that it states', () => {
    const set = {
      targets: [target(2026, 65), target(2028, 76), target(2030, 90)],
      unit: '%',
      name: 'Tên mới',
    };
    const silent = mention('c', 4, {}, { source: 'body' });
    const older = mention('d', 5, { targets: [target(2020, 1)] }, { source: 'body' });
    const { indicators } = standingReading(
      plan(thing('indicator', [appendix, body, silent, older], { set })),
    );
    expect(indicators.map(({ name, unit, targets }) => [name, unit, targets])).toEqual([
      ['Tên mới', '%', set.targets],
      ['tên b', '%', [target(2026, 65), target(2028, 76)]],
      ['tên c', '%', []],
      ['tên d', '%', set.targets],
    ]);
  });

  it('has only its own passages, those of other plans fill in what it does not say', () => {
    const other = mention('o', 1, { unit: '%', targets: [target(2026, 99)] }, { planId: 'q', leads: true });
    const { indicators } = standingReading(plan(thing('indicator', [other, appendix])));
    expect(indicators).toMatchObject([{ id: 'draft a', unit: '%', targets: [target(2026, 60)] }]);
    expect(standingReading(plan(thing('indicator', [other]))).indicators).toEqual([]);
  });

  it('says which goals are none that count', () => {
    const goal = mention('g', 1, {}, { source: 'body' });
    expect(standingReading(plan(thing('indicator', [goal]))).indicators[0]?.qualitative).toBe(true);
    const counted = thing('indicator', [goal], { countedChoice: true });
    expect(standingReading(plan(counted)).indicators[0]?.qualitative).toBeUndefined();
  });

  it('is checked without what is given up, whose number makes no gap', () => {
    const tasks = [1, 2, 3, 5, 6].map((position) =>
      thing('task', [
        mention(`t${position}`, position, {
          owners: position === 2 ? [] : [lead],
          deadline: { kind: 'due', due: '2026-12-31' },
        }),
      ]),
    );
    const json = (some: ThingState[]) => JSON.stringify(standingReading(plan(...some)));
    const found = (without: string[]) => {
      const followed = tasks.filter(({ id }) => !without.includes(id));
      const basis = {
        followed: json(followed),
        blocks: '[]',
        ...(without.length > 0 && { whole: json(tasks) }),
      };
      return checkStanding(basis)
        .filter(({ kind }) => kind === 'numbering-gap' || kind === 'missing-owner')
        .map(({ kind, rows }) => [kind, rows]);
    };
    const gap = ['numbering-gap', ['draft t3', 'draft t5']];
    expect(found([])).toEqual(expect.arrayContaining([gap, ['missing-owner', ['draft t2']]]));
    expect(found(['of t2'])).toEqual([gap]);
    expect(found(['of t2', 'of t5'])).toEqual([['numbering-gap', ['draft t3']]]);
    expect(found(['of t2', 'of t3', 'of t5'])).toEqual([]);
  });
});
