/** What an error looks like on the wire (RFC 9457). */
import { z } from '@hono/zod-openapi';

export const Problem = z
  .object({
    type: z.string(),
    status: z.int(),
    title: z.string(),
    requestId: z.string().describe('Mã tra cứu trong nhật ký'),
    code: z.string().optional().describe('Việc phải làm trước, cho chương trình'),
    errors: z.array(z.object({ field: z.string(), text: z.string() })).optional(),
    possible: z.array(z.string()).optional().describe('Những việc có thể làm thay'),
  })
  .openapi('Problem');
export type Problem = z.infer<typeof Problem>;

const answer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Problem } },
});

/** The refusals that any route for signed-in people may answer; spread into its `responses`. */
export const problems = {
  401: answer('Chưa đăng nhập'),
  403: answer('Không có quyền'),
  404: answer('Không tìm thấy'),
  409: answer('Trạng thái hiện tại không cho phép'),
  422: answer('Chưa thực hiện được: có mục cần sửa'),
  503: answer('Tạm thời chưa trả lời được; thử lại sau số giây của Retry-After'),
  507: answer('Ổ đĩa của máy chủ đã đầy'),
} as const;
