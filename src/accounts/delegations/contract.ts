/** Ủy quyền: a person lets another use some of the own grants while the person is away. */
import { z } from 'zod';
import { IsoDate } from '../../shared/fields.ts';
import { ROLES } from '../../shared/who-acts.ts';

/** Chưa đến ngày · Đang hiệu lực · Đã hết hạn · Đã thu hồi. */
export const DELEGATION_STATES = ['upcoming', 'in-force', 'ended', 'revoked'] as const;
export type DelegationState = (typeof DELEGATION_STATES)[number];

const DelegatedGrant = z.object({ role: z.enum(ROLES), unitId: z.uuid().optional() });
const DelegatedGrants = z.array(DelegatedGrant).min(1).max(40);

export const Delegation = z.object({
  id: z.uuid(),
  fromId: z.string(),
  fromName: z.string(),
  toId: z.string(),
  toName: z.string(),
  grants: DelegatedGrants,
  firstDay: IsoDate,
  lastDay: IsoDate.describe('Ngày cuối cùng còn hiệu lực'),
  state: z.enum(DELEGATION_STATES),
  givenBy: z.string(),
  givenAt: z.string(),
  revokedBy: z.string().optional(),
  revokedAt: z.string().optional(),
});
export type Delegation = z.infer<typeof Delegation>;

/** What a person sees of delegations: the own ones; the administrator all. */
export const Delegations = z.object({
  today: IsoDate,
  delegations: z.array(Delegation).describe('Mới nhất trước'),
  givers: z
    .array(z.object({ userId: z.string(), name: z.string(), grants: z.array(DelegatedGrant) }))
    .describe('Ai có thể ủy quyền, những vai trò nào; trống: không có quyền ủy quyền'),
  people: z.array(z.object({ userId: z.string(), name: z.string() })).describe('Ai có thể nhận'),
});
export type Delegations = z.infer<typeof Delegations>;

export const BeginDelegation = z.object({
  fromId: z.string().min(1).max(60),
  toId: z.string().min(1).max(60),
  grants: DelegatedGrants,
  firstDay: IsoDate,
  lastDay: IsoDate,
});
export type BeginDelegation = z.infer<typeof BeginDelegation>;

/** One that holds today, as the bar of both sides tells it. */
export const DelegationNow = Delegation.pick({
  id: true,
  fromName: true,
  toName: true,
  lastDay: true,
}).extend({
  given: z.boolean().describe('Do mình ủy quyền; không: mình được ủy quyền'),
});
export type DelegationNow = z.infer<typeof DelegationNow>;
