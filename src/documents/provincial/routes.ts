/** URL of the tasks in the sheet of the provinces; beside the exports of the register, whose filters it takes. */
import type { Database } from '../../db/database.ts';
import { download } from '../../http/download.ts';
import { inCommune } from '../../http/in-commune.ts';
import { problems } from '../../http/problem.ts';
import { createRoute, newRouter, type Router } from '../../http/router.ts';
import { WholeList } from '../../register/contract.ts';
import type { WorkedOut } from '../../register/list/worked-out.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { XLSX } from '../../shared/media-types.ts';
import { exportTasks } from './export-tasks.ts';
import { writeTaskSheet } from './write-task-sheet.ts';

interface TaskSheetServices {
  database: Database;
  clock: () => Date;
  workedOut: WorkedOut;
}

const getSheet = createRoute({
  method: 'get',
  path: '/register/tasks.xlsx',
  tags: ['register'],
  summary: 'Nhiệm vụ đang lọc theo mẫu 25 cột của phần mềm quản lý nhiệm vụ cấp tỉnh',
  request: { query: WholeList },
  responses: {
    ...problems,
    200: {
      description: 'Tệp, chỉ gồm nhiệm vụ trong các dòng đang lọc',
      content: { [XLSX]: { schema: { type: 'string' as const, format: 'binary' } } },
    },
  },
});

export function taskSheetRoutes({ database, clock, workedOut }: TaskSheetServices): Router {
  return newRouter().openapi(getSheet, async (c) => {
    const query = c.req.valid('query');
    const sheet = await inCommune(database, c, (tx, user) => exportTasks(tx, user, query, workedOut));
    const name = `Nhiem vu 25 cot ${todayInVietnam(clock())}.xlsx`;
    return download({ name, mediaType: XLSX, bytes: await writeTaskSheet(sheet) });
  });
}
