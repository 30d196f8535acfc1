import { expect, it } from 'vitest';
import { asPerson, sessionOf } from '../../tests/communes.ts';
import { TEST_COMMUNE, useHarness } from '../../tests/harness.ts';
import { listUsers } from './store.ts';

const harness = useHarness();

it('people are listed by their given names, with đ, ô and ư in place', async () => {
  for (const name of ['Ưng', 'Ân', 'Xuân', 'Đỗ', 'Trần Dũng', 'Bình', 'Đỗ An', 'Ơn', 'Ông', 'Uyên', 'An'])
    await harness.signIn('unit-officer', { name });
  const admin = sessionOf('admin', TEST_COMMUNE);
  const listed = (await asPerson(harness, admin, listUsers)).map((user) => user.name);
  expect(listed).toEqual([
    'An',
    'Đỗ An',
    'Ân',
    'Bình',
    'Trần Dũng',
    'Đỗ',
    'Ông',
    'Ơn',
    'Uyên',
    'Ưng',
    'Xuân',
  ]);
});
