/** A person who brings plans through the interface as the screens do: uploads, further files, drafts, confirmation. */
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { Plan } from '../src/plans/confirmed/contract.ts';
import { continueDraft } from '../src/plans/draft/continue-draft.ts';
import { Draft, type DraftRow } from '../src/plans/draft/contract.ts';
import { PlanImport } from '../src/plans/intake/contract.ts';
import type { Harness, SignedIn } from './harness.ts';

const PLAN = readFileSync(new URL('./fixtures/song-trang.txt', import.meta.url), 'utf8');
/** A plan whose appendix is missing. */
export const BODY = PLAN.slice(0, PLAN.indexOf('PHỤ LỤC\n'));
/** The missing appendix: two lines say what the body says, the third is new. */
export const APPENDIX = [
  'PHỤ LỤC',
  'DANH MỤC NHIỆM VỤ',
  '',
  'TT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tSản phẩm\tThời gian hoàn thành',
  '1\tTổ chức lớp tập huấn kỹ năng số cho người dân tại các thôn\tPhòng Văn hóa - Xã hội\tCác thôn\tLớp tập huấn\tTháng 6/2026',
  '2\tTham mưu ban hành quy chế quản lý, khai thác dữ liệu dùng chung của xã\tVăn phòng HĐND và UBND\tCác phòng, đơn vị\tQuy chế\tTrước ngày 30/9/2026',
  '3\tLắp đặt camera an ninh tại trung tâm xã\tCông an xã\tCác thôn\tHệ thống camera\tQuý IV/2026',
].join('\n');

export function formOf(...texts: string[]): FormData {
  const data = new FormData();
  for (const [at, text] of texts.entries()) data.append('files', new Blob([text]), `tep-${at}.txt`);
  return data;
}

/** What an answer says. @throws Error with the answer when it is a refusal */
export async function told<T>(schema: { parse(value: unknown): T }, answer: Promise<Response>): Promise<T> {
  const response = await answer;
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} ${text}`);
  return schema.parse(JSON.parse(text));
}

export const set = (row: DraftRow, more: object): object => ({
  op: 'set',
  rowId: row.id,
  version: row.version,
  ...more,
});

/** The row whose name has these words. */
export function rowAbout(rows: readonly DraftRow[], words: string): DraftRow {
  const row = rows.find((each) => 'name' in each.value && each.value.name.includes(words));
  if (!row) throw new Error(`no row about ${words}`);
  return row;
}

/** @param person who is signed in once the tests run */
export function planDesk(harness: Harness, person: () => SignedIn) {
  const get = (path: string) => person().request(`/api${path}`);
  const post = (path: string, body: unknown, who = person()) =>
    who.request(`/api${path}`, { method: 'POST', body });
  const read = async (): Promise<void> => {
    harness.services.plans.readings.nudge();
    await harness.services.plans.readings.idle();
  };
  const importOf = (id: string) => told(PlanImport, get(`/imports/${id}`));
  const draftOf = (id: string) => told(Draft, get(`/imports/${id}/draft`));
  const add = (id: string, ...texts: string[]) => post(`/imports/${id}/files`, formOf(...texts));
  const change = async (id: string, ...changes: object[]): Promise<void> => {
    const answer = await post(`/imports/${id}/changes`, { changes });
    if (!answer.ok) throw new Error(await answer.text());
  };
  return {
    get,
    post,
    read,
    importOf,
    draftOf,
    add,
    change,
    addToPlan: (id: string, ...texts: string[]) => post(`/plans/${id}/files`, formOf(...texts)),
    confirm: (id: string) => told(Plan, post(`/imports/${id}/confirm`, {})),
    acceptAll: async (id: string): Promise<void> => {
      const open = (await draftOf(id)).rows.filter(({ state }) => state === 'open');
      await change(id, ...open.map((row) => set(row, { state: 'accepted' })));
    },
    /** @returns the id of an upload that has been read */
    uploaded: async (...texts: string[]): Promise<string> => {
      const { id } = await told(PlanImport, post('/imports?again=1', formOf(...texts)));
      await read();
      return id;
    },
    /** @returns the upload that goes on from a draft, read */
    continued: async (id: string, ...texts: string[]): Promise<PlanImport> => {
      const made = await told(PlanImport, add(id, ...texts));
      await read();
      return await importOf(made.id);
    },
    /** The further file has come, and is not read before the queue looks. */
    waitingToBeRead: async (id: string, text: string): Promise<string> => {
      const { session, actor } = person();
      const parts = { database: harness.database, files: harness.services.plans.files };
      return (await continueDraft(parts, session, actor, id, oneFile(text))).id;
    },
  };
}

async function* oneFile(text: string) {
  yield { name: 'phu-luc.txt', content: Readable.from([new TextEncoder().encode(text)]) };
}
