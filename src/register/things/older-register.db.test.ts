import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionOf } from '../../../tests/communes.ts';
import { query, useHarness } from '../../../tests/harness.ts';
import {
  dropDatabase,
  emptyDatabase,
  fill,
  migrateBefore,
  openAs,
  ownerUrlOf,
} from '../../../tests/older-installation.ts';
import { OLDER_REGISTER, uuid } from '../../../tests/older-register.ts';
import { backup } from '../../db/backup.ts';
import type { Database, TenantTx } from '../../db/database.ts';
import { migrate } from '../../db/migrate.ts';
import { restore } from '../../db/restore.ts';
import { listPlans } from '../../plans/confirmed/plan-store.ts';
import { createServices } from '../../services.ts';
import { RegisterQuery, type RowKind } from '../contract.ts';
import { getRow } from '../page/get-row.ts';
import { listFacets } from '../list/facets.ts';
import { listFindings } from '../findings/list-findings.ts';
import { listRows } from '../list/list-rows.ts';

const THINGS = '202611270001_hold_things.sql';
const harness = useHarness();
const clerk = sessionOf('standing-office');

/** An installation of the version before there were things. @returns the name of its database */
async function olderInstallation(): Promise<string> {
  const name = await emptyDatabase();
  await migrateBefore(name, THINGS);
  await fill(name, OLDER_REGISTER);
  return name;
}

async function migratedInPlace(): Promise<string> {
  const name = await olderInstallation();
  expect(await migrate(ownerUrlOf(name))).toContain(THINGS);
  return name;
}

async function restoredFromBackup(): Promise<string> {
  const [older, name] = [await olderInstallation(), await emptyDatabase()];
  const folder = mkdtempSync(join(tmpdir(), 'sauro-older-'));
  try {
    await backup(ownerUrlOf(older), folder, join(folder, 'older.backup'), harness.now);
    await restore(ownerUrlOf(name), folder, join(folder, 'older.backup'));
    return name;
  } finally {
    await dropDatabase(older);
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.each([
  ['migrated in place', migratedInPlace],
  ['restored from a backup', restoredFromBackup],
])('a register of rows and links, %s and started', (_, make) => {
  let name: string;
  let database: Database;
  beforeAll(async () => {
    name = await make();
    database = openAs(name, () => harness.now);
    const { config, logger } = harness.services;
    const { rebuilding } = createServices({ config, logger, database, clock: () => harness.now });
    rebuilding.start();
    await rebuilding.idle();
  });
  afterAll(async () => {
    await database.close();
    await dropDatabase(name);
  });

  const asClerk = <T>(work: (tx: TenantTx) => Promise<T>) =>
    database.withTenant(clerk.communeCode, { userId: clerk.userId, name: clerk.name }, work);
  const list = (filter: Partial<RegisterQuery> = {}) =>
    asClerk((tx) => listRows(tx, clerk, RegisterQuery.parse(filter)));
  const detail = (kind: RowKind, id: string) => asClerk((tx) => getRow(tx, clerk, kind, uuid(id)));

  it('holds what was linked as one thing, each once, in the order of the plans', async () => {
    const { rows } = await list();
    expect(rows.map((row) => [row.id, row.mentions])).toEqual([
      [uuid('b1'), 2],
      [uuid('a1'), 2],
      [uuid('a2'), 2],
      [uuid('a5'), 3],
      [uuid('a8'), 1],
    ]);
    const kinds = await asClerk((tx) => listFacets(tx, clerk, RegisterQuery.parse({})));
    expect(kinds.kinds).toMatchObject([
      { value: 'indicator', count: 2 },
      { value: 'task', count: 3 },
      { value: 'general', count: 1 },
    ]);
    expect((await list({ kind: 'general' })).rows.map(({ id }) => id)).toEqual([uuid('a10')]);
    const [newer, older] = await asClerk(listPlans);
    expect([newer?.counts.tasks, newer?.counts.indicators]).toEqual([1, 0]);
    expect(older?.counts).toMatchObject({ indicators: 2, tasks: 2, general: 1, qualitative: 0 });
  });

  it('finds things under the addresses of all their former rows', async () => {
    expect((await detail('indicator', 'a4')).row.id).toBe(uuid('a1'));
    const { row, mentions, joined } = await detail('task', 'a7');
    expect(row.id).toBe(uuid('a5'));
    expect(mentions.map(({ id, leads }) => [id, leads])).toEqual([
      [uuid('a5'), true],
      [uuid('a7'), false],
      [uuid('a6'), false],
    ]);
    expect(mentions[1]).toMatchObject({ quote: 'Nguyên văn: Ban hành quy chế', location: { block: 1 } });
    expect(joined.map(({ id }) => id)).toEqual([uuid('a6'), uuid('a7')]);
  });

  it('composes targets over milestones and passages, the leading one holding', async () => {
    const targets = async (id: string) =>
      (await detail('indicator', id)).row.targets.map(({ year, value }) => [year, value]);
    expect(await targets('a1')).toEqual([
      [2026, 60],
      [2028, 75],
    ]);
    expect(await targets('a2')).toEqual([
      [2026, 80],
      [2030, 95],
    ]);
    expect((await detail('indicator', 'a1')).row.owners).toMatchObject([
      { role: 'lead', text: 'Phòng Văn hóa' },
    ]);
  });

  it('keeps what was corrected, with the whole history', async () => {
    const { row, history } = await detail('task', 'a5');
    expect(row).toMatchObject({
      name: 'Ban hành quy chế đã sửa',
      deadline: { due: '2026-12-31' },
      version: 2,
    });
    expect(history.map(({ action }) => action)).toEqual([
      'Theo dõi lại',
      'Ngừng theo dõi',
      'Sửa',
      'Xác nhận từ kế hoạch',
    ]);
    expect(history[2]).toMatchObject({
      changes: [{ before: 'Ban hành quy chế', after: 'Ban hành quy chế đã sửa' }],
    });
  });

  it('keeps what was given up, where all of it was', async () => {
    expect((await list({ retired: 'only' })).rows.map(({ id }) => id)).toEqual([uuid('a9')]);
    expect((await detail('task', 'b2')).row).toMatchObject({ id: uuid('b1'), retired: false });
  });

  it('checks the plans anew, and what a person let stand stays so', async () => {
    const found = await asClerk((tx) => listFindings(tx, clerk, { kind: 'missing-owner' }));
    const about = found.filter(({ things }) => things.some(({ id }) => id === uuid('a8')));
    expect(about).toMatchObject([{ waived: true, waivedReason: 'Giao sau' }]);
    const { row } = await detail('task', 'a8');
    expect(row.findings).not.toContain('missing-owner');
    const stale = await query(ownerUrlOf(name), 'SELECT 1 FROM plan WHERE checked = 0');
    expect(stale).toEqual([]);
  });

  it('is found by today’s words', async () => {
    expect((await list({ q: 'xay dung quy che' })).rows.map(({ id }) => id)).toEqual([uuid('a5')]);
  });

  it('groups the rows of an open draft by their links', async () => {
    const rows = await query(ownerUrlOf(name), 'SELECT id, thing FROM draft_row ORDER BY id');
    expect(rows.map((row) => [row['id'], row['thing']])).toEqual([
      ['i1', 'i1'],
      ['i2', 'i1'],
      ['i3', 'i1'],
      ['t1', 't2'],
      ['t2', 't2'],
      ['t3', 't3'],
    ]);
  });

  it('knows what was let stand in a draft by the present name of its place', async () => {
    expect(await query(ownerUrlOf(name), 'SELECT key FROM draft_waiver')).toEqual([
      { key: 'section-number-gap:Nội dung kế hoạch, mục 3. Nhiệm vụ' },
    ]);
  });
});
