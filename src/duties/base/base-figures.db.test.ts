/** Số liệu nền: kept once a year with its source, superseded and never lost, offered as a denominator. */
import { beforeAll, expect, it } from 'vitest';
import { answer, type CycleDesk, setUpCycle } from '../../../tests/cycle.ts';
import { useHarness } from '../../../tests/harness.ts';
import type { PeriodContent } from '../content/contract.ts';
import type { Duty } from '../contract.ts';
import type { BaseFigures } from './contract.ts';

const harness = useHarness();
const FIGURE = 'Tỷ lệ hồ sơ trực tuyến toàn trình';
let desk: CycleDesk;
let dutyId: string;

beforeAll(async () => {
  harness.now = new Date('2026-12-05T03:00:00Z');
  desk = await setUpCycle(harness);
});

const set = async (figure: object, person = desk.clerk) =>
  await person.request('/api/base-figures', {
    method: 'PUT',
    body: { kind: 'adults', asOf: '2026-01-01', source: 'Công an xã', ...figure },
  });
const figures = async () =>
  (await answer<BaseFigures>(desk.officer.request('/api/base-figures'))).figures.map(
    ({ year, version, value }) => ({ year, version, value }),
  );
async function asked() {
  const form = await desk.form(desk.officer, dutyId);
  return form.items.find(({ name }) => name === FIGURE);
}

it('is written by those who keep the commune, with its source, on a day that has come', async () => {
  expect((await set({ year: 2025, version: 0, value: 8000 }, desk.officer)).status).toBe(403);
  expect((await set({ year: 2025, version: 0, value: -1 })).status).toBe(422);
  expect((await set({ year: 2025, version: 0, value: 8000, source: '' })).status).toBe(422);
  expect((await set({ year: 2026, version: 0, value: 8000, asOf: '2026-12-31' })).status).toBe(422);
  expect((await set({ year: 2025, version: 0, value: 8000, asOf: '2025-01-01' })).status).toBe(204);
});

it('is superseded and stays; whoever saw an older one is told', async () => {
  expect((await set({ year: 2025, version: 0, value: 8100 })).status).toBe(409);
  expect((await set({ year: 2025, version: 1, value: 8100, asOf: '2025-01-01' })).status).toBe(204);
  expect(await figures()).toEqual([
    { year: 2025, version: 2, value: 8100 },
    { year: 2025, version: 1, value: 8000 },
  ]);
});

it('is offered where a definition names it, of the latest year before as long as there is none of this one', async () => {
  const { rows } = await answer<PeriodContent>(desk.clerk.request('/api/period-content'));
  const row = rows.find(({ name }) => name === FIGURE);
  const value = { ...row?.definition, valueKind: 'ratio', base: 'adults' };
  const changes = [{ thingId: row?.id, version: row?.definitionVersion, value }];
  await answer(desk.clerk.request('/api/definitions', { method: 'PUT', body: { changes } }));
  const duties = await answer<Duty[]>(
    desk.clerk.request('/api/periods', { method: 'POST', body: { id: '2026' } }),
  );
  dutyId = duties.find(({ unitId }) => unitId === desk.unitId)?.id ?? '';
  expect((await asked())?.base).toMatchObject({ year: 2025, value: 8100, current: false });
  expect((await asked())?.draft).toBeUndefined();
  expect((await set({ year: 2026, version: 0, value: 8412 })).status).toBe(204);
  expect((await asked())?.base).toMatchObject({ year: 2026, value: 8412, current: true });
});

it('another denominator is explained', async () => {
  const type = async (denominator: number) => {
    const form = await desk.form(desk.officer, dutyId);
    const draft = { numerator: 5000, denominator, evidence: [] };
    expect((await desk.type(desk.officer, form, { [FIGURE]: draft })).status).toBe(200);
    return (await asked())?.remarks.find(({ rule }) => rule === 'differs-from-base');
  };
  expect(await type(8400)).toMatchObject({
    severity: 'warning',
    text: expect.stringContaining('8.412 người') as string,
  });
  expect(await type(8412)).toBeUndefined();
});

it('taken back, it is offered no longer', async () => {
  const body = { kind: 'adults', year: 2026, version: 1, value: null, note: 'Ghi nhầm năm' };
  expect((await desk.clerk.request('/api/base-figures', { method: 'PUT', body })).status).toBe(204);
  expect((await asked())?.base).toMatchObject({ year: 2025 });
  expect((await figures())[0]).toEqual({ year: 2026, version: 2, value: undefined });
});
