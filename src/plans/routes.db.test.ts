import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { containing } from '../../tests/matching.ts';
import { BEN_MOI, SONG_TRANG, setUpCommunes } from '../../tests/communes.ts';
import { type SignedIn, useHarness } from '../../tests/harness.ts';
import { Draft, DraftDelta, DraftRow } from './draft/contract.ts';
import { Plan, PlanDetail } from './confirmed/contract.ts';
import { PlanImport } from './intake/contract.ts';

const harness = useHarness();
let clerk: SignedIn;
let stranger: SignedIn;
let officer: SignedIn;

beforeAll(async () => {
  await setUpCommunes(harness);
  clerk = await harness.signIn('standing-office', { communeCode: SONG_TRANG.code });
  officer = await harness.signIn('unit-officer', { communeCode: SONG_TRANG.code });
  stranger = await harness.signIn('admin', { communeCode: BEN_MOI.code });
});

const PLAN_TEXT = readFileSync(new URL('../../tests/fixtures/song-trang.txt', import.meta.url), 'utf8');

function form(...files: [name: string, content: string | Uint8Array<ArrayBuffer>][]): FormData {
  const data = new FormData();
  for (const [name, content] of files) data.append('files', new Blob([content]), name);
  return data;
}

const upload = (data: FormData, query = '', who = clerk) =>
  who.request(`/api/imports${query}`, { method: 'POST', body: data });

async function uploaded(data: FormData, query = ''): Promise<PlanImport> {
  const response = await upload(data, query);
  expect(response.status).toBe(201);
  return PlanImport.parse(await response.json());
}

async function read(importId: string): Promise<PlanImport> {
  await harness.services.plans.readings.idle();
  return PlanImport.parse(await (await clerk.request(`/api/imports/${importId}`)).json());
}

describe('from upload to register', () => {
  it('reads the plan, lets it be corrected and confirms it once', async () => {
    const { id } = await uploaded(form(['Kế hoạch.txt', PLAN_TEXT]));
    expect(await read(id)).toMatchObject({ status: 'draft' });
    const draft = Draft.parse(await (await clerk.request(`/api/imports/${id}/draft`)).json());
    expect(draft.rows.filter((row) => row.kind === 'task').length).toBeGreaterThan(2);

    const changes = draft.rows.map(({ id: rowId, version }) => ({
      op: 'set',
      rowId,
      version,
      state: 'accepted',
    }));
    const changed = await clerk.request(`/api/imports/${id}/changes`, { method: 'POST', body: { changes } });
    const { version, blockers } = DraftDelta.parse(await changed.json());
    expect(blockers).toEqual([]);
    const since = `/api/imports/${id}/draft?since=${version}`;
    expect(await (await clerk.request(since)).json()).toEqual({ version, rows: [] });
    const whole = Draft.parse(await (await clerk.request(`/api/imports/${id}/draft`)).json());
    expect(whole).toMatchObject({ version, blockers: [] });
    const late = await clerk.request(`/api/imports/${id}/changes`, { method: 'POST', body: { changes } });
    expect(late.status).toBe(409);
    const current = z.object({ rows: z.array(DraftRow) }).parse(await late.json());
    expect(new Set(current.rows.map((row) => row.version))).toEqual(new Set([2]));

    const confirm = () => clerk.request(`/api/imports/${id}/confirm`, { method: 'POST', body: {} });
    const plans = await Promise.all([confirm(), confirm()]);
    const [first, second] = await Promise.all(plans.map(async (each) => Plan.parse(await each.json())));
    expect(second).toEqual(first);
    const detail = await officer.request(`/api/plans/${first?.id}`);
    expect(PlanDetail.parse(await detail.json())).toMatchObject({ importId: id, versions: [{ version: 1 }] });
    expect((await stranger.request(`/api/plans/${first?.id}`)).status).toBe(404);
  });

  it('confirms a plan that names another commune only for whoever says to know it', async () => {
    const other = PLAN_TEXT.replaceAll('SÔNG TRĂNG', 'BÃI CÁT').replaceAll('Sông Trăng', 'Bãi Cát');
    const { id } = await uploaded(form(['Nơi khác.txt', other]));
    await read(id);
    const { rows, otherCommune, findings } = Draft.parse(
      await (await clerk.request(`/api/imports/${id}/draft`)).json(),
    );
    expect(otherCommune).toContain('Kế hoạch ghi là của xã Bãi Cát');
    const changes = rows.map((row) => ({
      op: 'set',
      rowId: row.id,
      version: row.version,
      state: 'accepted',
    }));
    await clerk.request(`/api/imports/${id}/changes`, { method: 'POST', body: { changes } });
    const keys = findings.map(({ key }) => key);
    const waive = (who = clerk) =>
      who.request(`/api/imports/${id}/findings/waive`, {
        method: 'POST',
        body: { keys, waived: true, reason: 'Đã rõ' },
      });
    expect((await waive(officer)).status).toBe(403);
    expect(await (await waive()).json()).toEqual({ changed: keys.length });
    // Nothing has to be said, and what is said has to make sense.
    const confirm = (body?: object) => clerk.request(`/api/imports/${id}/confirm`, { method: 'POST', body });
    for (const body of [undefined, {}]) {
      const refused = await confirm(body);
      expect(refused.status).toBe(409);
      expect(await refused.text()).toContain('đánh dấu là đã biết');
    }
    expect((await confirm({ otherCommune: 'có' })).status).toBe(422);
    const plan = Plan.parse(await (await confirm({ otherCommune: true })).json());
    expect(plan.counts).toMatchObject({ findings: 0, serious: 0 });
  });

  it('recognises the same files and reads them again only when asked', async () => {
    const first = await uploaded(form(['a.txt', `${PLAN_TEXT}\n`]));
    const same = await uploaded(form(['b.txt', `${PLAN_TEXT}\n`]));
    expect(same).toMatchObject({ id: first.id, sameAs: { importId: first.id } });
    const again = await uploaded(form(['b.txt', `${PLAN_TEXT}\n`]), '?again=1');
    expect(again).toMatchObject({ status: 'queued', sameAs: { importId: first.id } });
    await harness.services.plans.readings.idle();
  });
});

it('takes in once what is sent again because the answer was lost', async () => {
  const key = '0199aaaa-0000-7000-8000-00000000abcd';
  const send = () =>
    clerk.request('/api/imports?again=1', {
      method: 'POST',
      headers: { 'idempotency-key': key },
      body: form(['mot-lan.txt', PLAN_TEXT]),
    });
  const [first, second] = [await send(), await send()];
  expect(second.headers.get('idempotent-replayed')).toBe('true');
  expect(PlanImport.parse(await second.json()).id).toBe(PlanImport.parse(await first.json()).id);
  await harness.services.plans.readings.idle();
});

it('keeps a name whose 150th letter is half a picture', async () => {
  const { files } = await uploaded(form([`${'a'.repeat(145)}😀.txt`, 'Kế hoạch có tên dài']));
  expect(files[0]?.name).toBe(`${'a'.repeat(145)}.txt`);
  await harness.services.plans.readings.idle();
});

describe('what is uploaded', () => {
  it.each([
    ['nothing', form(), 'ít nhất một tệp'],
    ['an empty file', form(['trong.txt', '']), 'Tệp rỗng'],
    ['a picture', form(['anh.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47])]), 'tệp ảnh'],
    ['an archive', form(['ke-hoach.rar', new Uint8Array([0x52, 0x61, 0x72, 0x21, 0x1a])]), 'giải nén'],
  ])('is refused with the reason when it is %s', async (_what, data, reason) => {
    const response = await upload(data);
    expect(response.status).toBe(422);
    expect(JSON.stringify(await response.json())).toContain(reason);
  });

  it('is refused with a way out when it is an old Word file that nothing here converts', async () => {
    const response = await upload(form(['cu.doc', oldWord()]));
    // Where LibreOffice is, it is tried first.
    const said =
      response.status === 422
        ? JSON.stringify(await response.json())
        : (await read(PlanImport.parse(await response.json()).id)).problem;
    expect(said).toContain('.docx');
  });

  it('is refused as a whole when one file of several is no plan', async () => {
    const before = (await (await clerk.request('/api/imports')).json()) as unknown[];
    expect((await upload(form(['a.txt', 'Kế hoạch'], ['b.exe', 'MZ\0\0']))).status).toBe(422);
    expect(await (await clerk.request('/api/imports')).json()).toEqual(before);
  });

  it('comes back byte for byte, as a download that no browser runs', async () => {
    const { id } = await uploaded(form(['../../<b>Kế hoạch</b>.html', '<script>1</script>']));
    const response = await clerk.request(`/api/imports/${id}/files/0`);
    expect(await response.text()).toBe('<script>1</script>');
    expect(response.headers.get('content-disposition')).toContain('attachment; filename="b.html"');
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect((await clerk.request(`/api/imports/${id}/files/1`)).status).toBe(404);
    expect((await stranger.request(`/api/imports/${id}/files/0`)).status).toBe(404);
    expect((await officer.request(`/api/imports/${id}/files/0`)).status).toBe(403);
    const seen = await read(id);
    expect(seen).toMatchObject({ status: 'failed', problem: containing('Tệp rỗng') });
  });

  it('has pictures of its pages when it is a PDF, and none otherwise', async () => {
    const { id } = await uploaded(form(['trang.pdf', onePagePdf()]));
    const picture = await clerk.request(`/api/imports/${id}/pages/0/1.png?width=300`);
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(new Uint8Array(await picture.arrayBuffer()).slice(1, 4)).toEqual(
      new Uint8Array([0x50, 0x4e, 0x47]),
    );
    expect((await clerk.request(`/api/imports/${id}/pages/0/2.png`)).status).toBe(404);
    await harness.services.plans.readings.idle();
  });
});

it('needs a signed-in person with the right to import', async () => {
  expect((await harness.app.request('/api/imports')).status).toBe(401);
  expect((await upload(form(['a.txt', 'x']), '', officer)).status).toBe(403);
  expect((await officer.request('/api/imports')).status).toBe(403);
});

function oldWord(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0]);
  new TextEncoder().encode('WordDocument').forEach((byte, index) => {
    bytes[600 + 2 * index] = byte;
  });
  return bytes;
}

function onePagePdf(): Uint8Array<ArrayBuffer> {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj${body}endobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 4\n0000000000 65535 f \n${table}trailer<</Size 4/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`;
  return new TextEncoder().encode(text);
}
