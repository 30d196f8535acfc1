/** Chức danh: who holds which post of the commune and its units, and who held it. */
import { z } from 'zod';
import { IsoDate } from '../../shared/fields.ts';

export const PostText = z.string().trim().min(2).max(200);

/** One person's time in a post. */
export const PostHolder = z.object({
  id: z.uuid(),
  userId: z.string(),
  name: z.string(),
  from: IsoDate,
  to: IsoDate.optional().describe('Ngày cuối còn giữ; không có: đang giữ'),
});
export type PostHolder = z.infer<typeof PostHolder>;

export const PostOverTime = z.object({
  post: z.string(),
  holders: z.array(PostHolder).min(1).describe('Người giữ sau cùng trước'),
});
export type PostOverTime = z.infer<typeof PostOverTime>;

/** A change of the head of a unit that is ordered for a day to come. */
export const PlannedHead = z.object({
  id: z.uuid(),
  name: z.string(),
  from: IsoDate,
  orderedBy: z.string(),
  waits: z.string().optional().describe('Đã đến ngày mà chưa thực hiện được: vì sao'),
});
export type PlannedHead = z.infer<typeof PlannedHead>;

export const UnitPosts = z.object({
  unitId: z.uuid().optional().describe('Không có: lãnh đạo xã, phường'),
  unitName: z.string().optional(),
  posts: z.array(PostOverTime),
  heads: z
    .array(z.object({ userId: z.string(), name: z.string() }))
    .describe('Lãnh đạo đơn vị hiện nay theo tài khoản'),
  planned: PlannedHead.optional(),
});
export type UnitPosts = z.infer<typeof UnitPosts>;

export const PostsOverTime = z.object({ today: IsoDate, units: z.array(UnitPosts) });
export type PostsOverTime = z.infer<typeof PostsOverTime>;

export const BeginHolder = z.object({
  unitId: z.uuid().optional().describe('Không có: lãnh đạo xã, phường'),
  post: PostText,
  userId: z.string().min(1).max(60),
  from: IsoDate,
  to: IsoDate.optional().describe('Ngày cuối còn giữ'),
  ends: z.uuid().optional().describe('Người đang giữ thôi giữ từ ngày đó'),
  shared: z.boolean().optional().describe('Nhiều người cùng giữ chức danh này'),
});
export type BeginHolder = z.infer<typeof BeginHolder>;

export const EndHolder = z.object({
  lastDay: IsoDate.nullable().describe('Ngày cuối còn giữ; null: vẫn đang giữ'),
  mistaken: z.boolean().optional().describe('Ghi nhầm: không giữ ngày nào; vẫn còn trong nhật ký'),
  shared: z.boolean().optional(),
});
export type EndHolder = z.infer<typeof EndHolder>;

export const HoldersQuery = z.object({
  post: z.string().min(2).max(300).describe('Như trong kế hoạch'),
  unit: z.uuid().optional(),
  on: IsoDate,
});
export const HoldersOn = z.object({ names: z.array(z.string()) });
