/** Steps between a unit and the standing office, closing and opening of periods, the history of answers. */
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type {
  AnswerIssued,
  ClosePeriod,
  ReopenPeriod,
  TakeNoteStep,
  TakeStep,
  UnlockPeriod,
} from '../../src/approval/contract.ts';
import type { RowKind } from '../../src/register/contract.ts';
import { checked } from './checked.ts';
import { call } from './http.ts';

/** All rows or none. */
export const takeStep = async (dutyId: string, order: TakeStep) =>
  checked('StepsTaken', await call(`/api/duties/${dutyId}/steps`, { method: 'POST', body: order }));

/** One step of a short text. */
export const takeNoteStep = async (dutyId: string, order: TakeNoteStep) =>
  checked('NoteStepTaken', await call(`/api/duties/${dutyId}/note/steps`, { method: 'POST', body: order }));

export const stepsQuery = (dutyId: string) =>
  queryOptions({
    queryKey: ['cycle', 'steps', dutyId],
    queryFn: async ({ signal }) =>
      checked('ReportSteps', await call(`/api/duties/${dutyId}/steps`, { signal })),
    staleTime: 10_000,
  });

const orderPeriod = (id: string, act: string, body: object) =>
  call(`/api/periods/${id}/${act}`, { method: 'POST', body });

/** @returns the reporting rate as it is frozen */
export const closePeriod = async (id: string, order: ClosePeriod) =>
  checked('ReportingRate', await orderPeriod(id, 'close', order));

export const reopenPeriod = async (id: string, order: ReopenPeriod) => await orderPeriod(id, 'reopen', order);

export const unlockPeriod = async (id: string, order: UnlockPeriod) => await orderPeriod(id, 'unlock', order);

/** What the commune itself owes, answered by an issued report; null takes that back. */
export const answerIssued = async (dutyId: string, order: AnswerIssued) =>
  await call(`/api/duties/${dutyId}/issued`, { method: 'POST', body: order });

/** Every answer about an indicator or a task, the newest first. */
export const answersQuery = (kind: RowKind, id: string) =>
  queryOptions({
    queryKey: ['register', 'answers', kind, id],
    queryFn: async ({ signal }) =>
      checked('ThingAnswers', await call(`/api/answers/${kind}/${id}`, { signal })),
  });

/** After a step: forms, duties, periods, home and the register are asked for anew. */
export function useRefreshCycle(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['cycle'] }),
      client.invalidateQueries({ queryKey: ['register'] }),
    ]);
  };
}
