import { describe, expect, it } from 'vitest';
import { ongoingTask, unitOf } from '../../tests/duties-ground.ts';
import { CYCLES } from '../calendar/cycles.ts';
import { parsePeriodId } from '../calendar/periods.ts';
import type { Definition, Flow } from './contract.ts';
import { askedContent, type Ground, plannedDuties } from './planned-duties.ts';

type Thing = Ground['content']['things'][number];

const UNITS = ['office', 'u1', 'u2', 'u3'].map((id, position) => unitOf(id, { position }));
/** A task that is asked by half-year and year. */
const task = (id: string, more: Partial<Thing> = {}): Thing =>
  ongoingTask(id, { owners: [{ role: 'lead', text: 'u1', unitId: 'u1', resolution: 'unit' }], ...more });
const from = (provider: Definition['provider']): Partial<Thing> => ({
  kind: 'indicator',
  definition: { valueKind: 'number', levels: [], accumulation: 'stock', direction: 'up', provider },
});
const flow = (more: Partial<Flow> = {}): Flow => ({
  id: 'f',
  direction: 'in',
  sender: { kind: 'units', text: 'Các đơn vị' },
  recipients: [],
  cycles: CYCLES.map((cycle) => ({ cycle, window: 'calendar', shift: 'none' })),
  passageIds: [],
  validFrom: '2025-01-01',
  confirmedAt: '2025-01-01T00:00:00Z',
  version: 1,
  ...more,
});
const groundOf = (things: Thing[], flows: Flow[] = [flow()]): Ground => ({
  flows,
  content: { things, units: UNITS },
  officeId: 'office',
  absorbs: true,
  announced: [],
});
/** Who owes what of the year 2026: "2026S1 u1". */
const owed = (ground: Ground) =>
  plannedDuties(ground, '2026-01-01', '2026-12-31').map(({ periodId, unitId }) => `${periodId} ${unitId}`);

describe('who owes a report', () => {
  it('are the units that provide something that is asked in the period, each once', () => {
    expect(owed(groundOf([task('a'), task('b')]))).toEqual(['2026S1 u1', '2026 u1']);
    expect(owed(groundOf([]))).toEqual([]);
  });

  it('are each of several units, and the standing office for what comes from outside', () => {
    expect(owed(groundOf([task('a', { askedUnits: ['u2', 'u3'] })]))).toEqual([
      '2026S1 u2',
      '2026S1 u3',
      '2026 u2',
      '2026 u3',
    ]);
    const outside = task('b', from({ kind: 'outside', text: 'Ngân hàng' }));
    expect(owed(groundOf([outside]))).toEqual(['2026 office']);
    expect(owed(groundOf([task('c', from({ kind: 'unit', unitId: 'u3' }))]))).toEqual(['2026 u3']);
  });

  it('is nobody where nobody can be asked', () => {
    expect(owed(groundOf([task('a', { owners: [] })]))).toEqual([]);
  });

  it('are among those that the flow names', () => {
    const things = [task('a'), task('b', { askedUnits: ['u2', 'u3'] })];
    const sender = { kind: 'units' as const, text: 'Trường học', unitIds: ['u3'] };
    expect(owed(groundOf(things, [flow({ sender })]))).toEqual(['2026S1 u3', '2026 u3']);
  });

  it('is the standing office for what the commune itself owes, whether or not anything is asked', () => {
    const own = flow({ direction: 'up', cycles: [{ cycle: 'half', window: 'calendar', shift: 'none' }] });
    expect(owed(groundOf([], [own]))).toEqual(['2026S1 office', '2026S2 office']);
  });

  it('is asked by the cycles of the flow alone, shorter ones too where nothing is joined', () => {
    const chosen = { overrides: { month: true, quarter: true } };
    const quarters = flow({
      cycles: ['quarter', 'year'].map((cycle) => ({
        cycle: cycle as 'quarter' | 'year',
        window: 'calendar',
        shift: 'none',
      })),
    });
    const ground = groundOf([task('a', chosen)], [quarters]);
    expect(owed(ground)).toEqual(['2026Q1 u1', '2026Q2 u1', '2026Q3 u1', '2026 u1']);
    expect(owed({ ...ground, absorbs: false })).toContain('2026Q4 u1');
  });

  it('is nobody by a flow that was only proposed', () => {
    const { confirmedAt: _, ...proposed } = flow();
    expect(owed(groundOf([task('a')], [proposed]))).toEqual([]);
  });
});

it('what is asked of several units is asked once of each', () => {
  const half = parsePeriodId('2026S1');
  if (!half) throw new Error('no period');
  const ground = groundOf([task('a', { askedUnits: ['u2', 'u3'] }), task('b', { owners: [] })]);
  const asked = askedContent(ground, half, half.end);
  expect(asked.map(({ thing, unitId }) => `${thing.id} ${unitId}`)).toEqual(['a u2', 'a u3']);
});
