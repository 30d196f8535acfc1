import { describe, expect, it } from 'vitest';
import type { Flow } from '../contract.ts';
import type { FlowLine } from './contract.ts';
import { lineOf, type Revision, reviseFlows, saysSame } from './revise-flows.ts';

const LINE: FlowLine = {
  direction: 'in',
  sender: { kind: 'units', text: 'Các đơn vị' },
  recipients: ['UBND xã'],
  cycles: [{ cycle: 'quarter', window: 'decree', due: { month: 'last', day: 10 }, shift: 'none' }],
  passageIds: [],
};
const KEPT: Flow = {
  ...LINE,
  id: 'f1',
  planId: 'p',
  validFrom: '2026-02-05',
  confirmedAt: '2026-02-05T03:00:00.000Z',
  version: 4,
};
const OTHER: FlowLine = { ...LINE, recipients: ['Đảng ủy xã'] };
const AT = '2026-11-27T03:00:00.000Z';

const revision = (kept: readonly Flow[], more: Partial<Revision> = {}): Revision => ({
  kept,
  opened: new Set(),
  planId: 'p',
  since: '2026-02-05',
  today: '2026-11-27',
  at: AT,
  newId: () => 'new',
  ...more,
});
const wanted = (line: FlowLine) => [{ ...line, id: 'f1', version: 4 }];

describe('a new line', () => {
  it('is in force since the plan, where nobody kept the table before; later lines from today', () => {
    const added = { ...LINE, id: 'new', planId: 'p', confirmedAt: AT, version: 1 };
    expect(reviseFlows([LINE], revision([]))).toEqual({
      table: [{ ...added, validFrom: '2026-02-05' }],
      ended: [],
    });
    expect(reviseFlows([...wanted(LINE), LINE], revision([KEPT])).table).toEqual([
      KEPT,
      { ...added, validFrom: '2026-11-27' },
    ]);
  });

  it('belongs to no plan in the table of no plan', () => {
    const [flow] = reviseFlows([LINE], revision([], { planId: null })).table;
    expect(flow).not.toHaveProperty('planId');
  });
});

describe('a line that says the same', () => {
  it('is confirmed anew where it was only proposed', () => {
    const { confirmedAt: _, ...proposed } = KEPT;
    expect(reviseFlows(wanted(LINE), revision([proposed])).table).toEqual([
      { ...KEPT, confirmedAt: AT, version: 5 },
    ]);
  });

  it('is taken over from a plan that is not followed any more', () => {
    const left = { ...KEPT, planId: 'gone' };
    const { planId: _, ...loose } = KEPT;
    expect(reviseFlows(wanted(LINE), revision([left], { planId: null })).table).toEqual([
      { ...loose, confirmedAt: AT, version: 5 },
    ]);
    expect(reviseFlows(wanted(LINE), revision([loose], { planId: null })).table).toEqual([loose]);
  });
});

describe('a line that says something else', () => {
  it('changes in place while nothing was opened under it', () => {
    expect(reviseFlows(wanted(OTHER), revision([KEPT]))).toEqual({
      table: [{ ...KEPT, ...OTHER, confirmedAt: AT, version: 5 }],
      ended: [],
    });
  });

  it('ends yesterday and goes on as a new one where something was', () => {
    expect(reviseFlows(wanted(OTHER), revision([KEPT], { opened: new Set(['f1']) }))).toEqual({
      table: [{ ...OTHER, id: 'new', planId: 'p', validFrom: '2026-11-27', confirmedAt: AT, version: 1 }],
      ended: [{ ...KEPT, validTo: '2026-11-26', version: 5 }],
    });
  });
});

describe('what a line says', () => {
  it('is what it orders, by which basis where there is one, and nothing of how it is kept', () => {
    expect(lineOf(KEPT)).toEqual(LINE);
    expect(lineOf(KEPT)).not.toHaveProperty('legalBasis');
    expect(lineOf({ ...LINE, legalBasis: 'Điều 12' })).toEqual({ ...LINE, legalBasis: 'Điều 12' });
  });

  it('is the same in whatever order its fields were written, and another with another basis', () => {
    const turned: FlowLine = {
      passageIds: [],
      cycles: [{ shift: 'none', due: { day: 10, month: 'last' }, window: 'decree', cycle: 'quarter' }],
      recipients: ['UBND xã'],
      sender: { text: 'Các đơn vị', kind: 'units' },
      direction: 'in',
    };
    expect(saysSame(LINE, turned)).toBe(true);
    expect(saysSame(LINE, { ...LINE, legalBasis: 'Điều 12' })).toBe(false);
    expect(saysSame({ ...LINE, recipients: ['a', 'b'] }, { ...LINE, recipients: ['b', 'a'] })).toBe(false);
  });
});
