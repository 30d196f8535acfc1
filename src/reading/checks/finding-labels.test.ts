import { expect, it } from 'vitest';
import { FINDING_LABELS } from './finding-labels.ts';

it('no two kinds have one name', () => {
  const names = Object.values(FINDING_LABELS);
  expect(new Set(names).size).toBe(names.length);
});
