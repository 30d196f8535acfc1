/** A draft that was left open by the version of the program before there were things: rows linked one to another. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionOf } from '../../../tests/communes.ts';
import { useHarness } from '../../../tests/harness.ts';
import {
  dropDatabase,
  emptyDatabase,
  fill,
  migrateBefore,
  openAs,
  ownerUrlOf,
} from '../../../tests/older-installation.ts';
import { OLDER_REGISTER, uuid } from '../../../tests/older-register.ts';
import { toldBy } from '../../../tests/plans.ts';
import type { Database, TenantTx } from '../../db/database.ts';
import { migrate } from '../../db/migrate.ts';
import { RegisterQuery } from '../../register/contract.ts';
import { listRows } from '../../register/list/list-rows.ts';
import { confirmPlan } from '../confirmed/confirm-plan.ts';
import { listImports } from '../intake/import-store.ts';
import { changeDraft } from './change-draft.ts';
import { Draft } from './contract.ts';
import { listWaivers } from './draft-decisions.ts';
import { getDraft } from './get-draft.ts';
import { rebuildCounts } from './rebuild-counts.ts';

const harness = useHarness();
const clerk = sessionOf('standing-office');
const commune_code = clerk.communeCode;
const importId = uuid('d0');
let name: string;
let database: Database;

const header = { title: 'Kế hoạch năm 2026', commune: 'xã Sông Trăng', legalBasis: [], recipients: [] };
const own = { commune_code, import_id: importId };

/** The draft of the older register, with its letterhead, its document, a finding let stand, a row edited and one removed. */
function olderDraft(): typeof OLDER_REGISTER {
  const rows = (OLDER_REGISTER['draft_row'] ?? []).map((row) => {
    if (row['id'] === 't1') return { ...row, version: 3, state: 'accepted', edited_by: 'Lê Thị Thường' };
    return row['id'] === 'i2' ? { ...row, state: 'removed', version: 2 } : row;
  });
  const counts = { indicators: 3, tasks: 3, reporting: 0, findings: 5, doubtful: 0, accepted: 1 };
  return {
    ...OLDER_REGISTER,
    plan_import: (OLDER_REGISTER['plan_import'] ?? []).map((row) =>
      row['id'] === importId ? { ...row, counts } : row,
    ),
    plan_reading: [
      ...(OLDER_REGISTER['plan_reading'] ?? []),
      {
        ...own,
        reading: { header, indicators: [], tasks: [], reporting: [], findings: [] },
        document: { blocks: [], pages: [], notes: [], formats: [] },
        read_at: '2026-03-01T02:00:00Z',
      },
    ],
    draft_row: [
      ...rows,
      {
        ...own,
        id: 'header',
        kind: 'header',
        position: 0,
        version: 1,
        state: 'open',
        revision: 0,
        read: header,
        value: header,
      },
    ],
    draft_waiver: [
      {
        ...own,
        key: 'missing-owner:t3',
        waived: true,
        reason: 'Giao sau',
        waived_by: 'Lê Thị Thường',
        waived_at: '2026-03-02T02:00:00Z',
      },
    ],
  };
}

beforeAll(async () => {
  name = await emptyDatabase();
  await migrateBefore(name, '202611270001_hold_things.sql');
  await fill(name, olderDraft());
  await migrate(ownerUrlOf(name));
  database = openAs(name, () => harness.now);
});
afterAll(async () => {
  await database.close();
  await dropDatabase(name);
});

const asClerk = <T>(work: (tx: TenantTx) => Promise<T>) =>
  database.withTenant(commune_code, { userId: clerk.userId, name: clerk.name }, work);
const draft = async () => Draft.parse(toldBy(await asClerk((tx) => getDraft(tx, clerk, importId))));

describe('an open draft of an earlier version', () => {
  it('is listed with its things, once the start has counted them', async () => {
    const listed = async () => (await asClerk(listImports)).find(({ id }) => id === importId)?.counts;
    expect(await listed()).toMatchObject({ indicators: 3, tasks: 3 });
    expect(await asClerk((tx) => rebuildCounts(tx, 100))).toBeGreaterThan(0);
    expect(await listed()).toMatchObject({ indicators: 1, tasks: 1, qualitative: 0, general: 1 });
    expect(await asClerk((tx) => rebuildCounts(tx, 100))).toBe(0);
  });

  it('has its rows in the things that its links make, and all that people did', async () => {
    const { rows, import: upload } = await draft();
    expect(rows.map((row) => [row.id, row.thing, row.state])).toEqual([
      ['header', undefined, 'open'],
      ['i1', 'i1', 'open'],
      ['i2', 'i1', 'removed'],
      ['i3', 'i1', 'open'],
      ['t1', 't2', 'accepted'],
      ['t2', 't2', 'open'],
      ['t3', 't3', 'open'],
    ]);
    expect(rows.find(({ id }) => id === 't1')).toMatchObject({ version: 3, editedBy: 'Lê Thị Thường' });
    for (const row of rows)
      for (const field of ['leads', 'counted', 'confirmed']) expect(row).not.toHaveProperty(field);
    // What its appendix lists counts, what its body says without owner and deadline does not.
    expect(upload.counts).toMatchObject({ indicators: 1, tasks: 1, qualitative: 0, general: 1 });
    const waivers = await asClerk((tx) => listWaivers(tx, importId));
    expect(waivers).toEqual([{ key: 'missing-owner:t3', reason: 'Giao sau' }]);
  });

  it('is worked on and confirmed like any other', async () => {
    await asClerk((tx) =>
      changeDraft(tx, clerk, importId, [{ op: 'set', rowId: 't3', version: 1, counted: true }]),
    );
    const { id } = await asClerk((tx) => confirmPlan(tx, clerk, importId));
    const { rows } = await asClerk((tx) => listRows(tx, clerk, RegisterQuery.parse({ plan: id })));
    expect(rows.map((row) => [row.name, row.mentions])).toEqual([
      ['i1', 2],
      ['t2', 2],
      ['t3', 1],
    ]);
  });
});
