/** URLs of who answers for what, and of what is asked in which cycle. */
import type { Database } from '../../db/database.ts';
import { inCommune } from '../../http/in-commune.ts';
import { problems } from '../../http/problem.ts';
import { createRoute, json, newRouter, type Router, z } from '../../http/router.ts';
import {
  Answerability,
  AnswerabilityQuery,
  ContentChoices,
  FormerChoices,
  FormerDefinitions,
  FormerTaskProviders,
  FormerUpdaters,
  HandOverPerson,
  PeriodContent,
  SetDefinitions,
  SetTaskProviders,
  SetUpdaters,
} from './contract.ts';
import { getAnswerability } from './get-answerability.ts';
import { getContent, listHandOverPeople } from './get-content.ts';
import { setContent } from './set-content.ts';
import { type OnDefined, setDefinitions } from './set-definitions.ts';
import { setTaskProviders } from './set-task-providers.ts';
import { setUpdaters } from './set-updaters.ts';

const tags = ['duties'];

const getRows = createRoute({
  method: 'get',
  path: '/period-content',
  tags,
  summary: 'Nội dung báo cáo từng kỳ: chỉ tiêu, nhiệm vụ nào được hỏi trong kỳ nào, ai cung cấp',
  responses: { ...problems, 200: json(PeriodContent, 'Các nội dung đang theo dõi') },
});
const putChoices = createRoute({
  method: 'put',
  path: '/period-content',
  tags,
  summary: 'Chọn hỏi hay không hỏi nhiều nội dung trong nhiều kỳ; gửi lại kết quả để hoàn tác',
  request: { body: json(ContentChoices, 'Các lựa chọn') },
  responses: { ...problems, 200: json(FormerChoices, 'Trước đó ra sao') },
});
const putDefinitions = createRoute({
  method: 'put',
  path: '/definitions',
  tags,
  summary: 'Đặt cách tính và đơn vị cung cấp của một hay nhiều chỉ tiêu; gửi lại kết quả để hoàn tác',
  request: { body: json(SetDefinitions, 'Các thay đổi') },
  responses: { ...problems, 200: json(FormerDefinitions, 'Trước đó ra sao') },
});
const putTaskProviders = createRoute({
  method: 'put',
  path: '/task-providers',
  tags,
  summary: 'Hỏi riêng từng đơn vị về nhiều nhiệm vụ chung; gửi lại kết quả để hoàn tác',
  request: { body: json(SetTaskProviders, 'Nhiệm vụ nào hỏi những đơn vị nào') },
  responses: { ...problems, 200: json(FormerTaskProviders, 'Trước đó hỏi những đơn vị nào') },
});
const putUpdaters = createRoute({
  method: 'put',
  path: '/updaters',
  tags,
  summary: 'Giao người cập nhật cho nhiều nội dung; gửi lại kết quả để hoàn tác',
  request: { body: json(SetUpdaters, 'Giao nội dung nào cho ai') },
  responses: { ...problems, 200: json(FormerUpdaters, 'Trước đó giao cho ai') },
});
const getPeople = createRoute({
  method: 'get',
  path: '/updaters/people',
  tags,
  summary: 'Những người có thể được giao cập nhật',
  responses: { ...problems, 200: json(z.array(HandOverPerson), 'Theo tên') },
});
const getGaps = createRoute({
  method: 'get',
  path: '/answerability',
  tags,
  summary: 'Nội dung chưa có đơn vị trả lời; đơn vị đã lâu không cập nhật',
  request: { query: AnswerabilityQuery },
  responses: { ...problems, 200: json(Answerability, 'Nội dung và đơn vị') },
});

interface ContentServices {
  database: Database;
  onDefined: OnDefined;
}

export function contentRoutes({ database, onDefined }: ContentServices): Router {
  return newRouter()
    .openapi(getRows, async (c) => c.json(await inCommune(database, c, getContent), 200))
    .openapi(putChoices, async (c) => {
      const { choices } = c.req.valid('json');
      return c.json(await inCommune(database, c, (tx, user) => setContent(tx, user, choices)), 200);
    })
    .openapi(putDefinitions, async (c) => {
      const { changes } = c.req.valid('json');
      const set = await inCommune(database, c, (tx, user) => setDefinitions(tx, user, changes, onDefined));
      return c.json(set, 200);
    })
    .openapi(putTaskProviders, async (c) => {
      const { choices } = c.req.valid('json');
      return c.json(await inCommune(database, c, (tx, user) => setTaskProviders(tx, user, choices)), 200);
    })
    .openapi(putUpdaters, async (c) => {
      const { choices } = c.req.valid('json');
      return c.json(await inCommune(database, c, (tx, user) => setUpdaters(tx, user, choices)), 200);
    })
    .openapi(getPeople, async (c) => c.json(await inCommune(database, c, listHandOverPeople), 200))
    .openapi(getGaps, async (c) => {
      const { days } = c.req.valid('query');
      return c.json(await inCommune(database, c, (tx, user) => getAnswerability(tx, user, days)), 200);
    });
}
