import { beforeAll, beforeEach, expect, it } from 'vitest';
import { asPerson, sessionOf, setUpCommunes } from '../../../tests/communes.ts';
import { query, useHarness } from '../../../tests/harness.ts';
import { makeDraft, toldBy } from '../../../tests/plans.ts';
import { Draft } from './contract.ts';
import { getDraft } from './get-draft.ts';
import { waiveFinding, waiveFindings } from './waive-findings.ts';

const harness = useHarness();
const clerk = sessionOf('standing-office');
let importId = '';

beforeAll(async () => {
  await setUpCommunes(harness);
});
beforeEach(async () => {
  importId = await makeDraft(harness, clerk);
});

const draft = async () =>
  Draft.parse(toldBy(await asPerson(harness, clerk, (tx) => getDraft(tx, clerk, importId))));

it('lets a person wave a finding away and take that back', async () => {
  const [finding] = (await draft()).findings;
  if (!finding) throw new Error('no finding');
  const waive = (waived: boolean) =>
    asPerson(harness, clerk, (tx) =>
      waiveFinding(tx, clerk, importId, finding.key, { waived, reason: 'Đúng như văn bản' }),
    );
  const before = (await draft()).import.counts?.findings ?? 0;
  expect(await waive(true)).toMatchObject({ waived: true, waivedReason: 'Đúng như văn bản' });
  expect((await draft()).import.counts?.findings).toBe(before - 1);
  expect(await waive(false)).toMatchObject({ waived: false });
});

it('lets a person wave many findings away for one reason, or none when one is not there', async () => {
  const { findings, import: upload } = await draft();
  const keys = findings.map(({ key }) => key);
  const waive = (waived: boolean, more: string[] = []) =>
    asPerson(harness, clerk, (tx) =>
      waiveFindings(tx, clerk, importId, { keys: [...keys, ...more], waived, reason: 'Đúng như văn bản' }),
    );
  await expect(waive(true, ['missing-owner:t99'])).rejects.toThrow('Chưa thay đổi gì');
  expect((await draft()).import.counts).toEqual(upload.counts);
  expect(await waive(true)).toEqual({ changed: keys.length });
  expect(await waive(true)).toEqual({ changed: 0 });
  const after = await draft();
  expect(
    after.findings.every(({ waived, waivedReason }) => waived && waivedReason === 'Đúng như văn bản'),
  ).toBe(true);
  expect(after.import.counts).toMatchObject({ findings: 0, serious: 0 });
  expect(await waive(false)).toEqual({ changed: keys.length });
  const logged = await query(
    harness.ownerUrl,
    `SELECT reason FROM audit_entry WHERE action = 'draft.waive' AND entity_id = '${importId}'`,
  );
  expect(logged).toHaveLength(keys.length);
});

it('says of each finding what settles it', async () => {
  const { findings } = await draft();
  const ways = new Map(findings.map((finding) => [finding.kind, finding.ways]));
  expect(ways.get('missing-owner')).toEqual(['set-lead', 'count']);
  expect(ways.get('missing-deadline')).toEqual(['set-deadline', 'count']);
  expect(ways.get('numbering-gap')).toEqual([]);
});
