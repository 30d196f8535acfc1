/** What a browser would send back after signing in. */
import { createHmac } from 'node:crypto';
import type { Services } from '../src/services.ts';

export async function cookieOf({ accounts }: Pick<Services, 'accounts'>, userId: string): Promise<string> {
  const { internalAdapter, secret, authCookies } = await accounts.auth.$context;
  const { token } = await internalAdapter.createSession(userId);
  const signature = createHmac('sha256', secret).update(token).digest('base64');
  return `${authCookies.sessionToken.name}=${encodeURIComponent(`${token}.${signature}`)}`;
}
