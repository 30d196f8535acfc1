/** The state of the machine, for administrators. */
import { isLow } from '../disk-space.ts';
import { problems } from '../http/problem.ts';
import { createRoute, getSession, json, newRouter, type Router } from '../http/router.ts';
import type { DiskSpace } from '../disk-space.ts';
import { Forbidden } from '../shared/errors.ts';
import { SystemState } from './contract.ts';
import { canViewSystem } from './permissions.ts';

const getSystem = createRoute({
  method: 'get',
  path: '/system',
  tags: ['system'],
  summary: 'Tình trạng máy chủ: chỗ trống trên ổ đĩa',
  responses: { ...problems, 200: json(SystemState, 'Tình trạng máy chủ') },
});

export function systemRoutes({ disk }: { disk: DiskSpace }): Router {
  return newRouter().openapi(getSystem, async (c) => {
    const user = getSession(c);
    if (!canViewSystem(user, user.communeCode))
      throw new Forbidden('Chỉ quản trị được xem tình trạng máy chủ.');
    const room = await disk.look();
    const state = room && { freeBytes: room.free, totalBytes: room.total, low: isLow(room) };
    return c.json(state ? { disk: state } : {}, 200);
  });
}
