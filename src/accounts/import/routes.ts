/** URLs of people out of a sheet: the empty sheet, what would happen with a filled one, and the order to do it. */
import { buffer } from 'node:stream/consumers';
import type { Database } from '../../db/database.ts';
import { download } from '../../http/download.ts';
import { formFiles } from '../../http/form-files.ts';
import { inCommune } from '../../http/in-commune.ts';
import { problems } from '../../http/problem.ts';
import { actorOf, createRoute, getSession, json, newRouter, type Router } from '../../http/router.ts';
import { listUnits } from '../../organisation/store.ts';
import { Forbidden, Invalid } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { XLSX } from '../../shared/media-types.ts';
import type { Accounts } from '../accounts.ts';
import { canManageAccounts } from '../permissions.ts';
import { ImportPeople, PeopleCheck, PeopleImported } from './contract.ts';
import { MOST_SHEET_BYTES } from './limits.ts';
import { checkPeople, importPeople } from './import-people.ts';
import { readPeople } from './read-people.ts';
import { peopleTemplate } from './template.ts';

interface ImportServices {
  accounts: Pick<Accounts, 'hashPassword'>;
  database: Database;
}

const tags = ['accounts'];
/** A form around one file. */
const LIMITS = { bytes: MOST_SHEET_BYTES + 64 * 1024, files: 1 };

const getTemplate = createRoute({
  method: 'get',
  path: '/accounts/import/template.xlsx',
  tags,
  summary: 'Tệp mẫu để lập danh sách người dùng',
  responses: {
    ...problems,
    200: { description: 'Tệp mẫu', content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } } },
  },
});
const postCheck = createRoute({
  method: 'post',
  path: '/accounts/import/check',
  tags,
  summary: 'Xem trước danh sách người dùng: mỗi dòng sẽ thành gì; chưa ghi gì',
  request: {
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: { type: 'object', properties: { files: { type: 'string', format: 'binary' } } },
        },
      },
    },
  },
  responses: { ...problems, 200: json(PeopleCheck, 'Từng dòng của danh sách') },
});
const postImport = createRoute({
  method: 'post',
  path: '/accounts/import',
  tags,
  summary: 'Lập tài khoản theo các dòng đã xem trước; một dòng có lỗi thì chưa ghi gì',
  request: { body: json(ImportPeople, 'Các dòng cần nhập') },
  responses: { ...problems, 200: json(PeopleImported, 'Tài khoản mới kèm mật khẩu dùng một lần') },
});

export function peopleImportRoutes({ accounts, database }: ImportServices): Router {
  const { hashPassword } = accounts;
  return newRouter()
    .openapi(getTemplate, async (c) => {
      const units = await inCommune(database, c, async (tx, user) => {
        requireManager(user);
        return await listUnits(tx);
      });
      const bytes = await peopleTemplate(units.map(({ name }) => name));
      return download({ name: 'Danh sách người dùng.xlsx', mediaType: XLSX, bytes });
    })
    .openapi(postCheck, async (c) => {
      requireManager(getSession(c));
      const lines = readPeople(await receive(c.req.raw));
      return c.json(await inCommune(database, c, (tx, user) => checkPeople(tx, user, lines)), 200);
    })
    .openapi(postImport, async (c) => {
      const { lines } = c.req.valid('json');
      c.set('confidential', true);
      const parts = { database, hashPassword };
      return c.json(await importPeople(parts, getSession(c), actorOf(c), lines), 200);
    });
}

/** Nothing of a file is taken in before the person is known to have the right. */
function requireManager(user: Session): void {
  if (!canManageAccounts(user, user.communeCode))
    throw new Forbidden('Chỉ quản trị được nhập danh sách người dùng.');
}

async function receive(request: Request): Promise<Uint8Array> {
  for await (const { content } of formFiles(request, 'files', LIMITS)) return await buffer(content);
  throw new Invalid([{ field: 'files', text: 'Vui lòng chọn tệp danh sách (.xlsx).' }]);
}
