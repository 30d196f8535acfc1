/** The description of the whole API, made from the routes themselves, at /api/openapi.json. */
import type { Router } from './router.ts';

export function describeApi(app: Router): void {
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Sáu Rõ',
      version: '1',
      description: 'Đọc, theo dõi và đánh giá kế hoạch hành động của xã, phường.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }],
    tags: [
      { name: 'system', description: 'Tình trạng hệ thống' },
      { name: 'accounts', description: 'Đăng nhập, tài khoản, thiết lập lần đầu' },
      { name: 'organisation', description: 'Xã, cơ quan, đơn vị' },
      { name: 'plans', description: 'Kế hoạch: tải lên, đọc, xác nhận' },
      { name: 'register', description: 'Chỉ tiêu, nhiệm vụ đã xác nhận' },
      { name: 'duties', description: 'Ai báo cáo nội dung gì, trong kỳ nào' },
    ],
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'sauro.session_token',
  });
}
