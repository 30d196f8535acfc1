/**
 * A real database and the real application for tests of stores, use cases and routes. Such test files are
 * named `*.db.test.ts`; each gets an empty, migrated database of its own.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import { emailOf } from '../src/accounts/auth.ts';
import type { Grant, Role, Session } from '../src/shared/who-acts.ts';
import { insertUser } from '../src/accounts/store.ts';
import { createApp } from '../src/app.ts';
import { loadConfig } from '../src/config.ts';
import { createPool } from '../src/db/connect.ts';
import { type Actor } from '../src/shared/who-acts.ts';
import { createDatabase, type Database } from '../src/db/database.ts';
import type { Router } from '../src/http/router.ts';
import { createLogger } from '../src/logger.ts';
import { newId } from '../src/shared/ids.ts';
import { query } from './harness-query.ts';
import { createServices, type Services } from '../src/services.ts';
import { answersChecker } from './api-description.ts';
import { databaseUrl } from './database-server.ts';
import { cookieOf } from './session-cookie.ts';

export interface Harness {
  services: Services;
  database: Database;
  app: Router;
  /** Login of the owner, for looking behind the application's rights. */
  ownerUrl: string;
  /** What the program's clock shows; set it to test times. */
  now: Date;
  /** A person of this role (of this unit; with these grants instead) in the commune of the tests, signed in. */
  signIn(role: Role, person?: Partial<Session> & Pick<Grant, 'unitId'>): Promise<SignedIn>;
}

export interface SignedIn {
  session: Session;
  actor: Actor;
  /** `app.request` as this person; an object as `body` is sent as JSON. */
  request(path: string, init?: Omit<RequestInit, 'body'> & { body?: unknown }): Promise<Response>;
}

export const TEST_COMMUNE = '10546';

/**
 * Call it once at the top of a test file; what it returns is filled before the first test.
 * @param environment variables that the program is configured by
 */
export function useHarness(environment: Record<string, string> = {}): Harness {
  const harness = { now: new Date('2026-11-20T03:00:00Z') } as Harness;
  const undo: (() => unknown)[] = [];
  beforeAll(async () => {
    const { adminUrl, appUrl, template } = inject('server');
    const name = `sauro_test_${randomBytes(6).toString('hex')}`;
    await query(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`);
    undo.push(() => query(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    const dataDir = mkdtempSync(join(tmpdir(), 'sauro-files-'));
    undo.push(() => rmSync(dataDir, { recursive: true, force: true }));
    const logger = createLogger('silent');
    const ownerUrl = databaseUrl(adminUrl, name);
    const login = { url: databaseUrl(appUrl ?? adminUrl, name), setRole: appUrl === undefined };
    const clock = () => harness.now;
    const database = createDatabase(createPool(login, logger), clock);
    undo.push(() => database.close());
    const config = loadConfig({ data: dataDir }, environment);
    const services = createServices({ config, logger, database, clock });
    const app = createApp(services);
    await checkAnswers(app);
    const signIn = signInWith(app, services);
    Object.assign(harness, { services, database, ownerUrl, app, signIn });
  });
  afterAll(async () => {
    for (const step of undo.reverse()) await step();
  });
  return harness;
}

export { query, type Row } from './harness-query.ts';

/** From here on every answer of the application is held against its description. */
async function checkAnswers(app: Router): Promise<void> {
  const check = await answersChecker(app);
  const request = app.request.bind(app);
  app.request = async (input, init, ...rest) => {
    const response = await request(input, init, ...rest);
    if (typeof input === 'string') await check(init?.method ?? 'GET', input, response.clone());
    return response;
  };
}

function signInWith(app: Router, services: Services): Harness['signIn'] {
  return async (role, { unitId, ...person } = {}) => {
    const userId = person.userId ?? newId();
    const userName = person.userName ?? `${role}.${userId.slice(-6)}`;
    const session = {
      userId,
      name: `Người ${role}`,
      communeCode: TEST_COMMUNE,
      grants: [{ role, ...(unitId && { unitId }) }],
      ...person,
      userName,
    };
    const actor = { userId, name: session.name, address: '127.0.0.1' };
    await services.database.withTenant(session.communeCode, actor, async (tx) => {
      const standing = {
        grants: session.grants,
        mustChangePassword: false,
        longPassword: true,
      };
      const names = { id: userId, name: session.name, email: emailOf(userName), username: userName };
      await insertUser(tx, { ...names, ...standing }, '', newId());
    });
    const cookie = await cookieOf(services, userId);
    return { session, actor, request: requestAs(app, cookie) };
  };
}

function requestAs(app: Router, cookie: string): SignedIn['request'] {
  return async (path, { body, headers, ...init } = {}) => {
    const sent = new Headers(headers);
    sent.set('cookie', cookie);
    const raw = body instanceof FormData || typeof body === 'string';
    if (body !== undefined && !raw) sent.set('content-type', 'application/json');
    const content = body === undefined ? {} : { body: raw ? body : JSON.stringify(body) };
    return await app.request(path, { ...init, headers: sent, ...content });
  };
}
