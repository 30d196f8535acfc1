/**
 * A command is done in the name of the person whom its screen shows. Tabs of one browser share the cookie: when
 * somebody else signs in in another tab, this one would go on under the new name. Screens name their person with
 * every command; programs that use the API need not.
 */
import type { MiddlewareHandler } from 'hono';
import { Conflict } from '../shared/errors.ts';
import type { HttpEnv } from './router.ts';
import { isCommand } from './same-origin.ts';

/** Whoever sends it is not whom the session belongs to now. */
export class OtherPerson extends Conflict {
  override readonly name = 'OtherPerson';
  override readonly details = { code: 'other-person' };

  constructor() {
    super('Trình duyệt này vừa được người khác đăng nhập. Việc vừa gửi chưa được ghi.', [
      'Đăng nhập lại bằng tài khoản của bạn rồi làm tiếp.',
    ]);
  }
}

export function samePerson(): MiddlewareHandler<HttpEnv> {
  return async (context, next) => {
    const shown = context.req.header('sauro-person');
    const person = context.get('person');
    if (isCommand(context.req.method) && shown && person && shown !== person.session.userId)
      throw new OtherPerson();
    await next();
  };
}
