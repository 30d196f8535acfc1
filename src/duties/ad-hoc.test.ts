import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  adHocDuties,
  adHocFlow,
  askedAbout,
  leftOut,
  nextAdHocId,
  requireDates,
  senderFor,
} from './ad-hoc.ts';
import type { AdHocOrder, Flow } from './contract.ts';

const ORDER: AdHocOrder = { name: 'Sơ kết giữa nhiệm kỳ', start: '2025-07-01', end: '2026-12-31' };

it('counts the periods of the year in which they are ordered', () => {
  expect(nextAdHocId(2026, [])).toBe('DX2026-01');
  expect(nextAdHocId(2026, ['2026M03', '2026', 'DX2026-01', 'DX2025-07'])).toBe('DX2026-02');
  expect(nextAdHocId(2026, ['DX2026-99'])).toBe('DX2026-100');
});

it('never gives an id twice', () => {
  const years = fc.array(fc.integer({ min: 2025, max: 2027 }), { maxLength: 250 });
  fc.assert(
    fc.property(years, (ordered) => {
      const ids: string[] = [];
      for (const year of ordered) ids.push(nextAdHocId(year, ids));
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 30 },
  );
});

it.each([
  ['Hạn gửi đã qua.', { due: '2026-11-26' }],
  ['Hạn gửi phải từ ngày đầu kỳ trở đi.', { start: '2026-12-01', due: '2026-11-30' }],
  ['Vui lòng ghi ngày của giờ này.', { dueTime: '16:30' }],
])('refuses what nobody could keep: %s', (text, dates) => {
  expect(() => requireDates({ ...ORDER, ...dates }, '2026-11-27')).toThrow(text);
});

it.each([
  ['on the day itself', { due: '2026-11-27' }],
  ['on the day on which the period begins', { start: '2026-12-01', due: '2026-12-01' }],
  ['with an hour of its day', { due: '2026-12-10', dueTime: '16:30' }],
  ['without a day', {}],
])('takes what is due %s', (_, dates) => {
  expect(() => requireDates({ ...ORDER, ...dates }, '2026-11-27')).not.toThrow();
});

it('takes figures until the report is due, where that is before the end; no unit owes it twice', () => {
  const period = { ...ORDER, id: 'DX2026-01', cycle: 'ad-hoc' as const };
  const owed = { flowId: 'f', unitIds: ['a', 'b', 'a'] };
  const duties = adHocDuties(period, { due: '2026-12-10', dueTime: '16:30' }, owed);
  expect(duties.map(({ unitId }) => unitId)).toEqual(['a', 'b']);
  expect(duties[0]).toMatchObject({ windowEnd: '2026-12-10', due: '2026-12-10', dueTime: '16:30' });
  expect(adHocDuties(period, { due: '2027-01-10' }, owed)[0]?.windowEnd).toBe('2026-12-31');
  expect(adHocDuties(period, {}, owed)[0]).toMatchObject({ windowEnd: '2026-12-31', due: null });
});

it('asks what was chosen though no rule would, and asks nobody for a short text because of it', () => {
  const thing = (id: string) => ({ id, kind: 'task' as const, overrides: { year: false } });
  const things = [thing('a'), thing('b')];
  expect(askedAbout(things, { thingIds: ['b'] })).toEqual([
    { ...thing('b'), overrides: { year: false, 'ad-hoc': true } },
  ]);
  expect(askedAbout(things, { thingIds: ['b'], kinds: ['indicator'] })).toEqual([]);
  expect(askedAbout(things, {})).toEqual(things);
  const sender = { kind: 'units' as const, text: 'Các đơn vị', textFrom: ['u'] };
  expect(senderFor({ sender }, { ...ORDER, thingIds: ['a'] }).textFrom).toEqual([]);
  expect(senderFor({ sender }, ORDER).textFrom).toEqual(['u']);
});

it('knows which of the chosen rows none of the units would be asked', () => {
  const asked = [
    { thing: { id: 'a' }, unitId: 'u' },
    { thing: { id: 'b' }, unitId: 'v' },
  ];
  expect(leftOut({ thingIds: ['c', 'b', 'a'] }, asked, ['u'])).toEqual(['c', 'b']);
  expect(leftOut({}, asked, ['u'])).toEqual([]);
});

it('stands under the first flow of the units that is confirmed and in force', () => {
  const flow = (id: string, more: Partial<Flow>): Flow => ({
    id,
    direction: 'in',
    sender: { kind: 'units', text: 'Các đơn vị' },
    recipients: [],
    cycles: [],
    passageIds: [],
    validFrom: '2026-01-01',
    confirmedAt: '2026-01-01T00:00:00.000Z',
    version: 1,
    ...more,
  });
  const { confirmedAt: _, ...proposed } = flow('proposed', {});
  const ended = flow('ended', { validTo: '2026-10-31' });
  const flows = [flow('up', { direction: 'up' }), proposed, ended, flow('first', {}), flow('second', {})];
  expect(adHocFlow(flows, '2026-11-27')?.id).toBe('first');
  expect(adHocFlow(flows.slice(0, 3), '2026-11-27')).toBeUndefined();
  expect(adHocFlow(flows, '2026-10-31')?.id).toBe('ended');
  expect(adHocFlow(flows, '2026-01-01')?.id).toBe('ended');
  expect(adHocFlow(flows, '2025-12-31')).toBeUndefined();
});
