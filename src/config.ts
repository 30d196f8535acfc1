/** The only reader of the environment. Every setting is checked here, at the start, with its reason. */
import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { StartupError } from './shared/errors.ts';
import './shared/field-words.ts';

const root = resolve(import.meta.dirname, '..');

const flag = z.enum(['0', '1']).transform((value) => value === '1');
const port = z.coerce.number().int().min(0).max(65_535);
const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'phải bắt đầu bằng postgres://');

const Environment = z.object({
  SAURO_DATA: z.string().default('data'),
  SAURO_HOST: z.string().default('127.0.0.1'),
  SAURO_PORT: port.default(8057),
  /** Address as people type it, when a proxy stands before the program. */
  SAURO_URL: z.url().optional(),
  SAURO_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** "1" writes the log to the standard output, for containers; else it goes to logs/ in the data folder. */
  SAURO_LOG_STDOUT: flag.default(false),
  /** Key of cookies and one-time codes, the same for every process behind one proxy. */
  SAURO_SECRET: z.string().min(32).optional(),
  /** Header in which the proxy puts the client's address; without it the connection's address counts. */
  SAURO_IP_HEADER: z.string().optional(),
  SAURO_IDLE_MINUTES: z.coerce.number().int().min(1).max(1440).default(15),
  SAURO_DISABLE_AFTER_DAYS: z.coerce.number().int().min(1).max(3650).default(45),
  SAURO_LOCK_AFTER: z.coerce.number().int().min(1).max(100).default(5),
  SAURO_LOCK_MINUTES: z.coerce.number().int().min(1).max(1440).default(15),
  SAURO_PASSWORD_LENGTH: z.coerce.number().int().min(8).max(128).default(14),
  SAURO_PASSWORD_LENGTH_TOTP: z.coerce.number().int().min(8).max(128).default(8),
  /** Whether administrators must use a one-time code: "1" as soon as the program is reachable from outside. */
  SAURO_ADMIN_TOTP: flag.default(false),
  SAURO_OIDC_ISSUER: z.url().optional(),
  SAURO_OIDC_CLIENT_ID: z.string().optional(),
  SAURO_OIDC_CLIENT_SECRET: z.string().optional(),
  SAURO_OIDC_NAME: z.string().default('Đăng nhập một lần'),
  /** An existing PostgreSQL (15 or later); the login must own the database. */
  DATABASE_URL: postgresUrl.optional(),
  /** Login of the application on that PostgreSQL; without it DATABASE_URL is used under the role sauro_app. */
  DATABASE_APP_URL: postgresUrl.optional(),
});

export interface Config {
  dataDir: string;
  host: string;
  port: number;
  publicUrl?: string;
  logLevel: z.infer<typeof Environment>['SAURO_LOG_LEVEL'];
  logToOutput: boolean;
  demo: boolean;
  secret?: string;
  database?: { ownerUrl: string; appUrl?: string };
  accounts: AccountSettings;
}

/** Rules for signing in; the defaults are those of domain rules for a level-2 information system. */
export interface AccountSettings {
  ipHeader?: string;
  idleMinutes: number;
  disableAfterDays: number;
  lockAfter: number;
  lockMinutes: number;
  passwordLength: number;
  passwordLengthWithTotp: number;
  adminTotp: boolean;
  oidc?: { issuer: string; clientId: string; clientSecret: string; name: string };
}

export interface StartOptions {
  host?: string;
  port?: string;
  data?: string;
  demo?: boolean;
}

/**
 * Settings from the environment, with the options of the command line over them.
 * @throws StartupError naming every setting that is not acceptable.
 */
export function loadConfig(options: StartOptions = {}, environment: NodeJS.ProcessEnv = process.env): Config {
  const parsed = Environment.safeParse(withoutEmpty(environment));
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new StartupError(`Cấu hình chưa đúng: ${problems.join('; ')}.`);
  }
  const env = parsed.data;
  const chosenPort = port.safeParse(options.port ?? env.SAURO_PORT);
  if (!chosenPort.success)
    throw new StartupError(`Cổng "${options.port}" không hợp lệ: cần số từ 0 đến 65535.`);
  return {
    dataDir: absolute(options.data ?? env.SAURO_DATA),
    host: options.host ?? env.SAURO_HOST,
    port: chosenPort.data,
    logLevel: env.SAURO_LOG_LEVEL,
    logToOutput: env.SAURO_LOG_STDOUT,
    demo: options.demo ?? false,
    accounts: accountSettings(env),
    ...(env.SAURO_URL && { publicUrl: env.SAURO_URL.replace(/\/$/, '') }),
    ...(env.SAURO_SECRET && { secret: env.SAURO_SECRET }),
    ...(env.DATABASE_URL && {
      database: {
        ownerUrl: env.DATABASE_URL,
        ...(env.DATABASE_APP_URL && { appUrl: env.DATABASE_APP_URL }),
      },
    }),
  };
}

function accountSettings(env: z.infer<typeof Environment>): AccountSettings {
  const {
    SAURO_OIDC_ISSUER: issuer,
    SAURO_OIDC_CLIENT_ID: clientId,
    SAURO_OIDC_CLIENT_SECRET: clientSecret,
  } = env;
  if ((issuer || clientId || clientSecret) && !(issuer && clientId && clientSecret))
    throw new StartupError(
      'Đăng nhập một lần cần đủ SAURO_OIDC_ISSUER, SAURO_OIDC_CLIENT_ID và SAURO_OIDC_CLIENT_SECRET.',
    );
  return {
    idleMinutes: env.SAURO_IDLE_MINUTES,
    disableAfterDays: env.SAURO_DISABLE_AFTER_DAYS,
    lockAfter: env.SAURO_LOCK_AFTER,
    lockMinutes: env.SAURO_LOCK_MINUTES,
    passwordLength: env.SAURO_PASSWORD_LENGTH,
    passwordLengthWithTotp: env.SAURO_PASSWORD_LENGTH_TOTP,
    adminTotp: env.SAURO_ADMIN_TOTP,
    ...(env.SAURO_IP_HEADER && { ipHeader: env.SAURO_IP_HEADER }),
    ...(issuer && clientId && clientSecret
      ? { oidc: { issuer, clientId, clientSecret, name: env.SAURO_OIDC_NAME } }
      : {}),
  };
}

/** A relative data folder is meant from the project's folder, wherever the command was typed. */
function absolute(path: string): string {
  return isAbsolute(path) ? path : resolve(root, path);
}

function withoutEmpty(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}

/**
 * What a started PostgreSQL program may see: the system's own paths, none of the caller's PG* settings.
 * Its messages come in English, because we read them.
 */
export function programEnvironment(environment: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const kept = [
    'PATH',
    'TMPDIR',
    'TEMP',
    'TMP',
    'SystemRoot',
    'SYSTEMROOT',
    'COMSPEC',
    'USERPROFILE',
    'APPDATA',
  ];
  const present = Object.entries(environment).filter(([name]) => kept.includes(name));
  return { ...Object.fromEntries(present), LC_ALL: 'C' };
}
