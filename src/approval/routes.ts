/** URLs of the steps of answers, and of the closing of periods. */
import type { Database } from '../db/database.ts';
import { ReportingRate } from '../duties/contract.ts';
import { inCommune } from '../http/in-commune.ts';
import { problems } from '../http/problem.ts';
import { createRoute, json, newRouter, type Router, z } from '../http/router.ts';
import { answerIssued } from './answer-issued.ts';
import { closePeriod, reopenPeriod, unlockPeriod } from './close-period.ts';
import {
  AnswerIssued,
  ClosePeriod,
  NoteStepTaken,
  ReopenPeriod,
  ReportingStanding,
  ReportSecret,
  ReportStep,
  StepsTaken,
  TakeNoteStep,
  TakeStep,
  UnlockPeriod,
} from './contract.ts';
import { listSteps } from './list-steps.ts';
import { reportingStanding } from './reporting-standing.ts';
import { reportSecret } from './report-secret.ts';
import { takeNoteStep } from './take-note-step.ts';
import { takeStep } from './take-step.ts';

interface ApprovalServices {
  database: Database;
}

const tags = ['approval'];
const duty = z.object({ id: z.uuid() });
const period = z.object({ id: z.string().max(40) });
const done = { 204: { description: 'Đã thực hiện' } };

const postStep = createRoute({
  method: 'post',
  path: '/duties/{id}/steps',
  tags,
  summary: 'Trình, nộp, rút lại, tiếp nhận, trả lại, đính chính, nhập thay; nhiều nội dung một lần',
  request: { params: duty, body: json(TakeStep, 'Việc làm và các nội dung') },
  responses: { ...problems, 200: json(StepsTaken, 'Các nội dung sau đó') },
});
const postNoteStep = createRoute({
  method: 'post',
  path: '/duties/{id}/note/steps',
  tags,
  summary: 'Trình, nộp, rút lại, tiếp nhận, trả lại, đính chính, nhập thay một báo cáo ngắn',
  request: { params: duty, body: json(TakeNoteStep, 'Việc làm') },
  responses: { ...problems, 200: json(NoteStepTaken, 'Báo cáo ngắn sau đó') },
});
const getSteps = createRoute({
  method: 'get',
  path: '/duties/{id}/steps',
  tags,
  summary: 'Các bước đã qua của một báo cáo, mới nhất trước',
  request: { params: duty },
  responses: { ...problems, 200: json(z.array(ReportStep), 'Các bước') },
});
const getStanding = createRoute({
  method: 'get',
  path: '/reporting/standing',
  tags,
  summary: 'Việc báo cáo hôm nay: kỳ đang mở, kỳ cần mở, chờ tiếp nhận, quá hạn, đến hạn trong tuần',
  responses: { ...problems, 200: json(ReportingStanding, 'Tình hình báo cáo') },
});
const postSecret = createRoute({
  method: 'post',
  path: '/duties/{id}/secret',
  tags,
  summary: 'Đã báo cáo theo chế độ mật: chỉ ghi số văn bản, tính là đã tiếp nhận',
  request: { params: duty, body: json(ReportSecret, 'Số văn bản') },
  responses: { ...problems, ...done },
});
const postIssued = createRoute({
  method: 'post',
  path: '/duties/{id}/issued',
  tags,
  summary: 'Xã đã gửi báo cáo: số, ngày ban hành; null: xóa nội dung đã ghi',
  request: { params: duty, body: json(AnswerIssued, 'Báo cáo đã ban hành') },
  responses: { ...problems, ...done },
});
const postClose = createRoute({
  method: 'post',
  path: '/periods/{id}/close',
  tags,
  summary: 'Chốt kỳ: số liệu và tỷ lệ báo cáo giữ nguyên từ đây',
  request: { params: period, body: json(ClosePeriod, 'Phiên bản đang xem') },
  responses: { ...problems, 200: json(ReportingRate, 'Tỷ lệ báo cáo lúc chốt') },
});
const postReopen = createRoute({
  method: 'post',
  path: '/periods/{id}/reopen',
  tags,
  summary: 'Mở lại kỳ đã chốt, có lý do',
  request: { params: period, body: json(ReopenPeriod, 'Lý do') },
  responses: { ...problems, ...done },
});
const postUnlock = createRoute({
  method: 'post',
  path: '/periods/{id}/unlock',
  tags,
  summary: 'Mở kỳ đã chốt cho một đơn vị, có lý do và thời hạn',
  request: { params: period, body: json(UnlockPeriod, 'Đơn vị, lý do, đến khi nào') },
  responses: { ...problems, ...done },
});

export function approvalRoutes({ database }: ApprovalServices): Router {
  return newRouter()
    .openapi(postStep, async (c) => {
      const [{ id }, order] = [c.req.valid('param'), c.req.valid('json')];
      return c.json(await inCommune(database, c, (tx, user) => takeStep(tx, user, id, order)), 200);
    })
    .openapi(postNoteStep, async (c) => {
      const [{ id }, order] = [c.req.valid('param'), c.req.valid('json')];
      return c.json(await inCommune(database, c, (tx, user) => takeNoteStep(tx, user, id, order)), 200);
    })
    .openapi(getSteps, async (c) => {
      const { id } = c.req.valid('param');
      return c.json(await inCommune(database, c, (tx, user) => listSteps(tx, user, id)), 200);
    })
    .openapi(getStanding, async (c) => c.json(await inCommune(database, c, reportingStanding), 200))
    .openapi(postSecret, async (c) => {
      const [{ id }, order] = [c.req.valid('param'), c.req.valid('json')];
      await inCommune(database, c, (tx, user) => reportSecret(tx, user, id, order));
      return c.body(null, 204);
    })
    .openapi(postIssued, async (c) => {
      const [{ id }, order] = [c.req.valid('param'), c.req.valid('json')];
      await inCommune(database, c, (tx, user) => answerIssued(tx, user, id, order));
      return c.body(null, 204);
    })
    .openapi(postClose, async (c) => {
      const [{ id }, order] = [c.req.valid('param'), c.req.valid('json')];
      return c.json(await inCommune(database, c, (tx, user) => closePeriod(tx, user, id, order)), 200);
    })
    .openapi(postReopen, async (c) => {
      const [{ id }, order] = [c.req.valid('param'), c.req.valid('json')];
      await inCommune(database, c, (tx, user) => reopenPeriod(tx, user, id, order));
      return c.body(null, 204);
    })
    .openapi(postUnlock, async (c) => {
      const [{ id }, order] = [c.req.valid('param'), c.req.valid('json')];
      await inCommune(database, c, (tx, user) => unlockPeriod(tx, user, id, order));
      return c.body(null, 204);
    });
}
