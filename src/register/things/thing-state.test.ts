import { describe, expect, it } from 'vitest';
import type { Target } from '../../reading/contract.ts';
import {
  composeThing,
  contentWithin,
  type MentionState,
  nameOf,
  orderedMentions,
  sideTaken,
  type ThingState,
} from './thing-state.ts';

const target = (year: number, value: number): Target => ({
  year,
  comparator: '>=',
  value,
  text: `${value}%`,
});
const mention = (id: string, more: Partial<MentionState> = {}): MentionState => ({
  id,
  planId: 'p1',
  documentKind: 'plan',
  planVersion: 1,
  inForce: true,
  leads: false,
  source: 'appendix',
  position: 1,
  name: `tên ${id}`,
  said: { targets: [], owners: [] },
  ...more,
});
const thing = (mentions: MentionState[], more: Partial<ThingState> = {}): ThingState => ({
  id: 't',
  kind: 'indicator',
  version: 1,
  set: {},
  mentions,
  ...more,
});
const said = (...targets: Target[]) => ({ said: { targets, owners: [] } });

describe('the mention that leads', () => {
  it.each([
    ['of a plan in force, whoever was chosen', { inForce: false, leads: true }, { source: 'body' as const }],
    [
      'that was chosen, though of the body',
      { source: 'appendix' as const },
      { leads: true, source: 'body' as const },
    ],
    ['of an appendix, though of a later plan', { source: 'body' as const }, { planId: 'p2' }],
    ['of the earlier plan, though later in it', { planId: 'p2' }, { position: 9 }],
    ['that stands first in the plan', { position: 2 }, { position: 1 }],
  ])('is the one %s', (_, other, leading) => {
    const [one, two] = [mention('a', other), mention('b', leading)];
    expect(orderedMentions([one, two]).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(orderedMentions([two, one]).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(composeThing(thing([one, two]))?.lead.id).toBe('b');
    expect(nameOf(thing([one, two]))).toBe('tên b');
  });

  it('is the same whatever the order when all else is equal', () => {
    expect(orderedMentions([mention('b'), mention('a')]).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(orderedMentions([mention('a'), mention('b')]).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('a thing', () => {
  const lead = mention('a', { ordinal: '1', section: 'I. Chung', ...said(target(2026, 60)) });
  const body = mention('b', { source: 'body', planId: 'p2', ...said(target(2028, 75)) });

  it('says what its mentions say, under the number of the leading one', () => {
    expect(composeThing(thing([body, lead]))).toMatchObject({
      content: {
        name: 'tên a',
        ordinal: '1',
        section: 'I. Chung',
        targets: [target(2026, 60), target(2028, 75)],
      },
      years: [2026, 2028],
      planIds: ['p1', 'p2'],
      counted: true,
      tracked: true,
      proposed: [],
    });
    expect(composeThing(thing([]))).toBeUndefined();
    expect(nameOf(thing([]))).toBeUndefined();
  });

  it('says what a person set before what mentions say, and lacks what a person emptied', () => {
    const set = { name: 'Tên mới', ordinal: undefined, targets: [target(2030, 99)] };
    const made = composeThing(thing([lead], { set }));
    expect(made?.content).toEqual({
      name: 'Tên mới',
      section: 'I. Chung',
      targets: [target(2030, 99)],
      owners: [],
    });
  });

  it('counts by the rule unless a person decided', () => {
    const goal = mention('g', { source: 'body' });
    expect(composeThing(thing([goal]))?.counted).toBe(false);
    expect(composeThing(thing([goal], { countedChoice: true }))?.counted).toBe(true);
    expect(composeThing(thing([lead], { countedChoice: false }))?.counted).toBe(false);
    expect(composeThing(thing([goal, mention('a')]))?.counted).toBe(true);
    expect(composeThing(thing([lead, goal]))?.counted).toBe(true);
  });

  it('is followed while it is neither given up nor joined and a plan in force mentions it', () => {
    const tracked = (mentions: MentionState[], more: Partial<ThingState> = {}) =>
      composeThing(thing(mentions, more))?.tracked;
    const withdrawn = mention('w', { planId: 'p2', inForce: false });
    expect(tracked([lead, withdrawn])).toBe(true);
    expect(tracked([withdrawn])).toBe(false);
    expect(tracked([lead], { retiredAt: new Date() })).toBe(false);
    expect(tracked([lead], { joinedInto: 'x' })).toBe(false);
    expect(composeThing(thing([lead, withdrawn, mention('c')]))?.planIds).toEqual(['p1']);
  });

  it('is proposed where a person filled in what no mention was read to say, until something stands for it', () => {
    const owners = [{ role: 'lead' as const, text: 'Phòng A' }];
    const read = { leads: false, deadline: false };
    const task = thing([mention('a', { read })], { kind: 'task', set: { owners } });
    expect(composeThing(task)?.proposed).toEqual(['leads']);
    expect(composeThing({ ...task, leadBasis: 'Công văn 12' })?.proposed).toEqual([]);
    expect(composeThing({ ...task, mentions: [mention('a')] })?.proposed).toEqual([]);
  });

  it('seen from a plan says first what that plan says', () => {
    const other = mention('b', { planId: 'p2', ordinal: '7', ...said(target(2026, 70), target(2028, 75)) });
    const all = thing([lead, other], { set: { unit: '%' } });
    expect(contentWithin(all, 'p1')).toMatchObject({ name: 'tên a', ordinal: '1', unit: '%' });
    expect(contentWithin(all, 'p2')).toEqual({
      name: 'tên b',
      ordinal: '7',
      unit: '%',
      targets: [target(2026, 70), target(2028, 75)],
      owners: [],
    });
  });
});

describe('the side that a person takes', () => {
  const appendix = mention('a', { leads: true, ...said(target(2026, 60), target(2030, 95)) });
  const body = mention('b', { source: 'body', said: { unit: '%', targets: [target(2026, 70)], owners: [] } });

  it('says of an indicator the years that it states, in its unit; the others stay', () => {
    expect(sideTaken(thing([appendix, body]), 'body')).toEqual({
      unit: '%',
      targets: [target(2026, 70), target(2030, 95)],
    });
    expect(sideTaken(thing([appendix, body]), 'appendix')).toEqual({
      targets: [target(2026, 60), target(2030, 95)],
    });
  });

  it('says of a task its deadline', () => {
    const deadline = { kind: 'due' as const, due: '2026-12-31' };
    const task = (kind: 'due' | 'none') =>
      thing(
        [
          appendix,
          mention('b', {
            source: 'body',
            said: { targets: [], owners: [], deadline: { ...deadline, kind } },
          }),
        ],
        { kind: 'task' },
      );
    expect(sideTaken(task('due'), 'body')).toEqual({ deadline });
    expect(sideTaken(task('none'), 'body')).toBeUndefined();
    expect(sideTaken(task('due'), 'appendix')).toBeUndefined();
  });

  it('is nothing where that side says nothing', () => {
    expect(sideTaken(thing([appendix]), 'body')).toBeUndefined();
    expect(sideTaken(thing([appendix, mention('b', { source: 'body' })]), 'body')).toBeUndefined();
  });
});
