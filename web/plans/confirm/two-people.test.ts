/** Two screens and the server's own rule for changes between them: different cells of one row never disturb each other. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../src/plans/draft/apply-changes.ts';
import type { DraftRow } from '../../../src/plans/draft/contract.ts';
import type { Target } from '../../../src/reading/contract.ts';
import { fieldsOf, type Patch, toServer } from './change.ts';
import { targetPatch } from './columns.ts';
import {
  draftReducer,
  type DraftAction,
  type DraftState,
  EMPTY_DRAFT,
  nextBatch,
  shownRows,
} from './draft-state.ts';
import { indicator } from './fixtures.ts';

const target = (year: number, value: number): Target => ({
  year,
  comparator: '=',
  value,
  text: String(value),
});
const start: DraftRow = indicator('i1', 1, {
  unit: '%',
  leads: ['Văn phòng', 'Phòng A'],
  targets: [target(2026, 1), target(2030, 2)],
});

/** One person at a screen. */
interface Person {
  name: string;
  state: DraftState;
}

class Meeting {
  row = start;
  private steps = 0;
  readonly people: Record<'an' | 'binh', Person>;
  constructor() {
    const load = () => draftReducer(EMPTY_DRAFT, { type: 'load', rows: [start], queue: [], refused: [] });
    this.people = { an: { name: 'An', state: load() }, binh: { name: 'Bình', state: load() } };
  }
  tell(who: 'an' | 'binh', action: DraftAction): void {
    const person = this.people[who];
    person.state = draftReducer(person.state, action);
  }
  shown(who: 'an' | 'binh'): DraftRow {
    return shownRows(this.people[who].state).get('i1') ?? start;
  }
  type(who: 'an' | 'binh', patch: Patch): void {
    this.steps += 1;
    this.tell(who, { type: 'do', key: `s${this.steps}`, changes: [{ op: 'set', rowId: 'i1', patch }] });
  }
  undo(who: 'an' | 'binh'): void {
    this.steps += 1;
    this.tell(who, { type: 'undo', key: `s${this.steps}` });
  }
  look(who: 'an' | 'binh'): void {
    this.tell(who, { type: 'refresh', rows: [this.row], held: undefined });
  }
  /** Sends the first waiting steps, as the autosave does. */
  send(who: 'an' | 'binh'): void {
    const { name, state } = this.people[who];
    const steps = nextBatch(state.queue);
    if (steps.length === 0 || state.clashes.length > 0) return;
    const changes = toServer(
      state.base,
      steps.flatMap((step) => step.changes),
    );
    const result = applyChanges([this.row], changes, { name, at: '2026-11-20T03:00:00.000Z' });
    if (result.outcome === 'invalid') throw new Error(JSON.stringify(result.errors));
    if (result.outcome === 'conflict') return this.tell(who, { type: 'overtaken', rows: result.rows });
    [this.row = start] = result.rows;
    return this.tell(who, { type: 'acknowledged', keys: steps.map(({ key }) => key), rows: result.rows });
  }
  settle(): void {
    for (let round = 0; round < 40; round += 1) {
      this.send('an');
      this.send('binh');
    }
    this.look('an');
    this.look('binh');
  }
}

const values = ({ row }: Meeting) => {
  const { name, unit, deliverable, leads, targets } = fieldsOf(row);
  return { name, unit, deliverable, leads, targets };
};

describe('two people at one row', () => {
  it('keep a milestone each, and an undo takes back only its own', () => {
    const meeting = new Meeting();
    meeting.type('an', targetPatch(meeting.shown('an'), 2030, target(2030, 80)));
    meeting.type('binh', targetPatch(meeting.shown('binh'), 2035, target(2035, 95)));
    meeting.settle();
    expect(values(meeting).targets).toEqual([target(2026, 1), target(2030, 80), target(2035, 95)]);
    meeting.undo('an');
    meeting.settle();
    expect(values(meeting).targets).toEqual([target(2026, 1), target(2030, 2), target(2035, 95)]);
  });

  it('add and remove names of one list', () => {
    const meeting = new Meeting();
    meeting.type('an', { leads: ['Văn phòng', 'Phòng A', 'Phòng B'] });
    meeting.type('binh', { leads: ['Phòng A', 'Phòng C'] });
    meeting.settle();
    expect(values(meeting).leads).toEqual(expect.arrayContaining(['Phòng A', 'Phòng B', 'Phòng C']));
    expect(values(meeting).leads).toHaveLength(3);
  });

  it('are asked about the same milestone alone, by name and year', () => {
    const meeting = new Meeting();
    meeting.type('binh', targetPatch(start, 2030, target(2030, 70)));
    meeting.type('an', targetPatch(start, 2030, target(2030, 80)));
    meeting.type('an', { unit: 'hộ' });
    meeting.send('binh');
    meeting.send('an');
    expect(meeting.people.an.state.clashes).toEqual([
      {
        rowId: 'i1',
        facet: 'value.targets:2030',
        mine: [target(2030, 80)],
        theirs: [target(2030, 70)],
        by: 'Bình',
      },
    ]);
    meeting.tell('an', { type: 'choose', rowId: 'i1', facet: 'value.targets:2030', keep: 'theirs' });
    meeting.settle();
    expect(values(meeting)).toMatchObject({ unit: 'hộ', targets: [target(2026, 1), target(2030, 70)] });
  });

  it('cannot take back what the other has changed since', () => {
    const meeting = new Meeting();
    meeting.type('an', { unit: 'hộ', name: 'Tên của An' });
    meeting.settle();
    meeting.type('binh', { unit: 'thôn' });
    meeting.settle();
    meeting.undo('an');
    meeting.settle();
    expect(values(meeting)).toMatchObject({
      unit: 'thôn',
      name: start.kind === 'indicator' && start.value.name,
    });
  });

  const word = fc.constantFrom('một', 'hai', 'ba', undefined);
  const level = fc.nat(99);
  /** What each may do: An and Bình have cells of their own, of the same fields where these have several. */
  const acts = {
    an: fc.oneof(
      level.map((value) => (row: DraftRow) => targetPatch(row, 2030, target(2030, value))),
      fc.constant((row: DraftRow) => targetPatch(row, 2026, undefined)),
      word.map((unit) => () => ({ unit })),
      fc.constant((row: DraftRow) => ({ leads: [...withoutName(row, 'An thêm'), 'An thêm'] })),
      fc.constant((row: DraftRow) => ({ leads: withoutName(row, 'Văn phòng') })),
    ),
    binh: fc.oneof(
      level.map((value) => (row: DraftRow) => targetPatch(row, 2035, target(2035, value))),
      level.map((value) => (row: DraftRow) => targetPatch(row, 2045, target(2045, value))),
      word.map((deliverable) => () => ({ deliverable })),
      fc.constant((row: DraftRow) => ({ leads: ['Bình thêm', ...withoutName(row, 'Bình thêm')] })),
      fc.constant((row: DraftRow) => ({ leads: withoutName(row, 'Phòng A') })),
    ),
  };
  const move = fc.oneof(
    { weight: 3, arbitrary: acts.an.map((act) => ({ who: 'an' as const, act })) },
    { weight: 3, arbitrary: acts.binh.map((act) => ({ who: 'binh' as const, act })) },
    {
      weight: 4,
      arbitrary: fc.record({
        who: fc.constantFrom('an' as const, 'binh' as const),
        act: fc.constantFrom('send' as const, 'look' as const),
      }),
    },
  );

  const play = (
    moves: readonly (typeof move extends fc.Arbitrary<infer T> ? T : never)[],
    only?: 'an' | 'binh',
  ) => {
    const meeting = new Meeting();
    const typed = { an: 0, binh: 0 };
    for (const { who, act } of moves) {
      if (only !== undefined && who !== only) continue;
      if (act === 'send') meeting.send(who);
      else if (act === 'look') meeting.look(who);
      else {
        meeting.type(who, act(meeting.shown(who)));
        typed[who] += 1;
      }
    }
    meeting.settle();
    expect([...meeting.people.an.state.clashes, ...meeting.people.binh.state.clashes]).toEqual([]);
    return { meeting, typed };
  };

  it('both keep everything, in whatever order it is typed, sent and seen; each takes back only the own', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 25 }), (moves) => {
        const { meeting, typed } = play(moves);
        const both = values(meeting);
        const [an, binh] = [values(play(moves, 'an').meeting), values(play(moves, 'binh').meeting)];
        expect(both).toMatchObject({ unit: an.unit, deliverable: binh.deliverable });
        expect(both.targets).toEqual([
          ...levelsOf(an.targets, [2026, 2030]),
          ...levelsOf(binh.targets, [2035, 2045]),
        ]);
        expect(sorted(both.leads)).toEqual(sorted(merged(an.leads, binh.leads)));
        for (let step = 0; step < typed.an; step += 1) meeting.undo('an');
        meeting.settle();
        expect(values(meeting)).toMatchObject({ unit: '%', deliverable: binh.deliverable });
        expect(values(meeting).targets).toEqual([
          ...levelsOf(fieldsOf(start).targets, [2026, 2030]),
          ...levelsOf(binh.targets, [2035, 2045]),
        ]);
        expect(sorted(values(meeting).leads)).toEqual(sorted(binh.leads));
      }),
      { numRuns: 300 },
    );
  });
});

const namesOf = (row: DraftRow): readonly string[] => fieldsOf(row).leads as string[];
function withoutName(row: DraftRow, name: string): string[] {
  return namesOf(row).filter((each) => each !== name);
}
const sorted = (names: unknown): string[] => (names as string[]).toSorted();
const levelsOf = (all: unknown, years: number[]): Target[] =>
  (all as Target[]).filter(({ year }) => years.includes(year ?? 0));

/** What both did to the names at the start. */
function merged(an: unknown, binh: unknown): string[] {
  const [mine, theirs] = [an as string[], binh as string[]];
  const first = namesOf(start);
  return [...new Set([...mine, ...theirs])].filter(
    (name) => !first.includes(name) || (mine.includes(name) && theirs.includes(name)),
  );
}
