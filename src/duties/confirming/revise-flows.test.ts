import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Flow } from '../contract.ts';
import type { FlowLine, WantedFlow } from './contract.ts';
import { type Revision, reviseFlows, saysSame } from './revise-flows.ts';

const line = (text: string, days: number[]): FlowLine => ({
  direction: 'in',
  sender: { kind: 'units', text },
  recipients: ['UBND xã'],
  cycles: days.map((day) => ({
    cycle: 'quarter',
    window: 'decree',
    due: { month: 'last', day },
    shift: 'none',
  })),
  passageIds: [],
});
const lines = fc.array(
  fc.record({ text: fc.constantFrom('a', 'b', 'c'), days: fc.array(fc.integer({ min: 1, max: 3 })) }),
  { maxLength: 5 },
);

function revision(kept: readonly Flow[], opened: readonly string[], today = '2026-11-27'): Revision {
  let made = kept.length;
  return {
    kept,
    opened: new Set(opened),
    planId: 'p',
    since: '2026-02-05',
    today,
    at: `${today}T03:00:00.000Z`,
    newId: () => `${today} ${made++}`,
  };
}
const wantedOf = (flows: readonly Flow[]): WantedFlow[] => flows.map((flow) => ({ ...flow }));

it('changes nothing when the table that it made is sent back', () => {
  fc.assert(
    fc.property(lines, fc.boolean(), (all, opened) => {
      const { table } = reviseFlows(
        all.map(({ text, days }) => line(text, days)),
        revision([], []),
      );
      const again = reviseFlows(wantedOf(table), revision(table, opened ? table.map(({ id }) => id) : []));
      expect(again).toEqual({ table, ended: [] });
      again.table.forEach((flow, at) => expect(flow).toBe(table[at]));
    }),
  );
});

it('keeps what was opened as it was but for its end, and has each line once', () => {
  fc.assert(
    fc.property(lines, lines, fc.array(fc.nat(4)), (before, after, touched) => {
      const { table } = reviseFlows(
        before.map(({ text, days }) => line(text, days)),
        revision([], []),
      );
      const opened = touched.flatMap((at) => table[at]?.id ?? []);
      const wanted = after.map(({ text, days }, at): WantedFlow => {
        const former = table[at];
        return { ...line(text, days), ...(former && { id: former.id, version: former.version }) };
      });
      const revised = reviseFlows(wanted, revision(table, opened, '2027-03-01'));
      expect(revised.table).toHaveLength(wanted.length);
      const all = [...revised.table, ...revised.ended].map(({ id }) => id);
      expect(new Set(all).size).toBe(all.length);
      expect(table.every(({ id }) => all.includes(id))).toBe(true);
      for (const flow of revised.ended) {
        const former = table.find(({ id }) => id === flow.id);
        expect(flow).toEqual({ ...former, validTo: '2027-02-28', version: 2 });
      }
      for (const flow of revised.table.filter(({ id }) => opened.includes(id)))
        expect(saysSame(flow, table.find(({ id }) => id === flow.id) ?? flow)).toBe(true);
    }),
  );
});

it('ends a line on the day on which it began without a day before its beginning', () => {
  const kept = reviseFlows([line('a', [1])], revision([], [])).table.map((flow) => ({
    ...flow,
    validFrom: '2026-11-27',
  }));
  const { ended } = reviseFlows([], revision(kept, []));
  expect(ended).toMatchObject([{ validFrom: '2026-11-26', validTo: '2026-11-26' }]);
});
