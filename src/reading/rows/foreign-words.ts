/** Header words of columns that tables beside the plan have: prices, places, people, equipment, documents, scores. */

export const FOREIGN_KINDS = [
  'money', 'place', 'person', 'equipment', 'document', 'land', 'meeting', 'score', 'survey', 'count',
] as const; // biome-ignore format: a list
export type ForeignKind = (typeof FOREIGN_KINDS)[number];

/** A column that names what is to be reached or done is none of these, whatever it is about ("Chỉ tiêu thu ngân sách"). */
const OF_THE_PLAN =
  /^(?:chi tieu|muc tieu|ke hoach|nhiem vu|noi dung|cong viec|hoat dong|giai phap|ten (?:chi tieu|nhiem vu)|tieu chi|ket qua|san pham|thoi (?:gian|han)(?! giai quyet)|tien do)|chu tri|phoi hop|phu trach|thuc hien (?:nhiem vu|chi tieu)/;

const PATTERNS: readonly (readonly [RegExp, ForeignKind])[] = [
  [/don gia|thanh tien|^(?:muc |bang )?gia(?:$| (?:ban|mua|tien|goi thau|hop dong|truoc|sau))|so tien|du toan|kinh phi|tong (?:muc|von|gia tri)|^von|nguon von|ngan sach|^ns(?:tw|nn|dp|tinh|xa|t|x)?(?:$|[ ,])|xa hoi hoa|chi phi|thue|vat$|tien (?:cong|luong)|quyet toan|giai ngan|muc (?:chi|thu|ho tro)|nguyen gia|cho vay|du no|^(?:tong )?cong$|^tong(?: so)?$/, 'money'],
  [/toa do|kinh do|vi do|^[xyz](?: ?\(?m\)?)?$|latitude|longitude|diem goc|cao do|vn ?2000/, 'place'],
  [/^ho(?: va| -|,)? ?ten|^ten (?:ca nhan|chu ho|hoc sinh|can bo|thanh vien)|ngay sinh|nam sinh|gioi tinh|^dan toc|^ton giao|^chuc (?:vu|danh)|^sdt|dien thoai|^(?:so )?cccd|^cmnd|can cuoc|que quan|trinh do|cap bac|noi (?:o|cu tru|cong tac)|don vi cong tac|^dia chi|e-? ?mail|ma so thue|he so luong|^ky (?:nhan|ten)/, 'person'],
  [/ten (?:thiet bi|tai san|vat tu|hang hoa|may)|^(?:thiet bi|tai san|vat tu|hang hoa|chung loai|quy cach|model|ky ma hieu)|cau hinh|thong so|xuat xu|hang san xuat|nha san xuat|nhan hieu|so seri|serial|nam (?:san xuat|su dung|mua)|^tinh trang(?: (?:su dung|thiet bi|hien tai))?$|bao hanh/, 'equipment'],
  [/trich yeu|^so[, ]* (?:va )?ky hieu|^so hieu|^so van ban|^(?:ten )?loai van ban|^ngay(?:[, ]+thang)?(?:[, ]+nam)? (?:ban hanh|ky)|nguoi ky|hieu luc|^co quan ban hanh|^(?:ten |ma )?thu tuc(?: hanh chinh)?$|thoi han giai quyet|le phi/, 'document'],
  [/thua dat|so thua|^thua|to ban do|dien tich|loai dat|muc dich su dung|chu su dung|ranh gioi|giay chung nhan/, 'land'],
  [/thanh phan|nguoi du(?:$| )|chu toa|^(?:gio|buoi|thu)$|phong hop|khach moi/, 'meeting'],
  [/diem (?:toi da|chuan|tu cham|tu danh gia|tham dinh|danh gia|cham|cong|tru|so|dat)|thang diem|^(?:so )?diem(?: so)?$|cham diem|trong so|xep loai|he so/, 'score'],
  [/cau hoi|tra loi|hai long|dong y|y kien|^(?:co|khong|chon)$|khao sat/, 'survey'],
  [/^(?:tong )?so (?:ho|khau|nhan khau|nguoi|dan|hoc sinh|lop|thon|lao dong)|dan so|mat do|nhan khau/, 'count'],
]; // biome-ignore format: a table

/** "công nghệ số" holds no "hệ số": each begins at the beginning of a word. */
const AT_WORDS = PATTERNS.map(([{ source }, kind]) => [new RegExp(`(?<![a-z])(?:${source})`), kind] as const);

/** What a column beside the plan holds, by its folded header words; undefined for columns of a plan and unknown ones. */
export function foreignKind(words: string): ForeignKind | undefined {
  if (OF_THE_PLAN.test(words)) return undefined;
  return AT_WORDS.find(([pattern]) => pattern.test(words))?.[1];
}
