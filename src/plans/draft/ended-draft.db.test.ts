/** What somebody who still has a draft at the screen is told when another person ends it, or names the plan. */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { asPerson, sessionOf, setUpCommunes } from '../../../tests/communes.ts';
import { useHarness } from '../../../tests/harness.ts';
import { acceptDoubtful, makeDraft, toldBy } from '../../../tests/plans.ts';
import { confirmPlan } from '../confirmed/confirm-plan.ts';
import { discardImport } from '../intake/give-up-import.ts';
import { changeDraft } from './change-draft.ts';
import { getDraft } from './get-draft.ts';

const harness = useHarness();
const clerk = sessionOf('standing-office');
const admin = sessionOf('admin');
let importId = '';

beforeAll(async () => {
  await setUpCommunes(harness);
});
beforeEach(async () => {
  importId = await makeDraft(harness, clerk);
});

const told = async (since?: string) =>
  toldBy(await asPerson(harness, clerk, (tx) => getDraft(tx, clerk, importId, since)));

it('is told who confirmed it, when, and which plan it became', async () => {
  await acceptDoubtful(harness, clerk, importId);
  const { version, import: open } = await told();
  expect(open).not.toHaveProperty('ended');
  const plan = await asPerson(harness, admin, (tx) => confirmPlan(tx, admin, importId));
  const ended = { at: plan.confirmedAt, by: admin.name };
  expect((await told(version)).import).toMatchObject({ status: 'confirmed', planId: plan.id, ended });
});

it('is told who gave it up', async () => {
  const { version } = await told();
  await asPerson(harness, admin, (tx) => discardImport(tx, admin, importId));
  expect((await told(version)).import).toMatchObject({ status: 'discarded', ended: { by: admin.name } });
});

it('keeps the name of the plan when the letterhead is saved, and follows its title', async () => {
  const { import: before, rows } = await told();
  const header = rows.find(({ kind }) => kind === 'header');
  const change = (version: number, more: object) =>
    asPerson(harness, clerk, (tx) =>
      changeDraft(tx, clerk, importId, [{ op: 'set', rowId: 'header', version, ...more }]),
    );
  await change(1, { state: 'accepted' });
  expect((await told()).import?.title).toBe(before?.title);
  await change(2, { value: { ...header?.value, title: 'phát triển kinh tế số' } });
  expect((await told()).import?.title).toBe('Kế hoạch phát triển kinh tế số');
  await change(3, { value: { legalBasis: [], recipients: [] } });
  expect((await told()).import).not.toHaveProperty('title');
});
