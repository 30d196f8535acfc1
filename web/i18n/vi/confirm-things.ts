/** Words for things and their mentions in a draft; part of the texts of the confirmation screen. */
import type { PlainClass } from '../../../src/register/contract.ts';

export const things = {
  mentions: (count: number) => `${count} nơi nêu`,
  sources: { appendix: 'Phụ lục', body: 'Nội dung kế hoạch' },
  ordinal: (ordinal: string) => `TT ${ordinal}`,
  section: (section: string) => `mục ${section}`,
  leading: 'nơi nêu chính',
  from: (place: string) => `theo ${place}`,
  proposed: 'đề xuất',
  proposedHint: 'Kế hoạch không ghi, người dùng đề xuất',
  alone: 'Nội dung này chỉ có một nơi nêu.',
  saidElsewhere: 'Điều này do nơi nêu khác ghi. Xóa ở nơi nêu đó, ngay dưới đây.',
  joinTitle: 'Gộp với',
  joinHere: 'Gộp',
  moveTitle: 'Chuyển nơi nêu này sang',
  moveHere: 'Chuyển',
  searchHint: 'Gõ có dấu hoặc không dấu',
  choices: 'Chọn một',
  noneFound: 'Không tìm thấy. Gõ ít chữ hơn.',
  moreFound: (count: number) => `Còn ${count} nữa; gõ vài chữ để tìm.`,
  willJoin: (tab: string, name: string, place: string, mentions: number) =>
    `Sau khi gộp chỉ còn một nội dung ở ${tab}: “${name}”, nêu ở ${mentions} nơi; nơi nêu chính: ${place}.`,
  willMove: (name: string, left: number) =>
    `Nơi nêu này sẽ thuộc “${name}”; nội dung cũ còn ${left} nơi nêu.`,
  joined: (name: string, mentions: number) => `Đã gộp: “${name}”, nêu ở ${mentions} nơi.`,
  moved: (name: string) => `Đã chuyển nơi nêu sang “${name}”.`,
  parted: (name: string, tab: string) => `Đã tách “${name}” ra, đứng ở ${tab}.`,
  leads: (name: string) => `“${name}” là nơi nêu chính.`,
  nowIs: (name: string, tab: string) => `Đã chuyển “${name}” sang ${tab}.`,
  nowAre: (count: number, tab: string) => `Đã chuyển ${count} nội dung sang ${tab}.`,
  countAs: {
    indicator: 'Tính là chỉ tiêu',
    task: 'Tính là nhiệm vụ',
    qualitative: 'Chuyển về mục tiêu định tính',
    general: 'Chuyển về nhiệm vụ chung',
  } satisfies Record<PlainClass, string>,
  countTool: {
    indicator: 'Chuyển về mục tiêu định tính…',
    task: 'Chuyển về nhiệm vụ chung…',
    qualitative: 'Tính là chỉ tiêu…',
    general: 'Tính là nhiệm vụ…',
  } satisfies Record<PlainClass, string>,
  countMany: {
    indicator: (count: number) => `Tính ${count} mục tiêu là chỉ tiêu`,
    task: (count: number) => `Tính ${count} việc là nhiệm vụ`,
    qualitative: (count: number) => `Chuyển ${count} chỉ tiêu về mục tiêu định tính`,
    general: (count: number) => `Chuyển ${count} nhiệm vụ về nhiệm vụ chung`,
  } satisfies Record<PlainClass, (count: number) => string>,
  chooseFirst: 'Chọn ở trên',
  countSection: 'Tính cả mục này',
  countText: 'Chọn những gì cần giao và theo dõi. Phần còn lại vẫn được giữ, nhưng không tính vào số lượng.',
  uncountText: (tab: string) => `Những gì chuyển sang ${tab} vẫn được giữ, nhưng không tính vào số lượng.`,
  all: (count: number) => `Tất cả (${count})`,
  noSection: 'Không thuộc mục nào',
  offerTitle: (count: number) =>
    `Kế hoạch không giao nhiệm vụ nào kèm đơn vị hoặc thời hạn; nội dung kế hoạch có ${count} nhiệm vụ chung.`,
  offerText:
    'Chọn những việc cần theo dõi, cả mục hoặc từng việc. Phần còn lại vẫn được giữ ở “Nhiệm vụ chung”.',
  facets: { thing: 'Gộp với', leads: 'Nơi nêu chính', counted: 'Tính vào số lượng' },
  chooseConcern: 'Chưa chọn',
  concernHint: 'Theo đơn vị mà danh mục nêu; gõ để chọn khác',
  triage: ({ lead, coordinate, none, open }: Record<'lead' | 'coordinate' | 'none' | 'open', number>) =>
    `xã chủ trì ${lead}, phối hợp ${coordinate}, không liên quan ${none}${open > 0 ? `, chưa chọn ${open}` : ''}`,
  yes: 'có',
  no: 'không',
  byRule: 'theo quy tắc',
};
