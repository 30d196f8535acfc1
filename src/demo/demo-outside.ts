/** What the demo commune does beside its plan: a letter of assignment with three tasks, and two tasks by hand. */
import { Readable } from 'node:stream';
import { generateDuties } from '../duties/generate-duties.ts';
import { listUnits } from '../organisation/store.ts';
import { confirmPlan } from '../plans/confirmed/confirm-plan.ts';
import { changeDraft } from '../plans/draft/change-draft.ts';
import { isDoubtful } from '../plans/draft/draft-rows.ts';
import { listDraftRows } from '../plans/draft/draft-store.ts';
import type { UploadedFile } from '../plans/intake/receive-files.ts';
import { uploadPlan } from '../plans/intake/upload-plan.ts';
import { addTask } from '../plans/outside/add-task.ts';
import type { AddTask } from '../plans/outside/contract.ts';
import type { PlanServices } from '../plans/plan-services.ts';
import { addDays, todayInVietnam, writtenDay } from '../shared/dates.ts';
import { holdsRole } from '../shared/who-acts.ts';
import { act, type DemoCommune } from './demo-acts.ts';
import { DEMO_COMMUNE } from './plan-content.ts';

const LETTER = 'cong-van-giao-viec.txt';

/** Written some days ago, due in the days to come. */
function letterText(today: string): string {
  const [year = '', month = '', day = ''] = addDays(today, -5).split('-');
  const due = (days: number) => writtenDay(addDays(today, days));
  return `ỦY BAN NHÂN DÂN XÃ SÔNG TRĂNG
Số: 145/UBND-VP
Sông Trăng, ngày ${day} tháng ${month} năm ${year}
V/v chuẩn bị hội nghị đối thoại với Nhân dân

Kính gửi:
- Các phòng, ban, đơn vị thuộc xã;
- Công an xã.

Thực hiện kế hoạch công tác năm, Ủy ban nhân dân xã giao nhiệm vụ như sau:

1. Giao Văn phòng HĐND và UBND chủ trì, phối hợp với Phòng Kinh tế, Công an xã xây dựng kịch bản hội nghị, trình Chủ tịch UBND xã trước ngày ${due(4)}.

2. Giao Phòng Văn hóa - Xã hội rà soát hạ tầng truyền thanh phục vụ hội nghị, hoàn thành trước ngày ${due(9)}.

3. Đề nghị Ủy ban MTTQ Việt Nam xã tổng hợp ý kiến, kiến nghị của Nhân dân, gửi về UBND xã trước ngày ${due(12)}.

CHỦ TỊCH
Trần Văn Minh
`;
}

async function* letterFile(today: string): AsyncGenerator<UploadedFile> {
  yield { name: LETTER, content: Readable.from([Buffer.from(letterText(today))]) };
}

/** Read and confirmed by the ordinary use cases, then two tasks are typed: of a letter from above, of a leader. */
export async function addOutsideTasks(
  demo: DemoCommune,
  plans: Pick<PlanServices, 'files' | 'readings'>,
): Promise<void> {
  const { clerk, database, now, people, communeCode } = demo;
  const today = todayInVietnam(now);
  const actor = { userId: clerk.userId, name: clerk.name };
  const { id } = await uploadPlan({ database, files: plans.files }, clerk, actor, letterFile(today), true);
  plans.readings.nudge();
  await plans.readings.idle();
  await act(demo, clerk, now, async (tx) => {
    const doubtful = (await listDraftRows(tx, id)).filter(isDoubtful);
    const accepted = doubtful.map((row) => {
      return { op: 'set' as const, rowId: row.id, version: row.version, state: 'accepted' as const };
    });
    if (accepted.length > 0) await changeDraft(tx, clerk, id, accepted);
    await confirmPlan(tx, clerk, id);
    await generateDuties(tx);
  });
  const leader = people.find((person) => holdsRole(person, communeCode, 'leader'));
  for (const [person, order] of [
    [clerk, fromAbove(today)],
    [leader ?? clerk, spoken(today)],
  ] as const)
    await act(demo, person, now, async (tx) => {
      const units = new Map((await listUnits(tx)).map(({ id: unitId, name }) => [name, unitId]));
      const { lead, ...rest } = order;
      const leadId = units.get(lead);
      if (!leadId) throw new Error(`the demo has no unit called ${lead}`);
      await addTask(tx, person, { ...rest, leadId });
      await generateDuties(tx);
    });
}

type ByHand = Omit<AddTask, 'leadId'> & { lead: string };

const fromAbove = (today: string): ByHand => ({
  name: 'Báo cáo số liệu tàu thuyền, bến đò ngang trên địa bàn',
  lead: 'Phòng Kinh tế',
  coordinatorIds: [],
  deadline: { kind: 'due', text: `trước ngày ${writtenDay(addDays(today, 6))}`, due: addDays(today, 6) },
  source: {
    kind: 'assignment',
    number: '812/SXD-VT',
    date: addDays(today, -2),
    title: 'V/v rà soát bến thủy nội địa',
    issuer: `Sở Xây dựng tỉnh ${DEMO_COMMUNE.provinceName}`,
  },
});

const spoken = (today: string): ByHand => ({
  name: 'Kiểm tra, chấn chỉnh trật tự khu vực chợ xã',
  lead: 'Công an xã',
  coordinatorIds: [],
  deadline: { kind: 'due', text: writtenDay(addDays(today, 14)), due: addDays(today, 14) },
  source: { kind: 'directive', issuer: 'đồng chí Chủ tịch UBND xã' },
});
