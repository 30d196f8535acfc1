import { expect, it } from 'vitest';
import { answer, setUpCycle } from '../../../tests/cycle.ts';
import { useHarness } from '../../../tests/harness.ts';
import type { PeriodContent } from './contract.ts';

const harness = useHarness();

it('the matrix is told in which cycles units are asked by the flows that were confirmed', async () => {
  const { clerk } = await setUpCycle(harness);
  const { cycles, rows } = await answer<PeriodContent>(clerk.request('/api/period-content'));
  expect(cycles).toEqual(['month', 'quarter', 'half', 'year']);
  expect(rows[0]?.cells).toHaveLength(5);
});
