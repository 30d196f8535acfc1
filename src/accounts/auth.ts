/** better-auth as we use it: its tables in the schema `auth`, nothing sent anywhere, no sign-up of one's own. */
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { genericOAuth, twoFactor, username } from 'better-auth/plugins';
import type { Config } from '../config.ts';
import type { Db } from '../db/connect.ts';
import type { Logger } from '../logger.ts';
import { newId } from '../shared/ids.ts';
import { idleEnd } from './idle-end.ts';
import { LONGEST_PASSWORD, userNameProblem } from './password-rule.ts';
import { ACCOUNT_CLOSED } from './standing.ts';
import { findUserById, type UserRow } from './store.ts';

/** The header in which our own server tells better-auth the client's address. */
export const ADDRESS_HEADER = 'x-sauro-address';
export const OIDC_PROVIDER = 'oidc';
/** As long as a cookie may live. Sessions end much earlier, by our own clock (accounts.ts). */
const LONGEST_SESSION_SECONDS = 365 * 24 * 60 * 60;

export interface AuthParts {
  config: Config;
  db: Db;
  logger: Logger;
  /** Key for cookies and for the secrets of one-time codes. */
  secret: string;
  clock: () => Date;
  /** Whether an account was unused for too long. */
  isAsleep: (user: UserRow) => Promise<boolean>;
}

export function createAuth({ config, db, logger, secret, clock, isAsleep }: AuthParts) {
  const { accounts } = config;
  const baseURL = config.publicUrl ?? `http://127.0.0.1:${config.port}`;
  return betterAuth({
    appName: 'Sáu Rõ',
    baseURL,
    basePath: '/api/auth',
    secret,
    database: { db, type: 'postgres', schemaName: 'auth', transaction: true },
    telemetry: { enabled: false },
    logger: { log: (level, message) => logger.debug({ level }, `better-auth: ${message}`) },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: Math.min(accounts.passwordLength, accounts.passwordLengthWithTotp),
      maxPasswordLength: LONGEST_PASSWORD,
    },
    session: {
      expiresIn: LONGEST_SESSION_SECONDS,
      disableSessionRefresh: true,
      additionalFields: { idleEndsAt: { type: 'date', required: true, input: false } },
    },
    user: { additionalFields: STANDING },
    databaseHooks: { session: { create: { before: beginSession({ config, db, clock, isAsleep }) } } },
    account: {
      accountLinking: {
        enabled: true,
        trustedProviders: [OIDC_PROVIDER],
        // The addresses are made here, from user names that only an administrator gives; no mail can verify them.
        requireLocalEmailVerified: false,
      },
    },
    advanced: {
      cookiePrefix: 'sauro',
      useSecureCookies: baseURL.startsWith('https://'),
      // Origins are checked once for all routes, in http/same-origin.ts.
      disableCSRFCheck: true,
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: () => newId() },
    },
    plugins: [
      username({
        displayUsername: false,
        maxUsernameLength: 40,
        usernameValidator: (name) => userNameProblem(name) === undefined,
      }),
      twoFactor({
        issuer: 'Sáu Rõ',
        twoFactorTable: 'two_factor',
        allowPasswordless: true,
        // Wrong codes are counted together with wrong passwords, in sign-in-guard.ts.
        accountLockout: { enabled: false },
      }),
      ...(accounts.oidc ? [singleSignOn(accounts.oidc)] : []),
    ],
  });
}

/** What better-auth has to know of our own columns; nobody sets them through it. */
const STANDING = {
  communeCode: { type: 'string', required: true, input: false },
  locked: { type: 'boolean', required: false, input: false },
  mustChangePassword: { type: 'boolean', required: false, input: false },
  longPassword: { type: 'boolean', required: false, input: false },
  lastSeenAt: { type: 'date', required: false, input: false },
} as const;

/** In whichever way somebody signs in, a closed account gets no session. */
type Beginning = Pick<AuthParts, 'config' | 'db' | 'clock' | 'isAsleep'>;
function beginSession({ config, db, clock, isAsleep }: Beginning) {
  return async ({ userId }: { userId: string }) => {
    const user = await findUserById(db, userId);
    if (!user || user.locked || (await isAsleep(user)))
      throw new APIError('FORBIDDEN', { code: ACCOUNT_CLOSED, message: 'account closed' });
    return { data: { idleEndsAt: idleEnd(clock(), config.accounts.idleMinutes) } };
  };
}

export type Auth = ReturnType<typeof createAuth>;

/** People are known by their user name at the service; accounts are made here, never by signing in. */
function singleSignOn(oidc: { issuer: string; clientId: string; clientSecret: string; name: string }) {
  return genericOAuth({
    config: [
      {
        providerId: OIDC_PROVIDER,
        name: oidc.name,
        discoveryUrl: `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        clientId: oidc.clientId,
        clientSecret: oidc.clientSecret,
        scopes: ['openid', 'profile'],
        disableSignUp: true,
        disableImplicitSignUp: true,
        mapProfileToUser: (profile) => ({
          email: emailOf(
            typeof profile['preferred_username'] === 'string' ? profile['preferred_username'] : '',
          ),
          emailVerified: true,
        }),
      },
    ],
  });
}

/** better-auth identifies people by e-mail; clerks often have none, so one is made that no mail can reach. */
export function emailOf(userName: string): string {
  return `${userName.toLowerCase()}@sauro.invalid`;
}
