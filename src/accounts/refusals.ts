/** better-auth's refusals in the words and kinds of this program. */
import { ACCOUNT_CLOSED } from './standing.ts';
import { z } from 'zod';
import { stepOver } from './second-step.ts';
import { type AppError, Forbidden, Invalid, TooMany, Unauthenticated } from '../shared/errors.ts';

const Refusal = z.object({ code: z.string().optional() });

/**
 * @param passwordField where a wrong password is shown in the form
 * @throws Error when it was no refusal but a failure
 */
export async function refusalOf(response: Response, passwordField: string): Promise<AppError> {
  const parsed = Refusal.safeParse(await response.json().catch(() => undefined));
  const code = parsed.data?.code ?? '';
  switch (code) {
    case 'INVALID_USERNAME_OR_PASSWORD':
    case 'INVALID_USERNAME':
    case 'USERNAME_TOO_SHORT':
    case 'USERNAME_TOO_LONG':
      return new Unauthenticated('Tên đăng nhập hoặc mật khẩu không đúng.');
    case 'INVALID_PASSWORD':
      return new Invalid([{ field: passwordField, text: 'Mật khẩu không đúng.' }]);
    case 'INVALID_CODE':
    case 'INVALID_BACKUP_CODE':
      return new Invalid([
        { field: 'code', text: 'Mã chưa đúng hoặc đã dùng rồi. Vui lòng nhập một mã khác.' },
      ]);
    case 'INVALID_TWO_FACTOR_COOKIE':
    case 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE':
      return stepOver();
    case 'TOTP_ALREADY_ENABLED':
      return new Invalid([{ field: passwordField, text: 'Tài khoản đã bật mã dùng một lần.' }]);
    case ACCOUNT_CLOSED:
      return new Forbidden('Tài khoản đã bị khóa hoặc đã lâu không dùng. Vui lòng nhờ quản trị mở lại.');
    default:
      return byStatus(response.status);
  }
}

function byStatus(status: number): AppError {
  if (status >= 500) throw new Error(`signing in answered ${status}`);
  if (status === 429) return new TooMany('Nhập sai quá nhiều lần. Vui lòng chờ 15 phút rồi thử lại.', 900);
  if (status === 401) return new Unauthenticated();
  if (status === 403) return new Forbidden('Không thực hiện được yêu cầu này.');
  return new Invalid([{ field: '', text: 'Không thực hiện được. Vui lòng kiểm tra lại thông tin đã nhập.' }]);
}
