/** Who is at the screen, sign-in, set-up, and the accounts of the commune. */
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { ChangeAccount, CreateAccount, SetupRequest } from '../../src/accounts/contract.ts';
import type { PersonLine } from '../../src/accounts/import/contract.ts';
import { newId } from '../../src/shared/ids.ts';
import { checked, type Message } from './checked.ts';
import { ApiProblem, call, queryString } from './http.ts';
import { sendForm } from './upload.ts';

/** What does not depend on who is signed in. */
const ANYBODYS = new Set<unknown>(['me', 'sign-in-options']);
let loadedFor: string | undefined;

function handOver(client: QueryClient, userId: string): void {
  const before = loadedFor;
  loadedFor = userId;
  if (before === undefined || before === userId) return;
  client.removeQueries({ predicate: ({ queryKey }) => !ANYBODYS.has(queryKey[0]) });
  client.getMutationCache().clear();
}

async function fetchMe(signal: AbortSignal): Promise<Message<'Me'> | null> {
  try {
    return await checked('Me', await call('/api/me', { signal }));
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
}

/**
 * The person at the screen; null when nobody is signed in. What one person has loaded is dropped before the screens
 * learn of another.
 */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal, client }) => {
    const me = await fetchMe(signal);
    if (me) handOver(client, me.user.userId);
    return me;
  },
  staleTime: 60_000,
  retry: false,
});

/** Tells the server that somebody is at work, so that it counts the time of the session anew. */
export const prolongSession = () => call('/api/me', { background: false });

export const signIn = async (username: string, password: string) =>
  checked(
    'SignedIn',
    await call('/api/auth/sign-in/username', { method: 'POST', body: { username, password } }),
  );

export const signInOptionsQuery = queryOptions({
  queryKey: ['sign-in-options'],
  queryFn: async ({ signal }) => checked('SignInOptions', await call('/api/sign-in-options', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Where to go to sign in with the single sign-on service; it comes back to the first page. */
export const singleSignOnUrl = async () =>
  checked(
    'SingleSignOn',
    await call('/api/auth/sign-in/social', { method: 'POST', body: { provider: 'oidc' } }),
  );

export const verifyTotp = (code: string) =>
  call('/api/auth/two-factor/verify-totp', { method: 'POST', body: { code } });

export const verifyBackupCode = (code: string) =>
  call('/api/auth/two-factor/verify-backup-code', { method: 'POST', body: { code } });

export const enrolTotp = async (password: string) =>
  checked('TotpEnrolment', await call('/api/auth/two-factor/enable', { method: 'POST', body: { password } }));

export const disableTotp = (password: string) =>
  call('/api/auth/two-factor/disable', { method: 'POST', body: { password } });

export const changePassword = (currentPassword: string, newPassword: string) =>
  call('/api/auth/change-password', {
    method: 'POST',
    body: { currentPassword, newPassword, revokeOtherSessions: true },
  });

export const signOut = () => call('/api/auth/sign-out', { method: 'POST', body: {} });

export const setupQuery = (token: string) =>
  queryOptions({
    queryKey: ['setup', token],
    queryFn: async ({ signal }) =>
      checked('SetupState', await call(`/api/setup${queryString({ token })}`, { signal })),
    retry: false,
  });

export const setUp = (request: SetupRequest) => call('/api/setup', { method: 'POST', body: request });

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: async ({ signal }) => checked('Accounts', await call('/api/accounts', { signal })),
});

export const createAccount = async (account: CreateAccount) =>
  checked('NewAccount', await call('/api/accounts', { method: 'POST', body: account }));

export const updateAccount = async (id: string, change: ChangeAccount) =>
  checked('Account', await call(`/api/accounts/${id}`, { method: 'PATCH', body: change }));

export const PEOPLE_TEMPLATE = '/api/accounts/import/template.xlsx';

/** What would happen with each line of a sheet; nothing is done. */
export async function checkPeople(file: File) {
  const form = new FormData();
  form.append('files', file, file.name);
  return checked('PeopleCheck', await sendForm('/api/accounts/import/check', form, { key: newId() }));
}

export const importPeople = async (lines: readonly PersonLine[]) =>
  checked('PeopleImported', await call('/api/accounts/import', { method: 'POST', body: { lines } }));

export const resetPassword = async (id: string) =>
  checked('OneTimePassword', await call(`/api/accounts/${id}/reset-password`, { method: 'POST', body: {} }));
