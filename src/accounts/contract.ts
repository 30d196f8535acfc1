/** Accounts, roles, the session of the person at the screen, and the first set-up. */
import { z } from 'zod';
import { Commune, UnitDraft } from '../organisation/contract.ts';
import { DelegationNow } from './delegations/contract.ts';
import { type Grant as HeldGrant, ROLES, type Session } from '../shared/who-acts.ts';

/** The most that one account is given; a commune has some thirty units. */
const MOST_GRANTS = 40;

const Grant = z.object({
  role: z.enum(ROLES),
  unitId: z.uuid().optional().describe('The unit that the role holds for; those of a unit need one'),
}) satisfies z.ZodType<HeldGrant>;
const EffectiveGrant = Grant.extend({
  delegatedBy: z
    .object({ userId: z.string(), name: z.string(), until: z.string() })
    .optional()
    .describe('Được ai ủy quyền, đến hết ngày nào; không có: vai trò của chính mình'),
}) satisfies z.ZodType<HeldGrant>;
const Grants = z.array(Grant).min(1).max(MOST_GRANTS);

const SignedInSession = z.object({
  userId: z.string(),
  name: z.string(),
  userName: z.string(),
  communeCode: z.string(),
  grants: z.array(EffectiveGrant).readonly(),
}) satisfies z.ZodType<Session>;

export const Me = z.object({
  user: SignedInSession,
  commune: Commune,
  mustChangePassword: z.boolean(),
  mustEnableTotp: z.boolean(),
  totp: z.boolean().describe('Đã bật mã dùng một lần'),
  idleMinutes: z.number(),
  delegations: z.array(DelegationNow).describe('Ủy quyền đang hiệu lực, đã giao và đã nhận'),
});
export type Me = z.infer<typeof Me>;

/** The ways to sign in that this installation offers besides name and password. */
export const SignInOptions = z.object({ singleSignOn: z.object({ name: z.string() }).optional() });
export type SignInOptions = z.infer<typeof SignInOptions>;

export const SetupRequest = z.object({
  token: z.string().min(20),
  communeCode: z.string().regex(/^\d{5}$/),
  admin: z.object({
    name: z.string().trim().min(2),
    userName: z.string().trim().min(3),
    password: z.string(),
  }),
  units: z.array(UnitDraft).min(1),
});
export type SetupRequest = z.infer<typeof SetupRequest>;

/** The most posts that one person holds. */
const MOST_POSTS = 10;
const WORK_PHONE = 'Số điện thoại chưa đúng: chỉ gồm chữ số, dấu cách, dấu + . - ( ).';

const Post = z.object({
  post: z.string().trim().min(2).max(200).describe('Chức danh, “Trưởng phòng”'),
  unitId: z.uuid().optional().describe('Of the commune’s own leadership when absent'),
});
const Posts = z.array(Post).max(MOST_POSTS);
export const WorkPhone = z
  .string()
  .trim()
  .regex(/^[+\d][\d .()-]{4,24}$/, WORK_PHONE);
export const WorkEmail = z.email('Địa chỉ thư chưa đúng, ví dụ vanphong@xa.gov.vn.').max(200);

export const Account = z.object({
  id: z.string(),
  name: z.string(),
  userName: z.string(),
  grants: z.array(Grant).readonly(),
  posts: Posts.describe('Chức danh đang giữ'),
  workPhone: WorkPhone.optional(),
  workEmail: WorkEmail.optional(),
  locked: z.boolean(),
  lastSeenAt: z.string().optional(),
});
export type Account = z.infer<typeof Account>;

export const CreateAccount = Account.pick({ name: true, userName: true }).extend({
  grants: Grants,
  posts: Posts.optional(),
  workPhone: WorkPhone.optional(),
  workEmail: WorkEmail.optional(),
});
export type CreateAccount = z.infer<typeof CreateAccount>;

/** What an administrator may change; what is absent stays, null empties it. */
export const ChangeAccount = CreateAccount.omit({ userName: true }).partial().extend({
  workPhone: WorkPhone.nullable().optional(),
  workEmail: WorkEmail.nullable().optional(),
  locked: z.boolean().optional(),
});
export type ChangeAccount = z.infer<typeof ChangeAccount>;

export const OneTimePassword = z.object({
  oneTimePassword: z.string().describe('Shown once; to be changed at the first sign-in'),
});
export const NewAccount = Account.extend(OneTimePassword.shape);
