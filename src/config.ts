/** The only reader of the environment. Every setting is checked here, at the start, with its reason. */
import { isIP } from 'node:net';
import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { StartupError } from './shared/errors.ts';
import './shared/field-words.ts';

const root = resolve(import.meta.dirname, '..');

const flag = z.enum(['0', '1'], 'chỉ nhận 0 hoặc 1').transform((value) => value === '1');
const port = whole(0, 65_535);
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
const host = z
  .string()
  .refine(
    (text) => isIP(text) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text),
    'cần một địa chỉ IP hoặc tên máy, không kèm http:// và cổng (cổng đặt riêng)',
  );
const postgresUrl = z
  .string()
  .refine(
    (text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text),
    'cần dạng postgres://tài_khoản:mật_khẩu@máy_chủ:cổng/tên, ký tự đặc biệt viết theo mã %',
  );

/** As typed in a browser, without anything behind the name: the screens know only addresses below "/". */
const publicUrl = z
  .string()
  .refine(isOrigin, 'cần dạng https://tên-máy-chủ hoặc http://tên-máy-chủ:cổng, phía sau không có đường dẫn')
  .transform((text) => new URL(text).origin);

function whole(least: number, most: number) {
  const text = `cần số nguyên từ ${least} đến ${most}`;
  return z.coerce.number(text).int(text).min(least, text).max(most, text);
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function isOrigin(text: string): boolean {
  if (!isWebAddress(text)) return false;
  const { pathname, search, hash, username, password } = new URL(text);
  return `${pathname}${search}${hash}${username}${password}` === '/';
}

const Environment = z.object({
  SAURO_DATA: z.string().default('data'),
  SAURO_HOST: host.default('127.0.0.1'),
  SAURO_PORT: port.default(8057),
  /** Address as people type it, when a proxy stands before the program. */
  SAURO_URL: publicUrl.optional(),
  SAURO_LOG_LEVEL: z.enum(LOG_LEVELS, `chỉ nhận ${LOG_LEVELS.join(', ')}`).default('info'),
  /** "1" writes the log to the standard output, for containers; else it goes to logs/ in the data folder. */
  SAURO_LOG_STDOUT: flag.default(false),
  /** Key of cookies and one-time codes, the same for every process behind one proxy. */
  SAURO_SECRET: z.string().min(32, 'cần ít nhất 32 ký tự').optional(),
  /** Header in which the proxy puts the client's address; without it the connection's address counts. */
  SAURO_IP_HEADER: z
    .string()
    .regex(/^[\w-]+$/, 'cần tên một tiêu đề, ví dụ X-Forwarded-For')
    .optional(),
  SAURO_IDLE_MINUTES: whole(1, 1440).default(15),
  SAURO_DISABLE_AFTER_DAYS: whole(1, 3650).default(45),
  SAURO_LOCK_AFTER: whole(1, 100).default(5),
  SAURO_LOCK_MINUTES: whole(1, 1440).default(15),
  SAURO_PASSWORD_LENGTH: whole(8, 128).default(14),
  SAURO_PASSWORD_LENGTH_TOTP: whole(8, 128).default(8),
  /** Whether administrators must use a one-time code: "1" as soon as the program is reachable from outside. */
  SAURO_ADMIN_TOTP: flag.default(false),
  SAURO_OIDC_ISSUER: z.string().refine(isWebAddress, 'phải bắt đầu bằng https:// hoặc http://').optional(),
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
  const chosenHost = host.safeParse(options.host ?? env.SAURO_HOST);
  if (!chosenHost.success)
    throw new StartupError(
      `Địa chỉ lắng nghe "${options.host}" không hợp lệ: ${chosenHost.error.issues[0]?.message}.`,
    );
  if (env.DATABASE_APP_URL && !env.DATABASE_URL)
    throw new StartupError('DATABASE_APP_URL chỉ có tác dụng cùng với DATABASE_URL: vui lòng đặt cả hai.');
  return {
    dataDir: absolute(options.data ?? env.SAURO_DATA),
    host: chosenHost.data,
    port: chosenPort.data,
    logLevel: env.SAURO_LOG_LEVEL,
    logToOutput: env.SAURO_LOG_STDOUT,
    demo: options.demo ?? false,
    accounts: accountSettings(env),
    ...(env.SAURO_URL && { publicUrl: env.SAURO_URL }),
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
  if (issuer && !env.SAURO_URL)
    throw new StartupError(
      'Đăng nhập một lần cần SAURO_URL: địa chỉ mà người dùng gõ, nơi dịch vụ đăng nhập gửi họ quay về.',
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
