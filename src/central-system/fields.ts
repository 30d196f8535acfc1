/** The fields that Hệ thống 57 has for a task or an indicator, in the order in which they are typed there. Pure. */

/** Source: Quy chế 02-QC/BCĐTW, Quy chế 08-QC/TW: văn bản giao, cơ quan được giao, tiến độ, kết quả, sản phẩm, báo cáo đánh giá, số liệu định lượng, định tính khác; khó khăn. */
export const FIELDS = [
  'name',
  'document',
  'body',
  'deadline',
  'status',
  'result',
  'product',
  'difficulty',
  'evaluation',
  'quantity',
  'quality',
] as const;
export type Field = (typeof FIELDS)[number];

/** What is to be typed; a field that nobody said anything of is absent. */
export type Values = { readonly [F in Field]?: string | undefined };

export const FIELD_LABELS = {
  name: 'Nội dung',
  document: 'Văn bản giao',
  body: 'Đơn vị được giao',
  deadline: 'Thời hạn',
  status: 'Tình trạng',
  result: 'Kết quả',
  product: 'Sản phẩm',
  difficulty: 'Khó khăn, vướng mắc',
  evaluation: 'Báo cáo đánh giá',
  quantity: 'Số liệu định lượng khác',
  quality: 'Thông tin định tính khác',
} satisfies Record<Field, string>;

/** new: never typed there · changed · gone: typed there, and no longer followed here · entered: as it was typed. */
export const LINE_STATES = ['new', 'changed', 'gone', 'entered'] as const;
export type LineState = (typeof LINE_STATES)[number];
