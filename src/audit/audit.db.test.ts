import { expect, test } from 'vitest';
import { query, TEST_COMMUNE, useHarness } from '../../tests/harness.ts';
import { recordAudit } from './record-audit.ts';
import { verifyChain } from './verify-chain.ts';

const harness = useHarness();
const actor = { userId: 'u1', name: 'Nguyễn Văn An', address: '10.0.0.7' };
const record = (communeCode: string, n: number, commandId?: string) =>
  harness.database.withTenant(communeCode, { ...actor, ...(commandId && { commandId }) }, (tx) =>
    recordAudit(tx, {
      action: 'row.edit',
      entity: 'indicator',
      entityId: String(n),
      before: { z: 1, a: [1.5, null, 'Đ'], when: new Date(0), none: undefined },
      after: { n },
    }),
  );
const verify = (communeCode: string) => harness.database.withTenant(communeCode, actor, verifyChain);

test('entries written at once form one chain per commune, and it verifies', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, n) => record(TEST_COMMUNE, n)));
  await record('10549', 1);
  expect(await verify(TEST_COMMUNE)).toEqual({ entries: 20 });
  expect(await verify('10549')).toEqual({ entries: 1 });
});

test('the application may neither change nor delete an entry', async () => {
  const attempt = (verb: 'update' | 'delete') =>
    harness.database.withTenant(TEST_COMMUNE, actor, async (tx) => {
      if (verb === 'update') await tx.db.updateTable('audit_entry').set({ reason: 'x' }).execute();
      else await tx.db.deleteFrom('audit_entry').execute();
    });
  await expect(attempt('update')).rejects.toMatchObject({ code: '42501' });
  await expect(attempt('delete')).rejects.toMatchObject({ code: '42501' });
});

test.each([
  [
    'changed',
    `UPDATE audit_entry SET after = '{"n": 99}' WHERE commune_code = '${TEST_COMMUNE}' AND seq = 5`,
    5,
  ],
  ['missing', `DELETE FROM audit_entry WHERE commune_code = '${TEST_COMMUNE}' AND seq = 3`, 3],
  ['truncated', `DELETE FROM audit_entry WHERE commune_code = '10549'`, 1],
])('an entry %s behind the application is noticed', async (reason, tampering, seq) => {
  await query(harness.ownerUrl, tampering);
  const report = await verify(reason === 'truncated' ? '10549' : TEST_COMMUNE);
  expect(report.broken).toEqual({ seq, reason });
});

test('a command sent twice changes something once', async () => {
  await record('10552', 1, 'command-0001');
  await expect(record('10552', 2, 'command-0001')).rejects.toMatchObject({ name: 'AlreadyDone' });
  expect(await verify('10552')).toEqual({ entries: 1 });
});
