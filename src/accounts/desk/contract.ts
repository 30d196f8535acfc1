/** Bàn giao: a whole desk goes from one person to another; a unit gets a new head. */
import { z } from 'zod';
import { IsoDate } from '../../shared/fields.ts';
import { ROLES } from '../../shared/who-acts.ts';
import { PostsOverTime, PostText } from '../posts/contract.ts';

const DeskGrant = z.object({ role: z.enum(ROLES), unitId: z.uuid().optional() });
const DeskPost = z.object({ post: PostText, unitId: z.uuid().optional() });

/** One thing on the desk, in words. */
export const DeskItem = z.object({
  id: z.string(),
  text: z.string(),
  detail: z.string().optional(),
  unitId: z.uuid().optional().describe('Chỉ người của đơn vị này nhận được'),
});
export type DeskItem = z.infer<typeof DeskItem>;

/** What is on the desk beside grants and posts. */
export const DESK_PARTS = ['rows', 'drafts', 'waiting'] as const;
export type DeskPartName = (typeof DESK_PARTS)[number];

export const Desk = z.object({
  grants: z.array(DeskGrant),
  posts: z.array(DeskPost),
  rows: z.array(DeskItem).describe('Nội dung đang được giao cập nhật; chuyển sang người nhận'),
  drafts: z.array(DeskItem).describe('Nội dung đã nhập, chưa gửi; giữ tên người đã nhập'),
  waiting: z.array(DeskItem).describe('Việc đang chờ; đi theo vai trò'),
});
export type Desk = z.infer<typeof Desk>;

/** Absent parts go as a whole: a person who leaves for good. */
export const HandOverTo = z.object({
  to: z.string().min(1).max(60),
  grants: z.array(DeskGrant).max(40).optional().describe('Vai trò chuyển đi; không nêu: tất cả'),
  posts: z.array(DeskPost).max(10).optional().describe('Chức danh chuyển đi; không nêu: tất cả'),
  rows: z.boolean().optional().describe('Chuyển cả nội dung đang cập nhật; không nêu: có'),
  account: z.enum(['lock', 'keep']).optional().describe('Khóa hay giữ tài khoản; không nêu: khóa'),
});
export type HandOverTo = z.infer<typeof HandOverTo>;

/** Người đứng đầu mới: an account that exists, or a person who gets one in the same step. */
export const NewHead = z
  .object({
    userId: z.string().min(1).max(60).optional(),
    person: z
      .object({ name: z.string().trim().min(2).max(200), userName: z.string().trim().min(3).max(40) })
      .optional(),
    from: IsoDate.describe('Từ ngày nào: đã qua, hôm nay hoặc sắp tới'),
    post: PostText.optional().describe('Chức danh; không nêu: như người trước'),
    rows: z.boolean().describe('Nội dung người trước đang cập nhật cho đơn vị chuyển theo'),
    lockFormer: z.boolean().describe('Khóa tài khoản của người trước'),
  })
  .refine(({ userId, person }) => (userId === undefined) !== (person === undefined), {
    path: ['userId'],
    message: 'Chọn một người đã có tài khoản, hoặc ghi người mới.',
  });
export type NewHead = z.infer<typeof NewHead>;

export const NewHeadOrdered = PostsOverTime.extend({
  done: z.boolean().describe('Đã thực hiện; không: sẽ thực hiện khi đến ngày'),
  oneTimePassword: z.string().optional().describe('Của tài khoản mới; chỉ hiện một lần'),
});
export type NewHeadOrdered = z.infer<typeof NewHeadOrdered>;
