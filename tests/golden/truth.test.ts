import { describe, expect, it } from 'vitest';
import { sharedPlansPresent } from '../shared-plans.ts';
import { ODDITIES } from './oddities/oddities.ts';
import { countTruth, type Judged, SURE } from './truth.ts';
import { judgeCases, judgeRandomPlans, judgeRealPlans } from './truth-sources.ts';

const sureAndWrong = (values: readonly Judged[]): string[] =>
  values.filter(({ confidence, right }) => confidence >= SURE && !right).map(({ said }) => said);

/** The short form of `npm run proof:truth`; recognising the pages of a scan takes most of its time. */
describe('a value that is given as sure', () => {
  it('is right in plans with an odd trait', { timeout: 120_000 }, async () => {
    const values: Judged[] = [];
    for (const { make } of ODDITIES) values.push(...(await judgeRandomPlans(make, 1, 3)));
    const { sure, right } = countTruth(values);
    expect(sureAndWrong(values)).toEqual([]);
    expect(sure).toBeGreaterThan(0.9 * right);
  });

  it.skipIf(!sharedPlansPresent)('is right in small odd files', { timeout: 120_000 }, async () => {
    expect(sureAndWrong(await judgeCases((file) => file.endsWith('.pdf')))).toEqual([]);
  });

  it.skipIf(!sharedPlansPresent)(
    'is right in the real plans, with one in two hundred for labels that differ, and most right values are given as sure',
    { timeout: 120_000 },
    async () => {
      const { sure, sureWrong, right, rightSure } = countTruth(await judgeRealPlans('docx'));
      expect(sureWrong * 200).toBeLessThanOrEqual(sure);
      expect(rightSure).toBeGreaterThanOrEqual(0.95 * right);
    },
  );
});
