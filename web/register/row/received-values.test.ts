import { expect, it } from 'vitest';
import type { Observation, ThingAnswer } from '../../../src/progress/contract.ts';
import type { Whole } from '../../../src/progress/wholes/contract.ts';
import { receivedValues } from './received-values.ts';

const given = (
  periodId: string,
  asOf: string,
  value: number | undefined,
  more: Partial<Observation> = {},
) => ({
  answer: {
    periodId,
    asOf,
    answer: 'value',
    estimate: false,
    ...(value !== undefined && { value }),
    ...more,
  },
  periodName: periodId,
  superseded: false,
  evidence: [],
  received: { by: 'P', at: asOf },
});

it('the course has one received figure for each period, the earliest first', () => {
  const answers = [
    given('2026Q3', '2026-09-30', 61),
    given('2026Q3', '2026-09-30', 60),
    { ...given('2026Q3', '2026-09-30', 99), received: undefined },
    given('2026Q2', '2026-06-30', 55, { estimate: true }),
    given('2026Q2', '2026-06-30', undefined),
    given('2026Q1', '2026-03-31', 50),
  ] as unknown as ThingAnswer[];
  expect(receivedValues(answers)).toEqual([
    { asOf: '2026-03-31', value: 50 },
    { asOf: '2026-09-30', value: 61 },
  ]);
});

it('of what several units make only the whole is a figure, once it is one', () => {
  const answers = [{ ...given('2026Q3', '2026-09-30', 61), part: true }] as unknown as ThingAnswer[];
  const whole = (state: string, value: number) => ({ state, said: { asOf: '2026-09-30', value } });
  const of = (...wholes: object[]) => receivedValues(answers, wholes as unknown as Whole[]);
  expect(of(whole('gathering', 70))).toEqual([]);
  expect(of(whole('taken', 70))).toEqual([{ asOf: '2026-09-30', value: 70 }]);
});
