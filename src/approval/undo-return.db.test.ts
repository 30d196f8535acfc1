/** The office takes a return back: for some minutes, and while the unit has done nothing with what came back. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answer, type CycleDesk, setUpCycle } from '../../tests/cycle.ts';
import { type SignedIn, useHarness } from '../../tests/harness.ts';
import type { DutyForm, FigureDraft, ThingAnswer } from '../progress/contract.ts';
import type { ReportStep } from './contract.ts';
import { UNDO_MINUTES } from './since-return.ts';

const FIGURE = 'Tỷ lệ hồ sơ trực tuyến toàn trình';
const START = new Date('2026-12-05T03:00:00Z');

const harness = useHarness();
let desk: CycleDesk;
let dutyId: string;

beforeAll(async () => {
  harness.now = START;
  desk = await setUpCycle(harness);
  dutyId = (await desk.open('2026')).find(({ unitId }) => unitId === desk.unitId)?.id ?? '';
});

async function row(person: SignedIn = desk.clerk): Promise<DutyForm> {
  const form = await desk.form(person, dutyId);
  return { ...form, items: form.items.filter(({ name }) => name === FIGURE) };
}

async function type(value: number): Promise<void> {
  const warnings = ['unusual', 'short-of-target', 'fell'].map((rule) => ({ rule, explanation: 'Theo Cổng' }));
  const draft: FigureDraft = { answer: 'value', value, warnings, evidence: [] };
  await answer(desk.type(desk.officer, await row(), { [FIGURE]: draft }));
}

const stateOf = async () => (await row()).items[0]?.state;
const undo = async (person = desk.clerk, form?: DutyForm) =>
  await desk.step(person, form ?? (await row()), 'undo-return');

/** @returns what the screen says of the refusal */
async function refusal(asked: Promise<Response>): Promise<{ status: number; text: string }> {
  const response = await asked;
  return { status: response.status, text: await response.text() };
}

beforeEach(async () => {
  harness.now = START;
  if ((await stateOf()) !== 'with-office') {
    await type(62.5);
    await answer(desk.step(desk.officer, await row(), 'submit'));
  }
  await answer(desk.step(desk.clerk, await row(), 'return', { reason: 'Thiếu tháng 11' }));
});

describe('a return that was a slip', () => {
  it('is put right by a further step, and received by one of its own', async () => {
    await answer(undo());
    const [item] = (await row(desk.officer)).items;
    expect(item).toMatchObject({ state: 'with-office', answer: { value: 62.5 } });
    expect(item?.returned).toBeUndefined();
    const steps = await answer<ReportStep[]>(desk.clerk.request(`/api/duties/${dutyId}/steps`));
    expect(steps.slice(0, 3).map(({ action }) => action)).toEqual(['undo-return', 'return', 'submit']);
    expect(steps[1]).toMatchObject({ reason: 'Thiếu tháng 11' });
    const answers = await answer<ThingAnswer[]>(
      desk.clerk.request(`/api/answers/indicator/${item?.thingId}`),
    );
    expect(answers[0]?.returned).toBeUndefined();
    expect(answers[0]?.received).toBeUndefined();
  });

  it("is the office's alone to put right", async () => {
    expect((await undo(desk.officer)).status).toBe(403);
    expect(await stateOf()).toBe('returned');
  });

  it('stays when the unit has begun with it, and says so', async () => {
    const shown = await row();
    await type(63);
    const stale = await refusal(undo(desk.clerk, shown));
    expect(stale).toMatchObject({ status: 409 });
    expect(stale.text).toContain('Từ lúc trả lại, nội dung này đã có thay đổi');
    const fresh = await refusal(undo());
    expect(fresh).toMatchObject({ status: 409 });
    expect(fresh.text).toContain('Đơn vị đã bắt đầu sửa');
    expect((await row(desk.officer)).items[0]?.draft).toMatchObject({ value: 63 });
  });

  it('stays when the unit has sent it again', async () => {
    await type(64);
    await answer(desk.step(desk.officer, await row(), 'submit'));
    const sent = await refusal(undo());
    expect(sent).toMatchObject({ status: 409 });
    expect(sent.text).toContain('đã nộp, đang chờ tiếp nhận');
  });

  it('stays after some minutes, when its reason may have been read', async () => {
    harness.now = new Date(START.getTime() + (UNDO_MINUTES * 60 + 1) * 1000);
    const late = await refusal(undo());
    expect(late).toMatchObject({ status: 409 });
    expect(late.text).toContain(`Đã quá ${UNDO_MINUTES} phút`);
  });
});
