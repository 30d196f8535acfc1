import { beforeAll, describe, expect, it } from 'vitest';
import { asPerson, sessionOf } from '../../tests/communes.ts';
import { answer, type CycleDesk, setUpCycle, UNITS_REPORT } from '../../tests/cycle.ts';
import { query, useHarness } from '../../tests/harness.ts';
import type { Duty, Flow, IssuedReport } from '../duties/contract.ts';
import { saveFlow } from '../duties/flow-store.ts';
import { generateDuties } from '../duties/generate-duties.ts';
import { newId } from '../shared/ids.ts';
import type { ReportingStanding } from './contract.ts';

const harness = useHarness();
const keeper = sessionOf('standing-office');
let desk: CycleDesk;

/** The commune reports to the level above by quarter, before day 15 of its last month. */
const UPWARDS: Flow = {
  ...UNITS_REPORT,
  id: newId(),
  direction: 'up',
  sender: { kind: 'commune', text: 'UBND xã' },
  recipients: ['UBND tỉnh'],
  cycles: [
    { cycle: 'quarter', window: 'calendar', due: { month: 'last', day: 15, before: true }, shift: 'none' },
  ],
};
const REPORT: IssuedReport = { number: '15/BC-UBND', issuedOn: '2026-12-14', recipient: 'UBND tỉnh' };

beforeAll(async () => {
  harness.now = new Date('2026-12-10T03:00:00Z');
  desk = await setUpCycle(harness);
  await asPerson(harness, keeper, (tx) => saveFlow(tx, UPWARDS, 1));
  await asPerson(harness, keeper, generateDuties);
});

/** Sessions end while nobody is there. */
async function atDay(day: string): Promise<void> {
  harness.now = new Date(`${day}T03:00:00Z`);
  const { communeCode } = desk.clerk.session;
  desk.clerk = await harness.signIn('standing-office', { communeCode });
  desk.officer = await harness.signIn('unit-officer', { communeCode, unitId: desk.unitId });
}
async function duty(): Promise<Duty> {
  const found = await answer<Duty[]>(desk.clerk.request('/api/duties?period=2026Q4'));
  const own = found.find(({ flowId }) => flowId === UPWARDS.id);
  if (!own) throw new Error('the commune owes its quarterly report');
  return own;
}
const say = async (issued: IssuedReport | null, by = desk.clerk, version?: number) => {
  const { id, version: shown } = await duty();
  const body = { version: version ?? shown, issued };
  return await by.request(`/api/duties/${id}/issued`, { method: 'POST', body });
};
const standing = () => answer<ReportingStanding>(desk.clerk.request('/api/reporting/standing'));

describe('what the commune itself owes', () => {
  it('stands ahead with its day, and is no duty of a unit', async () => {
    expect(await duty()).toMatchObject({ state: 'ahead', due: '2026-12-14', rows: 0 });
    expect((await standing()).unsent).toEqual([]);
  });

  it('is named once its day is over', async () => {
    await atDay('2026-12-16');
    expect((await standing()).unsent).toMatchObject([{ periodId: '2026Q4', direction: 'up' }]);
    expect((await standing()).late.every(({ direction }) => direction === 'in')).toBe(true);
  });

  it('is answered by the issued report, on time by the day of the document', async () => {
    expect((await say(REPORT)).status).toBe(204);
    expect(await duty()).toMatchObject({ state: 'received', onTime: true, issued: REPORT });
    expect((await standing()).unsent).toEqual([]);
    const [logged] = await query(
      harness.ownerUrl,
      `SELECT action, after->>'number' AS number FROM audit_entry WHERE entity = 'duty' ORDER BY seq DESC LIMIT 1`,
    );
    expect(logged).toEqual({ action: 'duty.issue', number: '15/BC-UBND' });
  });

  it('can be put right and taken back; a document of a later day is late', async () => {
    expect((await say({ ...REPORT, issuedOn: '2026-12-15' })).status).toBe(204);
    expect(await duty()).toMatchObject({ onTime: false });
    expect((await say(null)).status).toBe(204);
    const { issued, onTime, firstSubmittedAt, state } = await duty();
    expect({ issued, onTime, firstSubmittedAt, state }).toEqual({ state: 'ahead' });
  });

  it('is refused to officers, for a day to come, in a version that is not shown any more', async () => {
    expect((await say(REPORT, desk.officer)).status).toBe(403);
    expect((await say({ ...REPORT, issuedOn: '2026-12-17' })).status).toBe(422);
    expect((await say(REPORT, desk.clerk, 1)).status).toBe(409);
  });

  it('says nothing of what units owe', async () => {
    const body = { id: '2026' };
    const [own] = await answer<Duty[]>(desk.clerk.request('/api/periods', { method: 'POST', body }));
    const order = { version: own?.version, issued: REPORT };
    const path = `/api/duties/${own?.id}/issued`;
    const refused = await desk.clerk.request(path, { method: 'POST', body: order });
    expect(refused.status).toBe(409);
  });

  it('stays when its flow ends before its day', async () => {
    await atDay('2026-12-10');
    expect((await say({ ...REPORT, issuedOn: '2026-12-09' })).status).toBe(204);
    const ended = { ...UPWARDS, validTo: '2026-11-30', version: 2 };
    await asPerson(harness, keeper, (tx) => saveFlow(tx, ended, 1));
    await asPerson(harness, keeper, generateDuties);
    const left = await query(harness.ownerUrl, 'SELECT period_id FROM duty WHERE flow_id = $1', [UPWARDS.id]);
    expect(left).toEqual([{ period_id: '2026Q4' }]);
  });
});
