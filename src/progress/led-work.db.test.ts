import { beforeAll, expect, it } from 'vitest';
import { answer, type CycleDesk, setUpCycle } from '../../tests/cycle.ts';
import { type SignedIn, useHarness } from '../../tests/harness.ts';
import type { PeriodContent } from '../duties/content/contract.ts';
import type { Unit } from '../organisation/contract.ts';
import type { LedRow } from './contract.ts';

const harness = useHarness();
let desk: CycleDesk;
let police: Unit;
let officerOfPolice: SignedIn;

beforeAll(async () => {
  harness.now = new Date('2026-11-10T03:00:00Z');
  desk = await setUpCycle(harness);
  const units = await answer<Unit[]>(desk.clerk.request('/api/units'));
  police = units.find(({ name }) => name === 'Công an xã') ?? police;
  const { communeCode } = desk.clerk.session;
  officerOfPolice = await harness.signIn('unit-officer', { communeCode, unitId: police.id });
});

const led = async (person: SignedIn) => await answer<LedRow[]>(person.request('/api/my-work/led'));

it('the lead sees what another unit provides for it until it is received; the provider alone is asked', async () => {
  const { rows } = await answer<PeriodContent>(desk.clerk.request('/api/period-content'));
  const own = rows.find(({ kind, provider }) => kind === 'indicator' && provider.unitId === desk.unitId);
  if (!own) throw new Error('the sample plan has an indicator of this unit');
  const value = { provider: { kind: 'unit', unitId: police.id } };
  const changes = [{ thingId: own.id, version: own.definitionVersion, value }];
  await answer(desk.clerk.request('/api/definitions', { method: 'PUT', body: { changes } }));
  expect(await led(desk.officer)).toEqual([]);
  const duties = await desk.open('2026');
  expect(await led(desk.officer)).toEqual([
    {
      thingId: own.id,
      kind: 'indicator',
      name: own.name,
      unitName: 'Công an xã',
      periodName: 'Năm 2026',
      due: '2026-12-09',
      state: 'open',
    },
  ]);
  expect(await led(officerOfPolice)).toEqual([]);
  expect(await led(desk.clerk)).toEqual([]);
  const duty = duties.find(({ unitId }) => unitId === police.id)?.id ?? '';
  const form = async () => {
    const whole = await desk.form(officerOfPolice, duty);
    return { ...whole, items: whole.items.filter(({ thingId }) => thingId === own.id) };
  };
  await answer(desk.type(officerOfPolice, await form(), { [own.name]: { answer: 'nil', evidence: [] } }));
  await answer(desk.step(officerOfPolice, await form(), 'submit'));
  expect(await led(desk.officer)).toMatchObject([{ thingId: own.id, state: 'with-office' }]);
  await answer(desk.step(desk.clerk, await form(), 'receive'));
  expect(await led(desk.officer)).toEqual([]);
});
