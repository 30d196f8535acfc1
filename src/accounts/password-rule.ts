/** When a password is good enough. Pure; used by the server and, for the hint beside the field, by the screens. */

export interface PasswordSettings {
  /** Fewest characters without a second factor. */
  passwordLength: number;
  /** Fewest characters together with one-time codes. */
  passwordLengthWithTotp: number;
}

export const LONGEST_PASSWORD = 128;

/** @returns what is wrong with it, for people; undefined when it is acceptable */
export function passwordProblem(
  password: string,
  { userName, totp }: { userName: string; totp: boolean },
  settings: PasswordSettings,
): string | undefined {
  const fewest = totp ? settings.passwordLengthWithTotp : settings.passwordLength;
  const { length } = password;
  if (length < fewest) return `Mật khẩu cần ít nhất ${fewest} ký tự.`;
  if (length > LONGEST_PASSWORD) return `Mật khẩu dài tối đa ${LONGEST_PASSWORD} ký tự.`;
  if (new Set(password).size < 5) return 'Mật khẩu quá đơn giản: cần ít nhất 5 ký tự khác nhau.';
  if (userName && password.toLowerCase().includes(userName.toLowerCase()))
    return 'Mật khẩu không được chứa tên đăng nhập.';
  return undefined;
}

/** Whether it may stand without a second factor. */
export function isLongPassword(password: string, settings: PasswordSettings): boolean {
  return password.length >= settings.passwordLength;
}

const USER_NAME = /^[a-z0-9][a-z0-9._-]{2,39}$/;

/** @returns what is wrong with a user name, for people; undefined when it is acceptable */
export function userNameProblem(userName: string): string | undefined {
  if (USER_NAME.test(userName.toLowerCase())) return undefined;
  return 'Tên đăng nhập có 3 đến 40 ký tự: chữ không dấu, số, dấu chấm, gạch ngang, gạch dưới; ví dụ nguyen.van.an.';
}
