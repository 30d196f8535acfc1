import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { signedCookie } from './signed-cookie.ts';

const NAME = 'sauro.session_token';
const SECRET = 'khóa để thử, đủ dài cho một khóa';
const sign = (value: string, secret = SECRET) =>
  encodeURIComponent(`${value}.${createHmac('sha256', secret).update(value).digest('base64')}`);
const read = (header: string) => signedCookie(header, NAME, SECRET);

test('the value of a cookie that we have signed', () => {
  expect(read(`${NAME}=${sign('thẻ.có.dấu chấm')}`)).toBe('thẻ.có.dấu chấm');
  expect(read(`theme=dark; ${NAME}=${sign('abc')}; x=y`)).toBe('abc');
});

test.each([
  '',
  NAME,
  `${NAME}=`,
  `${NAME}=abc`,
  `${NAME}=abc.`,
  `${NAME}=.${sign('').slice(1)}`,
  `${NAME}=%E0%A4%A`,
  `${NAME}=%`,
  `${NAME}=${sign('abc', 'khóa khác')}`,
  `${NAME}=${sign('abc').replace('abc', 'abd')}`,
  `${NAME}=${sign('abc').slice(0, -5)}`,
  `__Secure-${NAME}=${sign('abc')}`,
  `x${NAME}=${sign('abc')}`,
])('no value from %j', (header) => {
  expect(read(header)).toBeUndefined();
});
