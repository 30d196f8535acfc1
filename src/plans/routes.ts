/** URLs of plan documents: uploads, drafts, confirmed plans. Files and pictures are in `file-routes.ts`. */
import { formFiles } from '../http/form-files.ts';
import { inCommune } from '../http/in-commune.ts';
import { problems } from '../http/problem.ts';
import {
  actingIn,
  createRoute,
  getSession,
  json,
  jsonText,
  newRouter,
  type Router,
  z,
} from '../http/router.ts';
import type { TenantTx } from '../db/database.ts';
import type { PlanRouteServices } from './plan-services.ts';
import { Forbidden } from '../shared/errors.ts';
import type { Session } from '../shared/who-acts.ts';
import { changeDraft } from './draft/change-draft.ts';
import { continueDraft } from './draft/continue-draft.ts';
import { continuePlan } from './confirmed/continue-plan.ts';
import { followPlan } from './confirmed/follow-plan.ts';
import { confirmPlan } from './confirmed/confirm-plan.ts';
import {
  ConfirmDraft,
  DraftChanges,
  DraftDelta,
  DraftFinding,
  DraftOwner,
  ResolveOwner,
  WaiveDraftFindings,
  WaiveFinding,
} from './draft/contract.ts';
import { FollowPlan, Plan, PlanDetail, WithdrawPlan } from './confirmed/contract.ts';
import { PlanImport } from './intake/contract.ts';
import { newsText } from './draft/draft-news.ts';
import { getDraft } from './draft/get-draft.ts';
import { getImport } from './intake/get-import.ts';
import { getPlan } from './confirmed/get-plan.ts';
import { cancelImport, discardImport } from './intake/give-up-import.ts';
import { listImports } from './intake/import-store.ts';
import { keepParts } from './draft/kept-parts.ts';
import { canImportPlan, canViewImports, canViewPlans } from './permissions.ts';
import { listPlans } from './confirmed/plan-store.ts';
import { withdrawPlan } from './confirmed/withdraw-plan.ts';
import { resolveOwner } from './draft/resolve-owner.ts';
import { uploadPlan } from './intake/upload-plan.ts';
import { MAX_FILES, MAX_UPLOAD_BYTES } from './intake/upload-limits.ts';
import { waiveFinding, waiveFindings } from './draft/waive-findings.ts';

const tags = ['plans'];
const params = z.object({ id: z.uuid() });
const uploadForm = {
  'multipart/form-data': {
    schema: {
      type: 'object' as const,
      properties: {
        files: { type: 'array' as const, items: { type: 'string' as const, format: 'binary' } },
      },
      required: ['files'],
    },
  },
};

const postImport = createRoute({
  method: 'post',
  path: '/imports',
  tags,
  summary: 'Tải lên kế hoạch (một hoặc nhiều tệp)',
  description: 'Tệp đã tải lên trước đây dẫn về tệp đó (sameAs); thêm ?again=1 để đọc lại.',
  request: {
    query: z.object({ again: z.enum(['0', '1']).default('0') }),
    body: { required: true, content: uploadForm },
  },
  responses: { ...problems, 201: json(PlanImport, 'Đã nhận, đang chờ đọc') },
});
const postMoreOfImport = createRoute({
  method: 'post',
  path: '/imports/{id}/files',
  tags,
  summary: 'Bổ sung tệp còn thiếu vào bản nháp: đọc lại cùng các tệp đã có',
  description: 'Bản nháp đang có giữ nguyên đến khi đọc xong; những gì đã sửa được giữ trong bản nháp mới.',
  request: { params, body: { required: true, content: uploadForm } },
  responses: { ...problems, 201: json(PlanImport, 'Tệp đã tải lên, đang chờ đọc') },
});
const postMoreOfPlan = createRoute({
  method: 'post',
  path: '/plans/{id}/files',
  tags,
  summary: 'Bổ sung tệp còn thiếu vào kế hoạch đã xác nhận: đọc lại, xác nhận thành phiên bản sau',
  request: { params, body: { required: true, content: uploadForm } },
  responses: { ...problems, 201: json(PlanImport, 'Tệp đã tải lên, đang chờ đọc') },
});
const getImports = createRoute({
  method: 'get',
  path: '/imports',
  tags,
  summary: 'Các tệp đã tải lên',
  responses: { ...problems, 200: json(z.array(PlanImport), 'Mới nhất đứng trước') },
});
const getOneImport = createRoute({
  method: 'get',
  path: '/imports/{id}',
  tags,
  summary: 'Tệp đã tải lên và tiến độ đọc',
  request: { params },
  responses: { ...problems, 200: json(PlanImport, 'Tệp đã tải lên') },
});
const postCancel = createRoute({
  method: 'post',
  path: '/imports/{id}/cancel',
  tags,
  summary: 'Dừng đọc',
  request: { params },
  responses: { ...problems, 200: json(PlanImport, 'Đã dừng') },
});
const postDiscard = createRoute({
  method: 'post',
  path: '/imports/{id}/discard',
  tags,
  summary: 'Hủy bản nháp',
  request: { params },
  responses: { ...problems, 200: json(PlanImport, 'Đã hủy') },
});
const getOneDraft = createRoute({
  method: 'get',
  path: '/imports/{id}/draft',
  tags,
  summary: 'Bản nháp: các dòng đã đọc, điểm cần làm rõ, đơn vị',
  description: 'Có ?since= thì chỉ trả lời những gì thay đổi sau phiên bản đó.',
  request: { params, query: z.object({ since: z.string().max(200).optional() }) },
  responses: { ...problems, 200: json(DraftDelta, 'Bản nháp, hoặc phần thay đổi') },
});
const postChanges = createRoute({
  method: 'post',
  path: '/imports/{id}/changes',
  tags,
  summary: 'Sửa bản nháp: một nhóm thay đổi, ghi tất cả hoặc không ghi gì',
  request: { params, body: json(DraftChanges, 'Các thay đổi, mỗi thay đổi nêu phiên bản của dòng') },
  responses: { ...problems, 200: json(DraftDelta, 'Các dòng đã đổi và những gì theo sau') },
});
const putOwner = createRoute({
  method: 'put',
  path: '/imports/{id}/owners',
  tags,
  summary: 'Xác định một đơn vị hoặc người được nêu trong kế hoạch',
  request: { params, body: json(ResolveOwner, 'Cách hiểu') },
  responses: { ...problems, 200: json(z.array(DraftOwner), 'Tất cả đơn vị, người được nêu') },
});
const putFinding = createRoute({
  method: 'put',
  path: '/imports/{id}/findings/{key}',
  tags,
  summary: 'Ghi một điểm là không cần làm rõ, hoặc cần làm rõ lại',
  request: {
    params: params.extend({ key: z.string().max(500) }),
    body: json(WaiveFinding, 'Cần làm rõ hay không, lý do'),
  },
  responses: { ...problems, 200: json(DraftFinding, 'Điểm cần làm rõ') },
});
const postWaive = createRoute({
  method: 'post',
  path: '/imports/{id}/findings/waive',
  tags,
  summary: 'Ghi nhiều điểm là không cần làm rõ với cùng lý do, hoặc cần làm rõ lại',
  request: { params, body: json(WaiveDraftFindings, 'Các điểm, cần làm rõ hay không, lý do') },
  responses: { ...problems, 200: json(z.object({ changed: z.int() }), 'Số điểm đã đổi') },
});
const postConfirm = createRoute({
  method: 'post',
  path: '/imports/{id}/confirm',
  tags,
  summary: 'Xác nhận: bản nháp thành kế hoạch và vào sổ theo dõi',
  request: { params, body: { ...json(ConfirmDraft, 'Điều người xác nhận đã biết'), required: false } },
  responses: { ...problems, 200: json(Plan, 'Kế hoạch') },
});
const getPlans = createRoute({
  method: 'get',
  path: '/plans',
  tags,
  summary: 'Các kế hoạch đã xác nhận',
  responses: { ...problems, 200: json(z.array(Plan), 'Mới nhất đứng trước') },
});
const getOnePlan = createRoute({
  method: 'get',
  path: '/plans/{id}',
  tags,
  summary: 'Một kế hoạch: phiên bản, chế độ báo cáo, điểm cần làm rõ',
  request: { params },
  responses: { ...problems, 200: json(PlanDetail, 'Kế hoạch') },
});

const postWithdraw = createRoute({
  method: 'post',
  path: '/plans/{id}/withdraw',
  tags,
  summary: 'Ngừng theo dõi cả kế hoạch, có lý do; không xóa',
  request: { params, body: json(WithdrawPlan, 'Lý do') },
  responses: { ...problems, 200: json(Plan, 'Đã ngừng theo dõi') },
});
const postRestore = createRoute({
  method: 'post',
  path: '/plans/{id}/restore',
  tags,
  summary: 'Theo dõi lại kế hoạch, có lý do',
  request: { params, body: json(WithdrawPlan, 'Lý do') },
  responses: { ...problems, 200: json(Plan, 'Đang theo dõi') },
});

const putFormer = createRoute({
  method: 'put',
  path: '/plans/{id}/former',
  tags,
  summary: 'Đặt kế hoạch trước mà kế hoạch này tiếp nối, hoặc bỏ',
  request: { params, body: json(FollowPlan, 'Kế hoạch trước') },
  responses: { ...problems, 200: json(Plan, 'Kế hoạch') },
});

/** One more than allowed is let through, to be told. */
const UPLOAD_LIMITS = { bytes: MAX_UPLOAD_BYTES, files: MAX_FILES + 1 };

export function planRoutes(services: PlanRouteServices): Router {
  return newRouter()
    .route('/', importRoutes(services))
    .route('/', draftRoutes(services))
    .route('/', confirmedRoutes(services));
}

function importRoutes(services: PlanRouteServices): Router {
  const { database, plans } = services;
  return newRouter()
    .openapi(postImport, async (c) => {
      const { user, actor } = actingIn(c, (as) => canImportPlan(as, as.communeCode));
      const again = c.req.valid('query').again === '1';
      const files = formFiles(c.req.raw, 'files', UPLOAD_LIMITS);
      const created = await uploadPlan({ database, files: plans.files }, user, actor, files, again);
      plans.readings.nudge();
      return c.json(created, 201);
    })
    .openapi(postMoreOfImport, async (c) => {
      const { id } = c.req.valid('param');
      const files = formFiles(c.req.raw, 'files', UPLOAD_LIMITS);
      const parts = { database, files: plans.files };
      const { user, actor } = actingIn(c, (as) => canImportPlan(as, as.communeCode));
      const created = await continueDraft(parts, user, actor, id, files);
      plans.readings.nudge();
      return c.json(created, 201);
    })
    .openapi(getImports, async (c) => {
      const user = getSession(c);
      if (!canViewImports(user, user.communeCode))
        throw new Forbidden('Bạn không có quyền xem kế hoạch đang nhập.');
      return c.json(await inCommune(database, c, listImports), 200);
    })
    .openapi(getOneImport, async (c) => {
      const { id } = c.req.valid('param');
      const found = await inCommune(database, c, (tx, user) => getImport(tx, user, id));
      const progress = found.status === 'reading' ? plans.readings.progressOf(id) : undefined;
      return c.json({ ...found, ...(progress && { progress }) }, 200);
    })
    .openapi(postCancel, async (c) => {
      const { id } = c.req.valid('param');
      const found = await inCommune(database, c, (tx, user) => cancelImport(tx, user, id));
      plans.readings.cancel(id);
      return c.json(found, 200);
    })
    .openapi(postDiscard, async (c) => {
      const { id } = c.req.valid('param');
      return c.json(await inCommune(database, c, (tx, user) => discardImport(tx, user, id)), 200);
    });
}

function draftRoutes({ database, renewDuties }: PlanRouteServices): Router {
  return newRouter()
    .openapi(getOneDraft, async (c) => {
      const { id } = c.req.valid('param');
      const { since } = c.req.valid('query');
      const news = await inCommune(database, c, (tx, user) => getDraft(tx, user, id, since));
      return jsonText<DraftDelta>(c, newsText(news));
    })
    .openapi(postChanges, async (c) => {
      const user = getSession(c);
      const { id } = c.req.valid('param');
      const { changes, since } = c.req.valid('json');
      const { news, known } = await inCommune(database, c, (tx, user) =>
        changeDraft(tx, user, id, changes, since),
      );
      keepParts(user.communeCode, id, known);
      return jsonText<DraftDelta>(c, newsText(news));
    })
    .openapi(putOwner, async (c) => {
      const { id } = c.req.valid('param');
      const choice = c.req.valid('json');
      return c.json(await inCommune(database, c, (tx, user) => resolveOwner(tx, user, id, choice)), 200);
    })
    .openapi(putFinding, async (c) => {
      const { id, key } = c.req.valid('param');
      const waiver = c.req.valid('json');
      return c.json(await inCommune(database, c, (tx, user) => waiveFinding(tx, user, id, key, waiver)), 200);
    })
    .openapi(postWaive, async (c) => {
      const { id } = c.req.valid('param');
      const waivers = c.req.valid('json');
      return c.json(await inCommune(database, c, (tx, user) => waiveFindings(tx, user, id, waivers)), 200);
    })
    .openapi(postConfirm, async (c) => {
      const { id } = c.req.valid('param');
      const known = c.req.valid('json');
      const confirmed = await inCommune(database, c, async (tx, user) => {
        const plan = await confirmPlan(tx, user, id, known);
        await renewDuties(tx);
        return plan;
      });
      return c.json(confirmed, 200);
    });
}

function confirmedRoutes({ database, plans, renewDuties, mayEndPlan }: PlanRouteServices): Router {
  const withdraw = async (
    tx: TenantTx,
    user: Session,
    id: string,
    order: WithdrawPlan,
    withdrawn: boolean,
  ) => {
    if (withdrawn) await mayEndPlan(tx, id);
    const plan = await withdrawPlan(tx, user, id, order, withdrawn);
    await renewDuties(tx);
    return plan;
  };
  return newRouter()
    .openapi(postMoreOfPlan, async (c) => {
      const { id } = c.req.valid('param');
      const files = formFiles(c.req.raw, 'files', UPLOAD_LIMITS);
      const parts = { database, files: plans.files };
      const { user, actor } = actingIn(c, (as) => canImportPlan(as, as.communeCode));
      const created = await continuePlan(parts, user, actor, id, files);
      plans.readings.nudge();
      return c.json(created, 201);
    })
    .openapi(getPlans, async (c) => {
      const user = getSession(c);
      if (!canViewPlans(user, user.communeCode)) throw new Forbidden('Bạn không có quyền xem kế hoạch.');
      return c.json(await inCommune(database, c, listPlans), 200);
    })
    .openapi(getOnePlan, async (c) => {
      const { id } = c.req.valid('param');
      return c.json(await inCommune(database, c, (tx, user) => getPlan(tx, user, id)), 200);
    })
    .openapi(putFormer, async (c) => {
      const { id } = c.req.valid('param');
      const order = c.req.valid('json');
      return c.json(await inCommune(database, c, (tx, user) => followPlan(tx, user, id, order)), 200);
    })
    .openapi(postWithdraw, async (c) => {
      const { id } = c.req.valid('param');
      const order = c.req.valid('json');
      return c.json(await inCommune(database, c, (tx, user) => withdraw(tx, user, id, order, true)), 200);
    })
    .openapi(postRestore, async (c) => {
      const { id } = c.req.valid('param');
      const order = c.req.valid('json');
      return c.json(await inCommune(database, c, (tx, user) => withdraw(tx, user, id, order, false)), 200);
    });
}
