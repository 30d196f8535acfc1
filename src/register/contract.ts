/** The register: confirmed indicators and tasks of all plans, as one list that can be filtered, opened, exported. */
import { z } from 'zod';
import { Offset, Version, Year } from '../shared/fields.ts';
import { LONGEST } from '../shared/text-limits.ts';
import { Deadline, Finding, Location, RowSource, Target } from '../reading/contract.ts';

export const ROW_KINDS = ['indicator', 'task'] as const;
export const RowKind = z.enum(ROW_KINDS);
export type RowKind = z.infer<typeof RowKind>;

/** Derived from the deadline and today; never stored. */
export const SHOWN_STATUSES = [
  'in-time',
  'near-due',
  'overdue',
  'ongoing',
  'waiting-for-condition',
  'no-deadline',
  'retired',
] as const;
export const ShownStatus = z.enum(SHOWN_STATUSES);
export type ShownStatus = z.infer<typeof ShownStatus>;

export const OWNER_ROLES = ['director', 'lead', 'agency', 'coordinator'] as const;
export const RowOwner = z.object({
  role: z.enum(OWNER_ROLES),
  /** As named in the plan. */
  text: z.string(),
  resolution: z.enum(['unit', 'person', 'collective', 'outside']).optional(),
  unitId: z.uuid().optional(),
  unitName: z.string().optional(),
});
export type RowOwner = z.infer<typeof RowOwner>;

export const RegisterRow = z.object({
  id: z.uuid(),
  kind: RowKind,
  planId: z.uuid(),
  planTitle: z.string(),
  source: RowSource,
  position: z.int().describe('Order in the plan'),
  ordinal: z.string().optional(),
  section: z.string().optional(),
  name: z.string(),
  unit: z.string().optional().describe('Đơn vị tính'),
  targets: z.array(Target),
  deadline: Deadline.optional(),
  deliverable: z.string().optional(),
  owners: z.array(RowOwner),
  status: ShownStatus.optional().describe('Tasks only'),
  findings: z.int(),
  retired: z.boolean(),
  version: z.int(),
});
export type RegisterRow = z.infer<typeof RegisterRow>;

/** All filters are optional and combine with AND; `q` is searched with and without diacritics and ranked. */
export const RegisterQuery = z.object({
  q: z.string().max(200).optional(),
  kind: RowKind.optional(),
  plan: z.uuid().optional(),
  section: z.string().optional(),
  unit: z.uuid().optional(),
  person: z.string().optional(),
  year: Year.optional().describe('Tasks due, or indicators with a target, in this year'),
  status: ShownStatus.optional(),
  finding: z.string().optional().describe('A kind of finding, or "any"'),
  source: RowSource.optional(),
  retired: z.enum(['hide', 'show', 'only']).default('hide'),
  sort: z.enum(['plan', 'name', 'due', 'relevance']).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  offset: Offset.default(0),
});
export type RegisterQuery = z.infer<typeof RegisterQuery>;

export const RegisterPage = z.object({
  rows: z.array(RegisterRow),
  total: z.int(),
  /** When the list was counted (ISO time), and today as used for the statuses. */
  asOf: z.string(),
  today: z.string(),
});
export type RegisterPage = z.infer<typeof RegisterPage>;

const Facet = z.object({ value: z.string(), label: z.string(), count: z.int() });
/** What one can filter by within the present filters, each with its count. */
export const RegisterFacets = z.object({
  kinds: z.array(Facet),
  plans: z.array(Facet),
  sections: z.array(Facet),
  units: z.array(Facet),
  persons: z.array(Facet),
  years: z.array(Facet),
  statuses: z.array(Facet),
  findings: z.array(Facet),
});
export type RegisterFacets = z.infer<typeof RegisterFacets>;

export const HistoryEntry = z.object({
  at: z.string(),
  actor: z.string(),
  action: z.string().describe('For people: "Xác nhận từ kế hoạch", "Sửa", "Ngừng theo dõi" …'),
  reason: z.string().optional(),
  changes: z.array(
    z.object({
      field: z.string(),
      label: z.string(),
      before: z.string().optional(),
      after: z.string().optional(),
    }),
  ),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const RegisterDetail = z.object({
  row: RegisterRow,
  quote: z.string(),
  location: Location,
  /** What the reader made of the passage, beside what a person confirmed. */
  read: z.record(z.string(), z.unknown()).optional(),
  links: z.array(
    z.object({
      id: z.uuid(),
      kind: RowKind,
      source: RowSource,
      name: z.string(),
      reason: z.enum(['same-as', 'series']),
      targets: z.array(Target),
    }),
  ),
  findings: z.array(Finding),
  history: z.array(HistoryEntry),
});
export type RegisterDetail = z.infer<typeof RegisterDetail>;

/** A correction of a confirmed row; the reason is kept in its history. */
export const EditRow = z.object({
  version: Version,
  reason: z.string().trim().min(3).max(1000),
  value: z.object({
    ordinal: z.string().max(LONGEST.ordinal).optional(),
    section: z.string().max(LONGEST.section).optional(),
    name: z.string().trim().min(1).max(LONGEST.name),
    unit: z.string().max(LONGEST.unit).optional(),
    targets: z.array(Target).optional(),
    deadline: Deadline.optional(),
    deliverable: z.string().max(LONGEST.deliverable).optional(),
    owners: z.array(RowOwner.pick({ role: true, text: true, unitId: true, resolution: true })),
  }),
});
export type EditRow = z.infer<typeof EditRow>;

export const RetireRow = z.object({ version: Version, reason: z.string().trim().min(3).max(1000) });
export type RetireRow = z.infer<typeof RetireRow>;

export const EXPORT_COLUMNS = [
  'ordinal',
  'kind',
  'plan',
  'section',
  'name',
  'unit',
  'targets',
  'director',
  'leads',
  'agencies',
  'coordinators',
  'deliverable',
  'deadline',
  'due',
  'status',
  'source',
  'quote',
] as const;
export const ExportQuery = RegisterQuery.omit({ limit: true, offset: true }).extend({
  columns: z.string().optional().describe('Comma-separated, of EXPORT_COLUMNS, in the order wanted'),
});
export type ExportQuery = z.infer<typeof ExportQuery>;
