import { expect, it } from 'vitest';
import type { Flow } from '../contract.ts';
import { askingCycles } from './asking-cycles.ts';

const TODAY = '2026-11-20';
const flow = (cycles: Flow['cycles'][number]['cycle'][], part: Partial<Flow> = {}) => ({
  direction: 'in' as const,
  cycles: cycles.map((cycle) => ({ cycle, window: 'calendar' as const, shift: 'none' as const })),
  confirmedAt: '2026-02-05T03:00:00Z',
  ...part,
});

it('has the cycles of all confirmed flows once, the shortest first', () => {
  expect(askingCycles([flow(['year', 'quarter']), flow(['month', 'year', 'ad-hoc'])], TODAY)).toEqual([
    'month',
    'quarter',
    'year',
  ]);
});

it('has none of what is only proposed, has ended, or is sent by the commune itself', () => {
  const { confirmedAt: _, ...proposed } = flow(['nine-month']);
  const ended = flow(['half'], { validTo: '2026-11-19' });
  const up = flow(['nine-month'], { direction: 'up' });
  expect(askingCycles([proposed, ended, up], TODAY)).toEqual([]);
  expect(askingCycles([flow(['half'], { validTo: TODAY })], TODAY)).toEqual(['half']);
});
