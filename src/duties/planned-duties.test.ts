import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ongoingTask, unitOf } from '../../tests/duties-ground.ts';
import { CYCLES } from '../calendar/cycles.ts';
import { addDays } from '../shared/dates.ts';
import { IsoDate } from '../shared/fields.ts';
import type { Flow } from './contract.ts';
import { aheadCounts } from './confirming/ahead-counts.ts';
import { dutiesAhead } from './duties-ahead.ts';
import { type Ground, type PlannedDuty, plannedDuties, textsAsked } from './planned-duties.ts';

type Thing = Ground['content']['things'][number];

/** A task that goes on, asked in every cycle by choice. */
const thingOf = (id: string, leads: string[], more: Partial<Thing> = {}): Thing =>
  ongoingTask(id, {
    owners: leads.map((unitId) => ({ role: 'lead', text: unitId, unitId })),
    overrides: Object.fromEntries(CYCLES.map((cycle) => [cycle, true])),
    ...more,
  });

const flowOf = (id: string, cycles: Flow['cycles'], more: Partial<Flow> = {}): Flow => ({
  id,
  direction: 'in',
  sender: { kind: 'units', text: 'Các đơn vị' },
  recipients: [],
  cycles,
  passageIds: [],
  validFrom: '2025-01-01',
  confirmedAt: '2025-01-01T00:00:00Z',
  version: 1,
  ...more,
});

const keyOf = ({ unitId, flowId, periodId }: PlannedDuty) => `${flowId} ${periodId} ${unitId}`;
const tenth = { month: 'last', day: 10, before: true } as const;

describe('planned duties', () => {
  const day = fc
    .date({ min: new Date('2025-01-01'), max: new Date('2045-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const rhythm: fc.Arbitrary<Flow['cycles'][number]> = fc.record(
    {
      cycle: fc.constantFrom(...CYCLES),
      window: fc.oneof(
        fc.constantFrom('calendar' as const, 'decree' as const),
        fc.integer({ min: 1, max: 20 }).map((closes) => ({ closes })),
      ),
      due: fc.record({
        month: fc.constantFrom('last' as const, 'next' as const),
        day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('last' as const)),
      }),
      shift: fc.constantFrom('none' as const, 'earlier' as const, 'later' as const),
    },
    { requiredKeys: ['cycle', 'window', 'shift'] },
  );
  const unit = fc.constantFrom('u1', 'u2', 'u3');
  const flow = fc.record({
    cycles: fc.array(rhythm, { maxLength: 6 }),
    direction: fc.constantFrom('in' as const, 'up' as const, 'review' as const),
    confirmed: fc.boolean(),
    unitIds: fc.option(fc.array(unit, { maxLength: 2 }), { nil: undefined }),
    textFrom: fc.array(unit, { maxLength: 2 }),
    validTo: fc.option(day, { nil: undefined }),
  });
  const thing = fc.record({
    leads: fc.array(unit, { maxLength: 3 }),
    state: fc.constantFrom('in-progress' as const, 'done' as const),
    overrides: fc.dictionary(fc.constantFrom(...CYCLES), fc.boolean()),
  });

  it('are one per unit, period and flow, of units that exist, by flows that were confirmed', () => {
    fc.assert(
      fc.property(
        fc.array(flow, { maxLength: 4 }),
        fc.array(thing, { maxLength: 6 }),
        fc.option(day, { nil: undefined }),
        day,
        fc.integer({ min: 0, max: 800 }),
        fc.boolean(),
        (flows, things, ends, from, days, absorbs) => {
          const ground: Ground = {
            flows: flows.map(({ cycles, direction, confirmed, unitIds, textFrom, validTo }, at) => ({
              ...flowOf(`f${at}`, cycles, { direction, ...(validTo && { validTo }) }),
              sender: { kind: 'units' as const, text: '', textFrom, ...(unitIds && { unitIds }) },
              confirmedAt: confirmed ? '2025-01-01T00:00:00Z' : undefined,
            })) as Flow[],
            content: {
              things: things.map(({ leads, state, overrides }, at) =>
                thingOf(`t${at}`, leads, { state, overrides }),
              ),
              units: [unitOf('u1', ends ? { validTo: ends } : {}), unitOf('u2'), unitOf('office')],
            },
            officeId: 'office',
            absorbs,
            announced: [],
          };
          const planned = plannedDuties(ground, from, addDays(from, days));
          expect(new Set(planned.map(keyOf)).size).toBe(planned.length);
          const within = new Set(
            flows.flatMap(({ direction }, at) => (direction === 'in' ? [`f${at}`] : [])),
          );
          const forms = planned.filter(({ flowId }) => within.has(flowId));
          expect(new Set(forms.map(({ unitId, periodId }) => `${unitId} ${periodId}`)).size).toBe(
            forms.length,
          );
          for (const duty of planned) {
            expect(duty.unitId).not.toBe('u3');
            expect(ground.flows.find(({ id }) => id === duty.flowId)?.confirmedAt).toBeDefined();
            for (const each of [duty.windowStart, duty.windowEnd])
              expect(IsoDate.safeParse(each).success).toBe(true);
            expect(duty.due === null || IsoDate.safeParse(duty.due).success).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('two plans that ask a unit in the same period', () => {
  const monthly = (day: number, time?: string): Flow['cycles'] => [
    { cycle: 'month', window: 'calendar', due: { month: 'next', day }, shift: 'none', ...(time && { time }) },
  ];
  const planned = (flows: Flow[]) => {
    const content = { things: [thingOf('a', ['u1'])], units: [unitOf('u1'), unitOf('office')] };
    const ground: Ground = { flows, content, officeId: 'office', absorbs: true, announced: [] };
    return plannedDuties(ground, '2026-03-01', '2026-03-01').map(({ flowId, unitId, due }) => [
      flowId,
      unitId,
      due,
    ]);
  };

  it('ask it once, at the earlier day', () => {
    const [party, state] = [flowOf('party', monthly(10)), flowOf('state', monthly(5))];
    expect(planned([party, state])).toEqual([['state', 'u1', '2026-04-05']]);
    expect(planned([state, party])).toEqual([['state', 'u1', '2026-04-05']]);
    const silent = flowOf('silent', [{ cycle: 'month', window: 'calendar', shift: 'none' }]);
    expect(planned([silent, party])).toEqual([['party', 'u1', '2026-04-10']]);
    expect(planned([flowOf('eve', monthly(5, '17:00')), flowOf('noon', monthly(5, '11:00'))])).toEqual([
      ['noon', 'u1', '2026-04-05'],
    ]);
  });

  it('leave what the commune itself owes as it is', () => {
    const up = flowOf('up', monthly(5), { direction: 'up' });
    const review = flowOf('review', monthly(8), { direction: 'review' });
    expect(planned([up, flowOf('party', monthly(10)), review]).map(([flow]) => flow)).toEqual([
      'up',
      'party',
      'review',
    ]);
  });
});

describe('a short text', () => {
  const month: Flow['cycles'][number] = { cycle: 'month', window: 'calendar', shift: 'none' };
  const wanting = (id: string, textFrom: string[], unitIds?: string[]): Flow =>
    flowOf(id, [month], { sender: { kind: 'units', text: '', textFrom, ...(unitIds && { unitIds }) } });
  const groundOf = (flows: Flow[]): Ground => ({
    flows,
    content: {
      things: [thingOf('a', ['u1'])],
      units: [unitOf('u1'), unitOf('u2'), unitOf('u3', { validTo: '2026-02-27' }), unitOf('office')],
    },
    officeId: 'office',
    absorbs: true,
    announced: [],
  });
  const unitsOf = (flows: Flow[]) =>
    plannedDuties(groundOf(flows), '2026-02-01', '2026-02-01').map(({ unitId }) => unitId);

  it('is asked of the units that a person named, beside those that are asked rows', () => {
    expect(unitsOf([wanting('f', [])])).toEqual(['u1']);
    expect(unitsOf([wanting('f', ['u2', 'u1'])])).toEqual(['u1', 'u2']);
    expect(unitsOf([wanting('f', ['u2'], ['office'])])).toEqual(['u2']);
  });

  it('is not asked of a unit that ended within the period, nor by a flow of the commune itself', () => {
    expect(unitsOf([wanting('f', ['u3'])])).toEqual(['u1']);
    expect(unitsOf([{ ...wanting('f', ['u2']), direction: 'up' }])).toEqual(['office']);
  });

  it('is asked once in a period, by the first flow that names the unit, and of nobody who is asked rows', () => {
    const flows = [wanting('f', ['u2']), wanting('g', ['u2', 'u1', 'office'])];
    const duties = flows.flatMap(({ id }) =>
      ['u1', 'u2', 'office'].map((unit_id) => ({ unit_id, flow_id: id })),
    );
    expect(textsAsked(flows, duties, new Set(['u1']))).toEqual([
      { unit_id: 'u2', flow_id: 'f' },
      { unit_id: 'office', flow_id: 'g' },
    ]);
  });
});

describe('the counts of the calendar', () => {
  it('hold the report of a year that is over until it is due', () => {
    const year: Flow['cycles'][number] = {
      cycle: 'year',
      window: 'decree',
      due: { month: 'next', day: 10 },
      shift: 'none',
    };
    const ground: Ground = {
      flows: [flowOf('f', [year])],
      content: { things: [thingOf('a', ['u1'])], units: [unitOf('u1')] },
      officeId: 'u1',
      absorbs: true,
      announced: [],
    };
    const ahead = (today: string) => dutiesAhead(ground, today, new Set()).map(({ periodId }) => periodId);
    expect(ahead('2027-01-09')).toEqual(['2026', '2027']);
    expect(aheadCounts(ground, '2027-01-09')).toEqual({ periods: 1, duties: 1 });
    expect(aheadCounts(ground, '2027-01-10')).toEqual({ periods: 2, duties: 2 });
  });
});

describe('day by day from 2025 to 2045', () => {
  const ground: Ground = {
    flows: [
      flowOf('f', [
        { cycle: 'month', window: 'decree', due: { month: 'last', day: 31 }, shift: 'later' },
        { cycle: 'quarter', window: { closes: 1 }, due: tenth, shift: 'earlier' },
        { cycle: 'year', window: 'calendar', due: { month: 2, day: 29 }, shift: 'none' },
      ]),
    ],
    content: {
      things: [thingOf('a', ['u1']), thingOf('b', ['u2']), thingOf('c', ['u3'])],
      units: [
        unitOf('u1'),
        unitOf('u2', { validTo: '2031-06-30' }),
        unitOf('u3', { validFrom: '2031-07-01' }),
        unitOf('office'),
      ],
    },
    officeId: 'office',
    absorbs: true,
    announced: [],
  };
  const [FIRST, LAST] = ['2025-01-01', '2045-12-31'];

  /** What the program does every night, and the office on the first of the month in which something is due. */
  function simulated(): { kept: Map<string, PlannedDuty>; seen: Map<string, string> } {
    const kept = new Map<string, PlannedDuty>();
    const seen = new Map<string, string>();
    const opened = new Set<string>();
    for (let today = FIRST; today <= LAST; today = addDays(today, 1)) {
      const wanted = dutiesAhead(ground, today, opened);
      const keys = new Set(wanted.map(keyOf));
      for (const [key, duty] of kept)
        if (!opened.has(duty.periodId) && (duty.due ?? '') >= today && !keys.has(key)) kept.delete(key);
      for (const duty of wanted) {
        kept.set(keyOf(duty), duty);
        if (!seen.has(keyOf(duty))) seen.set(keyOf(duty), today);
      }
      if (!today.endsWith('-01')) continue;
      for (const { periodId, due } of kept.values())
        if (due !== null && due.slice(0, 7) === today.slice(0, 7)) opened.add(periodId);
    }
    return { kept, seen };
  }

  it('no duty is missing, double or on a day that does not exist', () => {
    const { kept, seen } = simulated();
    const expected: string[] = [];
    for (let year = 2025; year <= 2045; year++) {
      const ids = [...Array(12).keys()]
        .map((month) => `${year}M${String(month + 1).padStart(2, '0')}`)
        .filter((_, month) => month % 3 !== 2);
      for (const id of [...ids, `${year}Q1`, `${year}Q2`, `${year}Q3`]) expected.push(id);
    }
    const past = [...kept.values()].filter(({ due }) => (due ?? '') <= LAST);
    for (const unitId of ['u1', 'u2', 'u3']) {
      const own = past.filter((duty) => duty.unitId === unitId && duty.periodId.length > 4);
      const mine = expected.filter((id) => {
        const half = id > '2031M06' && id !== '2031Q1' && id !== '2031Q2';
        return unitId === 'u1' || (unitId === 'u2') === !half;
      });
      expect(own.map(({ periodId }) => periodId).toSorted()).toEqual(mine.toSorted());
    }
    for (const duty of kept.values()) {
      expect(IsoDate.safeParse(duty.due).success).toBe(true);
      expect(duty.windowStart <= duty.windowEnd).toBe(true);
      const first = seen.get(keyOf(duty)) ?? '';
      expect(first === FIRST || addDays(first, 300) < (duty.due ?? '')).toBe(true);
    }
    const leap = past.find(({ periodId }) => periodId === '2028');
    expect(leap?.due).toBe('2028-02-29');
    expect(past.find(({ periodId }) => periodId === '2027')?.due).toBe('2027-02-28');
  }, 120_000);
});
