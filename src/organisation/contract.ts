/** Communes, their units and the units' former or short names. */
import { z } from 'zod';
import { IsoDate, Version } from '../shared/fields.ts';

export const Province = z.object({ code: z.string(), name: z.string(), type: z.string() });
export type Province = z.infer<typeof Province>;

export const Commune = z.object({
  code: z.string().regex(/^\d{5}$/),
  name: z.string(),
  type: z.enum(['xã', 'phường', 'đặc khu']),
  provinceCode: z.string(),
  provinceName: z.string(),
});
export type Commune = z.infer<typeof Commune>;

export const UNIT_KINDS = [
  'government',
  'party',
  'mass-organisation',
  'armed-force',
  'service',
  'school',
  'hamlet',
  'collective',
  'other',
] as const;
/** A unit as proposed at set-up or typed by a person. */
export const UnitDraft = z.object({
  name: z.string().trim().min(2).max(200),
  shortName: z.string().trim().max(60).optional(),
  kind: z.enum(UNIT_KINDS),
  aliases: z.array(z.string().trim().min(1).max(200)).default([]),
  validFrom: IsoDate.optional(),
  validTo: IsoDate.optional(),
  parentId: z.uuid().optional().describe('Trực thuộc đơn vị nào'),
});
export type UnitDraft = z.infer<typeof UnitDraft>;

/** How a reorganisation ends a unit: sáp nhập, chia tách, giải thể. */
export const ENDINGS = ['merge', 'split', 'dissolve'] as const;

export const Unit = UnitDraft.extend({
  id: z.uuid(),
  position: z.number(),
  version: Version,
  successorIds: z
    .array(z.uuid())
    .optional()
    .describe('Các đơn vị tiếp nhận; có cả chính đơn vị này khi chia tách mà vẫn còn'),
  endedAs: z.enum(ENDINGS).optional().describe('Kết thúc khi sắp xếp đơn vị'),
});
export type Unit = z.infer<typeof Unit>;

export const UnitSuggestion = z.object({
  unitId: z.uuid(),
  name: z.string(),
  score: z.number().min(0).max(1),
});
export type UnitSuggestion = z.infer<typeof UnitSuggestion>;

/** Changes to a unit; `version` is the one they were made on. Absent fields stay as they are, null empties one. */
export const EditUnit = UnitDraft.extend({
  aliases: UnitDraft.shape.aliases.unwrap(),
  shortName: UnitDraft.shape.shortName.nullable(),
  validFrom: UnitDraft.shape.validFrom.nullable(),
  validTo: UnitDraft.shape.validTo.nullable(),
  parentId: UnitDraft.shape.parentId.nullable(),
})
  .partial()
  .extend({ version: Version, position: z.number().optional() });
export type EditUnit = z.infer<typeof EditUnit>;

export const AddAlias = z.object({ alias: z.string().trim().min(1).max(200) });
export type AddAlias = z.infer<typeof AddAlias>;

/** A commune that this one succeeds: districts are abolished, communes were merged in 2025. */
export const NewFormerCommune = z.object({
  name: z
    .string()
    .trim()
    .max(120)
    .regex(
      /^(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu) \S/,
      'Ghi cả loại, ví dụ “xã Bãi Cát”, “thị trấn Sông Trăng”.',
    ),
  mergedOn: IsoDate.describe('Hợp nhất từ ngày'),
  document: z.string().trim().min(3).max(300).describe('Nghị quyết, quyết định'),
});
export type NewFormerCommune = z.infer<typeof NewFormerCommune>;

export const FormerCommune = NewFormerCommune.extend({
  id: z.uuid(),
  addedBy: z.string(),
  addedAt: z.string(),
});
export type FormerCommune = z.infer<typeof FormerCommune>;
