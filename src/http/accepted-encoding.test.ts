import { expect, it } from 'vitest';
import { acceptedEncodings } from './accepted-encoding.ts';

const names = (header: string | undefined) => acceptedEncodings(header).map(({ name }) => name);

it.each([
  ['gzip, deflate', ['gzip']],
  ['gzip, deflate, br, zstd', ['br', 'gzip']],
  ['br;q=0.5, gzip', ['gzip', 'br']],
  ['GZIP ; Q=1.0', ['gzip']],
  ['*', ['br', 'gzip']],
  ['br;q=0, *', ['gzip']],
  ['gzip;q=0', []],
  ['gzip;q=none', []],
  ['identity', []],
  ['', []],
  [undefined, []],
])('%s', (header, expected) => {
  expect(names(header)).toEqual(expected);
});
