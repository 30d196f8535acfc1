import { expect, it } from 'vitest';
import { useHarness } from '../../tests/harness.ts';
import { isLow } from '../disk-space.ts';
import { SystemState } from './contract.ts';

const harness = useHarness();

it('tells an administrator how much room is left', async () => {
  const person = await harness.signIn('admin');
  const answer = await person.request('/api/system');
  expect(answer.status).toBe(200);
  const { disk } = SystemState.parse(await answer.json());
  expect(disk?.totalBytes).toBeGreaterThan(0);
  expect(disk?.low).toBe(isLow({ free: disk?.freeBytes ?? 0, total: disk?.totalBytes ?? 0 }));
});

it('tells nobody else', async () => {
  const person = await harness.signIn('standing-office');
  expect((await person.request('/api/system')).status).toBe(403);
});
