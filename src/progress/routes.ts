/** URLs of what people enter: their work, the form of a unit, autosave. */
import type { Database } from '../db/database.ts';
import { inCommune } from '../http/in-commune.ts';
import { problems } from '../http/problem.ts';
import { createRoute, json, newRouter, type Router, z } from '../http/router.ts';
import { RowKind } from '../register/contract.ts';
import type { FollowChange } from '../register/things/refresh-things.ts';
import { answerHistory } from './answers/answer-history.ts';
import {
  DutyForm,
  LedRow,
  MyWork,
  Owed,
  RecordCondition,
  SavedDrafts,
  SaveDrafts,
  ThingAnswer,
} from './contract.ts';
import { type EvidenceServices, evidenceRoutes } from './evidence/routes.ts';
import { getDuty } from './get-duty.ts';
import { ledWork } from './led-work.ts';
import { myWork } from './my-work.ts';
import { noteRoutes } from './note/routes.ts';
import { OccurrenceChain } from './occurrences/contract.ts';
import { getChain } from './occurrences/get-chain.ts';
import { getOwed } from './owed.ts';
import { recordCondition } from './record-condition.ts';
import { saveDrafts } from './save-drafts.ts';

interface ProgressServices extends EvidenceServices {
  database: Database;
  followChange: FollowChange;
}

const tags = ['progress'];
const params = z.object({ id: z.uuid() });

const getMyWork = createRoute({
  method: 'get',
  path: '/my-work',
  tags,
  summary: 'Việc của tôi: nội dung đang phải báo cáo, theo hạn',
  responses: { ...problems, 200: json(MyWork, 'Việc đang phải làm') },
});
const getLedWork = createRoute({
  method: 'get',
  path: '/my-work/led',
  tags,
  summary: 'Nội dung đơn vị chủ trì mà nơi khác cung cấp, chưa được tiếp nhận trong các kỳ đang mở',
  responses: { ...problems, 200: json(z.array(LedRow), 'Nội dung đang chờ nơi khác') },
});
const getForm = createRoute({
  method: 'get',
  path: '/duties/{id}',
  tags,
  summary: 'Báo cáo của một đơn vị trong một kỳ: từng nội dung, đã nhập gì, đang ở đâu',
  request: { params },
  responses: { ...problems, 200: json(DutyForm, 'Báo cáo') },
});
const putDrafts = createRoute({
  method: 'put',
  path: '/duties/{id}/drafts',
  tags,
  summary: 'Tự lưu nội dung đang nhập; chưa gửi cho ai',
  request: { params, body: json(SaveDrafts, 'Các nội dung đang nhập') },
  responses: { ...problems, 200: json(SavedDrafts, 'Đã lưu') },
});
const getOwedRows = createRoute({
  method: 'get',
  path: '/periods/{id}/owed',
  tags,
  summary: 'Nội dung các đơn vị còn phải trả lời trong kỳ, để cơ quan thường trực nhập thay',
  request: { params: z.object({ id: z.string().max(40) }) },
  responses: { ...problems, 200: json(Owed, 'Báo cáo của các đơn vị còn nội dung phải trả lời') },
});
const getAnswers = createRoute({
  method: 'get',
  path: '/answers/{kind}/{id}',
  tags,
  summary: 'Mọi lần báo cáo về một chỉ tiêu, nhiệm vụ, mới nhất trước, kèm kết quả tiếp nhận',
  request: { params: z.object({ kind: RowKind, id: z.uuid() }) },
  responses: { ...problems, 200: json(z.array(ThingAnswer), 'Các lần báo cáo') },
});

const getOccurrences = createRoute({
  method: 'get',
  path: '/tasks/{id}/occurrences',
  tags,
  summary: 'Từng lần thực hiện của nhiệm vụ định kỳ, từng kỳ kiểm tra của việc thường xuyên',
  request: { params },
  responses: { ...problems, 200: json(OccurrenceChain, 'Cũ nhất trước') },
});
const postCondition = createRoute({
  method: 'post',
  path: '/conditions',
  tags,
  summary: 'Ghi nhận điều kiện của một nhiệm vụ đã có, hoặc xóa nội dung đã ghi (có lý do)',
  request: { body: json(RecordCondition, 'Nhiệm vụ, ngày, văn bản') },
  responses: { ...problems, 204: { description: 'Đã ghi' } },
});

export function progressRoutes(services: ProgressServices): Router {
  const { database, followChange } = services;
  return newRouter()
    .route('/', evidenceRoutes(services))
    .route('/', noteRoutes(services))
    .openapi(getMyWork, async (c) => c.json(await inCommune(database, c, myWork), 200))
    .openapi(getLedWork, async (c) => c.json(await inCommune(database, c, ledWork), 200))
    .openapi(getForm, async (c) => {
      const { id } = c.req.valid('param');
      return c.json(await inCommune(database, c, (tx, user) => getDuty(tx, user, id)), 200);
    })
    .openapi(getOwedRows, async (c) => {
      const { id } = c.req.valid('param');
      return c.json(await inCommune(database, c, (tx, user) => getOwed(tx, user, id)), 200);
    })
    .openapi(getAnswers, async (c) => {
      const { kind, id } = c.req.valid('param');
      return c.json(await inCommune(database, c, (tx, user) => answerHistory(tx, user, kind, id)), 200);
    })
    .openapi(getOccurrences, async (c) => {
      const { id } = c.req.valid('param');
      return c.json(await inCommune(database, c, (tx, user) => getChain(tx, user, id)), 200);
    })
    .openapi(postCondition, async (c) => {
      const order = c.req.valid('json');
      await inCommune(database, c, (tx, user) => recordCondition(tx, user, order, followChange));
      return c.body(null, 204);
    })
    .openapi(putDrafts, async (c) => {
      const [{ id }, order] = [c.req.valid('param'), c.req.valid('json')];
      return c.json(await inCommune(database, c, (tx, user) => saveDrafts(tx, user, id, order)), 200);
    });
}
