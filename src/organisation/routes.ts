/** URLs of the organisation. Provinces, communes and proposed units are public: the first set-up needs them. */
import { createRoute, getSession, json, newRouter, type Router, z } from '../http/router.ts';
import { inCommune } from '../http/in-commune.ts';
import { problems } from '../http/problem.ts';
import type { Database, TenantTx } from '../db/database.ts';
import { Forbidden, NotFound } from '../shared/errors.ts';
import type { Session } from '../shared/who-acts.ts';
import { addAlias } from './add-alias.ts';
import { addUnit } from './add-unit.ts';
import {
  AddAlias,
  Commune,
  EditUnit,
  FormerCommune,
  NewFormerCommune,
  Province,
  Unit,
  UnitDraft,
} from './contract.ts';
import { editUnit } from './edit-unit.ts';
import { listFormerCommunes } from './former-communes.ts';
import { addFormerCommune, removeFormerCommune } from './keep-former-communes.ts';
import { canViewUnits } from './permissions.ts';
import { standardUnits } from './standard-units.ts';
import { findCommune, listProvinces, listUnits, searchCommunes } from './store.ts';

const tags = ['organisation'];
const unitId = z.object({ id: z.uuid() });
const code = z.object({ code: z.string().regex(/^\d{5}$/) });

const getProvinces = createRoute({
  method: 'get',
  path: '/provinces',
  tags,
  summary: 'Danh sách tỉnh, thành phố',
  responses: { 200: json(z.array(Province), 'Tỉnh, thành phố') },
});
const getCommunes = createRoute({
  method: 'get',
  path: '/communes',
  tags,
  summary: 'Tìm xã, phường, đặc khu (có dấu hoặc không dấu)',
  request: { query: z.object({ q: z.string().max(200).default(''), province: z.string().optional() }) },
  responses: { 200: json(z.array(Commune), 'Tối đa 50 đơn vị, khớp nhất đứng trước') },
});
const getProposedUnits = createRoute({
  method: 'get',
  path: '/communes/{code}/proposed-units',
  tags,
  summary: 'Các cơ quan, đơn vị thường có ở xã, phường, đặc khu',
  request: { params: code },
  responses: { 200: json(z.array(UnitDraft), 'Đơn vị đề xuất'), 404: problems[404] },
});
const getUnits = createRoute({
  method: 'get',
  path: '/units',
  tags,
  summary: 'Các cơ quan, đơn vị của xã',
  responses: { ...problems, 200: json(z.array(Unit), 'Đơn vị') },
});
const postUnit = createRoute({
  method: 'post',
  path: '/units',
  tags,
  summary: 'Thêm đơn vị',
  request: { body: json(UnitDraft, 'Đơn vị mới') },
  responses: { ...problems, 201: json(Unit, 'Đã thêm') },
});
const patchUnit = createRoute({
  method: 'patch',
  path: '/units/{id}',
  tags,
  summary: 'Sửa đơn vị',
  request: { params: unitId, body: json(EditUnit, 'Những gì thay đổi') },
  responses: { ...problems, 200: json(Unit, 'Đã sửa') },
});
const postAlias = createRoute({
  method: 'post',
  path: '/units/{id}/aliases',
  tags,
  summary: 'Ghi nhớ một cách gọi khác của đơn vị',
  request: { params: unitId, body: json(AddAlias, 'Cách gọi') },
  responses: { ...problems, 200: json(Unit, 'Đã ghi nhớ') },
});

const getFormer = createRoute({
  method: 'get',
  path: '/former-communes',
  tags,
  summary: 'Các xã, phường cũ nay thuộc xã',
  responses: { ...problems, 200: json(z.array(FormerCommune), 'Xã, phường cũ') },
});
const postFormer = createRoute({
  method: 'post',
  path: '/former-communes',
  tags,
  summary: 'Thêm một xã, phường cũ nay thuộc xã',
  request: { body: json(NewFormerCommune, 'Xã, phường cũ') },
  responses: { ...problems, 201: json(FormerCommune, 'Đã thêm') },
});
const deleteFormer = createRoute({
  method: 'delete',
  path: '/former-communes/{id}',
  tags,
  summary: 'Bỏ một xã, phường cũ ghi nhầm',
  request: { params: unitId },
  responses: { ...problems, 204: { description: 'Đã bỏ' } },
});

export function organisationRoutes({
  database,
  renewDuties,
}: {
  database: Database;
  /** What units owe follows which units there are, and what they are called. */
  renewDuties: (tx: TenantTx) => Promise<unknown>;
}): Router {
  const change = async (
    c: Parameters<typeof inCommune>[1],
    make: (tx: TenantTx, user: Session) => Promise<Unit>,
  ): Promise<Unit> =>
    await inCommune(database, c, async (tx, user) => {
      const unit = await make(tx, user);
      await renewDuties(tx);
      return unit;
    });
  return newRouter()
    .openapi(getProvinces, async (c) => c.json(await listProvinces(database.db), 200))
    .openapi(getCommunes, async (c) => {
      const { q, province } = c.req.valid('query');
      return c.json(await searchCommunes(database.db, q, province), 200);
    })
    .openapi(getProposedUnits, async (c) => {
      const commune = await findCommune(database.db, c.req.valid('param').code);
      if (!commune) throw new NotFound('Không có xã, phường, đặc khu nào mang mã này.');
      return c.json(standardUnits(commune.type), 200);
    })
    .openapi(getUnits, async (c) => {
      const user = getSession(c);
      if (!canViewUnits(user, user.communeCode)) throw new Forbidden('Bạn không có quyền xem đơn vị.');
      return c.json(await inCommune(database, c, listUnits), 200);
    })
    .openapi(postUnit, async (c) => {
      const draft = c.req.valid('json');
      return c.json(await change(c, (tx, user) => addUnit(tx, user, draft)), 201);
    })
    .openapi(patchUnit, async (c) => {
      const { id } = c.req.valid('param');
      const edit = c.req.valid('json');
      return c.json(await change(c, (tx, user) => editUnit(tx, user, id, edit)), 200);
    })
    .openapi(getFormer, async (c) => {
      const user = getSession(c);
      if (!canViewUnits(user, user.communeCode)) throw new Forbidden('Bạn không có quyền xem đơn vị.');
      return c.json(await inCommune(database, c, listFormerCommunes), 200);
    })
    .openapi(postFormer, async (c) => {
      const former = c.req.valid('json');
      return c.json(await inCommune(database, c, (tx, user) => addFormerCommune(tx, user, former)), 201);
    })
    .openapi(deleteFormer, async (c) => {
      const { id } = c.req.valid('param');
      await inCommune(database, c, (tx, user) => removeFormerCommune(tx, user, id));
      return c.body(null, 204);
    })
    .openapi(postAlias, async (c) => {
      const { id } = c.req.valid('param');
      const { alias } = c.req.valid('json');
      return c.json(await change(c, (tx, user) => addAlias(tx, user, id, alias)), 200);
    });
}
