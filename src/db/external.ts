/** An existing PostgreSQL named by DATABASE_URL: is it new enough, and may we do there what we must? */
import { codeOf, messageOf, StartupError } from '../shared/errors.ts';
import { type AppLogin, newClient } from './connect.ts';

const OLDEST = 15;

interface Facts {
  version: number;
  encoding: string;
  may_create: boolean;
  has_icu: boolean;
  lowers: boolean;
  role_exists: boolean;
  may_use_role: boolean;
  may_make_role: boolean;
}

const FACTS = `
  SELECT current_setting('server_version_num')::int / 10000 AS version,
    current_setting('server_encoding') AS encoding,
    has_schema_privilege('public', 'CREATE') AS may_create,
    EXISTS (SELECT FROM pg_collation WHERE collname = 'vi-x-icu') AS has_icu,
    lower('Đ') = 'đ' AS lowers,
    r.oid IS NOT NULL AS role_exists,
    coalesce(pg_has_role(r.oid, 'MEMBER'), false) AS may_use_role,
    (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user) AS may_make_role
  FROM (VALUES (1)) AS one LEFT JOIN pg_roles r ON r.rolname = 'sauro_app'`;

/**
 * Checks the server and makes the application's role when it is missing.
 * @throws StartupError saying what is missing and how to provide it
 */
export async function prepareExternal(ownerUrl: string, appUrl: string | undefined): Promise<AppLogin> {
  const client = newClient(ownerUrl, { connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new StartupError(`Không kết nối được PostgreSQL theo DATABASE_URL: ${reasonOf(error)}`, {
      cause: error,
    });
  }
  try {
    const facts = await client.query<Facts>(FACTS);
    const shortcoming = facts.rows[0] && shortcomingIn(facts.rows[0], appUrl !== undefined);
    if (shortcoming) throw new StartupError(`PostgreSQL theo DATABASE_URL chưa dùng được: ${shortcoming}`);
    if (!facts.rows[0]?.role_exists) await client.query('CREATE ROLE sauro_app NOLOGIN');
    if (!facts.rows[0]?.may_use_role && !appUrl) await client.query('GRANT sauro_app TO current_user');
  } finally {
    await client.end();
  }
  return appUrl ? { url: appUrl, setRole: false } : { url: ownerUrl, setRole: true };
}

function shortcomingIn(facts: Facts, hasAppLogin: boolean): string | undefined {
  if (facts.version < OLDEST) return `cần phiên bản ${OLDEST} trở lên, máy chủ đang là ${facts.version}.`;
  if (facts.encoding !== 'UTF8') return `bảng mã phải là UTF8, cơ sở dữ liệu đang dùng ${facts.encoding}.`;
  if (!facts.lowers) return 'cần LC_CTYPE hiểu tiếng Việt; vui lòng tạo cơ sở dữ liệu với LC_CTYPE C.UTF-8.';
  if (!facts.has_icu) return 'máy chủ được dựng không kèm ICU nên không sắp xếp đúng tiếng Việt.';
  if (!facts.may_create)
    return 'tài khoản phải là chủ sở hữu cơ sở dữ liệu (quyền CREATE trên lược đồ public).';
  if (!facts.role_exists && !facts.may_make_role)
    return 'chưa có vai trò sauro_app và tài khoản không được tạo vai trò; vui lòng nhờ quản trị chạy: CREATE ROLE sauro_app NOLOGIN; GRANT sauro_app TO <tài khoản>.';
  if (facts.role_exists && !facts.may_use_role && !facts.may_make_role && !hasAppLogin)
    return 'tài khoản chưa thuộc vai trò sauro_app; vui lòng nhờ quản trị chạy: GRANT sauro_app TO <tài khoản>.';
  return undefined;
}

function reasonOf(error: unknown): string {
  return REASONS[codeOf(error) ?? ''] ?? messageOf(error);
}

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'máy chủ không nhận kết nối ở địa chỉ đó.',
  ENOTFOUND: 'không tìm thấy tên máy chủ.',
  '28P01': 'sai tên đăng nhập hoặc mật khẩu.',
  '28000': 'sai tên đăng nhập hoặc mật khẩu.',
  '3D000': 'cơ sở dữ liệu không tồn tại.',
};
