/** URLs of accounts: who I am, the first set-up, and the accounts of a commune. */
import { createRoute, getPerson, json, newRouter, type Router, z } from '../http/router.ts';
import type { TenantTx } from '../db/database.ts';
import { inCommune } from '../http/in-commune.ts';
import { problems } from '../http/problem.ts';
import { findCommune } from '../organisation/store.ts';
import type { AccountServices } from './account-services.ts';
import { todayInVietnam } from '../shared/dates.ts';
import { NotFound } from '../shared/errors.ts';
import { delegationsNow } from './delegations/delegation-store.ts';
import { changeAccount } from './change-account.ts';
import {
  Account,
  ChangeAccount,
  CreateAccount,
  Me,
  NewAccount,
  OneTimePassword,
  SetupRequest,
} from './contract.ts';
import { createAccount } from './create-account.ts';
import { listAccounts, shownAccount } from './list-accounts.ts';
import { resetPassword } from './reset-password.ts';
import { setUp } from './set-up.ts';
import { isSetupToken } from './setup-token.ts';
import { accountOf } from './standing.ts';
import type { AccountRow } from './store.ts';

const tags = ['accounts'];
const params = z.object({ id: z.uuid() });

const getMe = createRoute({
  method: 'get',
  path: '/me',
  tags,
  summary: 'Người đang đăng nhập',
  responses: { ...problems, 200: json(Me, 'Người đang đăng nhập') },
});
const getSetup = createRoute({
  method: 'get',
  path: '/setup',
  tags,
  summary: 'Liên kết thiết lập còn dùng được không',
  request: { query: z.object({ token: z.string().max(200) }) },
  responses: { 200: json(z.object({ valid: z.boolean() }), 'Còn dùng được hay không') },
});
const postSetup = createRoute({
  method: 'post',
  path: '/setup',
  tags,
  summary: 'Thiết lập lần đầu: chọn xã, tạo quản trị',
  request: { body: json(SetupRequest, 'Xã, đơn vị và người quản trị') },
  responses: { ...problems, 201: json(Account, 'Tài khoản quản trị') },
});
const getAccounts = createRoute({
  method: 'get',
  path: '/accounts',
  tags,
  summary: 'Tài khoản của xã',
  responses: { ...problems, 200: json(z.array(Account), 'Tài khoản') },
});
const postAccount = createRoute({
  method: 'post',
  path: '/accounts',
  tags,
  summary: 'Thêm tài khoản',
  request: { body: json(CreateAccount, 'Tài khoản mới') },
  responses: { ...problems, 201: json(NewAccount, 'Tài khoản và mật khẩu dùng một lần') },
});
const patchAccount = createRoute({
  method: 'patch',
  path: '/accounts/{id}',
  tags,
  summary: 'Sửa, khóa, mở tài khoản',
  request: { params, body: json(ChangeAccount, 'Những gì thay đổi') },
  responses: { ...problems, 200: json(Account, 'Đã sửa') },
});
const postReset = createRoute({
  method: 'post',
  path: '/accounts/{id}/reset-password',
  tags,
  summary: 'Đặt lại mật khẩu',
  request: { params },
  responses: { ...problems, 200: json(OneTimePassword, 'Mật khẩu dùng một lần') },
});

export function accountRoutes(services: AccountServices): Router {
  const router = newRouter();
  addSelf(router, services);
  addManagement(router, services);
  return router;
}

/** What concerns the person at the screen, and the first set-up. */
function addSelf(router: Router, { database, accounts, config, clock }: AccountServices): void {
  router
    .openapi(getMe, async (c) => {
      const { session, mustChangePassword, mustEnableTotp, totp } = getPerson(c);
      const commune = await findCommune(database.db, session.communeCode);
      if (!commune) throw new NotFound('Không có xã, phường, đặc khu của tài khoản này.');
      const { idleMinutes } = config.accounts;
      const delegations = await delegationsNow(database.db, session.userId, todayInVietnam(clock()));
      return c.json(
        { user: session, commune, mustChangePassword, mustEnableTotp, totp, idleMinutes, delegations },
        200,
      );
    })
    .openapi(getSetup, async (c) =>
      c.json({ valid: await isSetupToken(database.db, c.req.valid('query').token) }, 200),
    )
    .openapi(postSetup, async (c) => {
      const parts = { database, settings: config.accounts, hashPassword: accounts.hashPassword };
      const admin = await setUp(parts, c.req.valid('json'), c.get('address'));
      return c.json(accountOf(admin, { asleep: false, posts: [] }), 201);
    });
}

/** What administrators do with the accounts of their commune. */
function addManagement(router: Router, { database, accounts }: AccountServices): void {
  const { asleep, hashPassword } = accounts;
  const shown = (tx: TenantTx, user: AccountRow) => shownAccount(tx, user, asleep);
  router
    .openapi(getAccounts, async (c) => {
      const list = await inCommune(database, c, (tx, user) => listAccounts(tx, user, asleep));
      return c.json(list, 200);
    })
    .openapi(postAccount, async (c) => {
      const draft = c.req.valid('json');
      c.set('confidential', true);
      const made = await inCommune(database, c, async (tx, user) => {
        const { account, oneTimePassword } = await createAccount(tx, user, draft, hashPassword);
        return { ...(await shown(tx, account)), oneTimePassword };
      });
      return c.json(made, 201);
    })
    .openapi(patchAccount, async (c) => {
      const { id } = c.req.valid('param');
      const change = c.req.valid('json');
      const account = await inCommune(database, c, async (tx, user) =>
        shown(tx, await changeAccount(tx, user, id, change)),
      );
      return c.json(account, 200);
    })
    .openapi(postReset, async (c) => {
      const { id } = c.req.valid('param');
      c.set('confidential', true);
      const { oneTimePassword } = await inCommune(database, c, (tx, user) =>
        resetPassword(tx, user, id, hashPassword),
      );
      return c.json({ oneTimePassword }, 200);
    });
}
