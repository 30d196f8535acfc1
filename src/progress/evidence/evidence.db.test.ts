import { beforeAll, describe, expect, it } from 'vitest';
import { answer, type CycleDesk, setUpCycle } from '../../../tests/cycle.ts';
import { query, type SignedIn, useHarness } from '../../../tests/harness.ts';
import type { Evidence } from '../contract.ts';

const harness = useHarness();
let desk: CycleDesk;
let dutyId: string;
let stranger: SignedIn;

const FIGURE = 'Tỷ lệ hồ sơ trực tuyến toàn trình';
const PDF = '%PDF-1.7\nBiên bản nghiệm thu';
/** A photo with a comment where telephones tell the place. */
const JPEG = Buffer.from(
  'ffd8fffe0008504c414345ffffda000801010000003f0012ffd9'.replace('ffffda', '21ffda'),
  'hex',
);

beforeAll(async () => {
  harness.now = new Date('2026-12-05T03:00:00Z');
  desk = await setUpCycle(harness);
  const duties = await desk.open('2026');
  dutyId = duties.find(({ unitId }) => unitId === desk.unitId)?.id ?? '';
  const { communeCode } = desk.clerk.session;
  stranger = await harness.signIn('unit-officer', {
    communeCode,
    unitId: '0190f8a0-0000-7000-8000-000000000009',
  });
});

const form = (name: string, content: string | Uint8Array<ArrayBuffer>) => {
  const data = new FormData();
  data.append('files', new Blob([content]), name);
  return data;
};
const send = (person: SignedIn, data: FormData, asked = '') =>
  person.request(`/api/evidence${asked}`, { method: 'POST', body: data });
const add = async (person: SignedIn, data: FormData, asked = '') => {
  const [added] = await answer<Evidence[]>(send(person, data, asked));
  if (!added) throw new Error('nothing was added');
  return added;
};
const fileOf = (person: SignedIn, { id }: Evidence) => person.request(`/api/evidence/${id}/file`);

describe('files', () => {
  it('are known by their bytes and kept once', async () => {
    const first = await add(desk.officer, form('bien-ban.pdf', PDF), '?kind=minutes');
    expect(first).toMatchObject({ kind: 'minutes', name: 'bien-ban.pdf', mediaType: 'application/pdf' });
    const again = await add(desk.clerk, form('ten-khac.pdf', PDF));
    expect(again.id).toBe(first.id);
    const kept = await query(harness.ownerUrl, 'SELECT count(*)::int AS n FROM evidence');
    expect(kept).toEqual([{ n: 1 }]);
    const back = await fileOf(desk.officer, first);
    expect(await back.text()).toBe(PDF);
    expect(back.headers.get('content-disposition')).toContain('attachment');
    expect(back.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('that nobody can open are refused, and nobody without a unit adds any', async () => {
    expect((await send(desk.officer, form('x.exe', 'MZ\u0000\u0000\u0003\u0000'))).status).toBe(422);
    const noise = Uint8Array.from({ length: 4096 }, (_, at) => (at * 197 + (at >> 3)) % 256);
    expect((await send(desk.officer, form('virus.exe', noise))).status).toBe(422);
    expect((await send(desk.officer, form('ghi-chep.txt', 'Đã họp ngày 05/12'))).status).toBe(201);
    expect((await send(desk.officer, new FormData())).status).toBe(422);
    const leader = await harness.signIn('leader', { communeCode: desk.clerk.session.communeCode });
    expect((await send(leader, form('a.pdf', PDF))).status).toBe(403);
  });

  it('photos tell no place unless that is wanted', async () => {
    const photo = await add(desk.officer, form('anh.jpg', Uint8Array.from(JPEG)));
    expect(photo.kind).toBe('photo');
    expect(await (await fileOf(desk.officer, photo)).text()).not.toContain('PLACE');
    const whole = await add(desk.officer, form('anh.jpg', Uint8Array.from(JPEG)), '?keepPlace=1');
    expect(await (await fileOf(desk.officer, whole)).text()).toContain('PLACE');
  });
});

describe('links', () => {
  const link = (url: string) =>
    desk.officer.request('/api/evidence/links', { method: 'POST', body: { url, name: 'Cổng' } });

  it('are https, and the same address is the same evidence', async () => {
    const one = await answer<Evidence>(link('https://dichvucong.gov.vn/a'));
    expect(one).toMatchObject({ kind: 'link', name: 'Cổng', url: 'https://dichvucong.gov.vn/a' });
    expect((await answer<Evidence>(link('https://dichvucong.gov.vn/a'))).id).toBe(one.id);
    for (const wrong of ['http://a.vn/b', 'javascript:alert(1)', 'a'])
      expect((await link(wrong)).status).toBe(422);
  });
});

describe('at a row', () => {
  it('only what is there can be attached; it is seen by who may see the row', async () => {
    const proof = await add(desk.clerk, form('so-lieu.txt', 'Số liệu tháng 11'));
    expect((await fileOf(desk.officer, proof)).status).toBe(403);
    const type = async (evidence: string[]) =>
      await desk.type(desk.officer, await desk.form(desk.officer, dutyId), {
        [FIGURE]: { value: 60, evidence },
      });
    expect((await type(['0190f8a0-0000-7000-8000-0000000000ff'])).status).toBe(422);
    expect((await type([proof.id])).status).toBe(200);
    expect((await fileOf(desk.officer, proof)).status).toBe(200);
    expect((await fileOf(stranger, proof)).status).toBe(403);
    const near = await answer<Evidence[]>(desk.officer.request(`/api/duties/${dutyId}/evidence`));
    expect(near[0]?.id).toBe(proof.id);
    expect((await stranger.request(`/api/duties/${dutyId}/evidence`)).status).toBe(403);
  });

  it('once received it is open to everybody of the commune', async () => {
    const filled = await desk.form(desk.officer, dutyId);
    const row = { ...filled, items: filled.items.filter(({ name }) => name === FIGURE) };
    await answer(desk.step(desk.officer, row, 'submit'));
    const sent = await desk.form(desk.officer, dutyId);
    await answer(
      desk.step(desk.clerk, { ...sent, items: sent.items.filter(({ name }) => name === FIGURE) }, 'receive'),
    );
    const [proof] = await answer<Evidence[]>(desk.officer.request(`/api/duties/${dutyId}/evidence`));
    if (!proof) throw new Error('the evidence is there');
    expect((await fileOf(stranger, proof)).status).toBe(200);
  });
});
