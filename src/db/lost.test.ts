import { expect, test } from 'vitest';
import { Unavailable } from '../shared/errors.ts';
import { isLost, tellingLoss } from './lost.ts';

const coded = (code: string) => Object.assign(new Error('x'), { code });

test.each(['57P01', '57P02', '57P03', '08006', '08P01', '53300', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'])(
  '%s is a database that is away',
  (code) => expect(isLost(coded(code))).toBe(true),
);

test.each([
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error and is not queryable',
])('so is "%s"', (message) => expect(isLost(new Error(message))).toBe(true));

test.each(['23505', '40001', '53100', '57014', 'ENOSPC', 'ENOENT'])('%s is not', (code) =>
  expect(isLost(coded(code))).toBe(false),
);

test('a loss is told as one, with what was thrown; anything else stays what it is', async () => {
  const loss: unknown = await tellingLoss(Promise.reject(coded('57P01'))).catch((error: unknown) => error);
  expect(loss).toBeInstanceOf(Unavailable);
  expect(loss).toMatchObject({ cause: { code: '57P01' } });
  await expect(tellingLoss(Promise.reject(coded('23505')))).rejects.toMatchObject({ code: '23505' });
  expect(await tellingLoss(Promise.resolve(7))).toBe(7);
});
