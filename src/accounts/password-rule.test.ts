import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeOneTimePassword } from './one-time-password.ts';
import { isLongPassword, passwordProblem, userNameProblem } from './password-rule.ts';

const settings = { passwordLength: 14, passwordLengthWithTotp: 8 };
const alone = { userName: 'an', totp: false };
const withTotp = { userName: 'nguyen.an', totp: true };

test.each([
  ['mười ba ký tự', alone, 'ít nhất 14'],
  ['một câu dài dễ nhớ', alone, ''],
  ['tám ký tự', withTotp, ''],
  ['bảy chữ', withTotp, 'ít nhất 8'],
  ['aaaaaaaaaaaaaaaaaaaa', alone, 'đơn giản'],
  ['xin chào nguyen.AN nhé', { userName: 'nguyen.an', totp: false }, 'tên đăng nhập'],
  ['x1y2z'.repeat(40), alone, 'tối đa 128'],
])('%s', (password, who, problem) => {
  expect(passwordProblem(password, who, settings) ?? '').toMatch(problem || /^$/);
});

test('a one-time password always follows the rules and is never the same', () => {
  const made = Array.from({ length: 200 }, makeOneTimePassword);
  expect(new Set(made).size).toBe(200);
  for (const password of made)
    expect(passwordProblem(password, { userName: 'quan.tri', totp: false }, settings)).toBeUndefined();
});

test('a password that needs no second factor is called long', () => {
  const agree = (password: string) => isLongPassword(password, settings) === password.length >= 14;
  expect(fc.check(fc.property(fc.string({ maxLength: 40 }), agree)).failed).toBe(false);
});

test.each(['an', 'nguyễn.an', 'a b c', '-abc', 'x'.repeat(41), ''])('user name "%s" is refused', (name) => {
  expect(userNameProblem(name)).toMatch(/Tên đăng nhập/);
});
test.each(['nguyen.van.an', 'Phong_VHXH', 'ubnd-01'])('user name "%s" is accepted', (name) => {
  expect(userNameProblem(name)).toBeUndefined();
});
