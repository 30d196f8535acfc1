/** What the words above a column say about it. Compared without diacritics, as text recognition loses them. */
import { foldPlain } from '../../shared/likeness.ts';
import { milestoneYear } from '../values/target-year.ts';
import { foreignKind } from './foreign-words.ts';

export const ROLES = [
  'ordinal', 'name', 'section', 'unit', 'target', 'year', 'director', 'lead', 'agency', 'coordinator',
  'deliverable', 'deadline', 'start', 'ignore',
] as const; // biome-ignore format: a list
export type Role = (typeof ROLES)[number];

/** Words that mean one thing or another; the cells below decide. */
export type HeaderRole = Role | 'unit-or-lead' | 'target-or-deliverable' | 'name-or-target' | 'result';

const PATTERNS: readonly (readonly [RegExp, HeaderRole])[] = [
  [/^(?:tt|s ?tt|s\/tt|s\.?t\.?t|so tt|so thu tu|thu tu|#|no\.?|ma so)$/, 'ordinal'],
  [/ghi chu|kinh phi|ngan sach|du toan|nguon (?:von|luc|kinh phi|so lieu)|can cu|co so phap ly|van ban giao|trang thai|muc do hoan thanh|kho khan|vuong mac|de xuat|loai nhiem vu|nguon goc|ngay cap nhat|thuc te|gia han|nguoi phe duyet|email|dien thoai|nguoi giao|^id$|ghi nhan|phuong phap|cach tinh|cong thuc tinh/, 'ignore'],
  [/hien trang|thuc trang|hien nay|(?<!nam )uoc thuc hien|ket qua thuc hien (?:nam|den)|(?<!(?:ke hoach|chi tieu|muc tieu|nhiem vu|noi dung|cong viec|thoi gian|lo trinh|tien do|don vi|co quan) )thuc hien nam|nam goc|gia tri goc|tinh hinh thuc hien/, 'ignore'],
  [/^(?:dia diem|dia ban|noi thuc hien|pham vi|doi tuong|tang[,/ ]+ ?giam|chenh lech|ty le (?:dat|hoan thanh))|(?:^|[^a-z])so (?:voi|sanh)/, 'ignore'],
  [/^(?:u?th|uoc(?: thuc hien| th| dat)?|thuc hien|so lieu|da dat|dat duoc|ket qua)(?: (?:nam|den|het|thang|quy|ca nam|6 thang|9 thang)| \(?\d|$)(?!.*(?:can|phai|du kien) dat)/, 'result'],
  [/^(?:don vi tinh|dv ?t|d ?v ?t|dv tinh|don vi do)/, 'unit'],
  [/^don vi$/, 'unit-or-lead'],
  [/(?:chu tri|co quan|don vi|bo phan|can bo|dong chi|nguoi|trach nhiem|phan cong)[^()]*(?:theo doi|danh gia|giam sat|tong hop|kiem tra)|^(?:theo doi|giam sat)(?:,| va)? ?(?:danh gia)?$/, 'agency'],
  [/^(?=.*chu tri)(?=.*phoi hop)/, 'lead'],
  [/phoi hop|(?:cung|tham gia) (?:lam|thuc hien)|(?:don vi|co quan|bo phan) (?:co )?(?:lien quan|tham gia)/, 'coordinator'],
  [/chi dao|(?:lanh dao|thuong truc|uy vien|thanh vien|dong chi)[^()]*phu trach|phu trach chi dao|^lanh dao (?:ubnd|xa|phuong|dang uy)|^nguoi chi dao/, 'director'],
  [/chu tri|tham muu|dau moi|soan thao|chu dau tu|thuc hien chinh|chiu trach nhiem|^phan cong|trach nhiem|(?:don vi|co quan|bo phan|ca nhan|to chuc|nguoi|phong)[^()]*(?:thuc hien|phu trach|trien khai|duoc giao|duoc phan cong)|phu trach|ldvp/, 'lead'],
  [/ngay (?:bat dau|thuc hien|giao)|(?:thoi gian|thoi diem) bat dau|^bat dau|^tu(?: ngay)?$|khoi cong/, 'start'],
  [/thoi gian|thoi han|tien do|lo trinh|thoi diem|han hoan thanh|^hoan thanh|^ket thuc|ngay ket thuc|^den(?: ngay)?$|ngay hoan thanh|^han$|moc (?:thoi gian|hoan thanh)|khi nao|ky han|thoi ky/, 'deadline'],
  [/san pham|dau ra|minh chung|ket qua (?:dau ra|du kien|can dat|phai dat|yeu cau|san pham)|yeu cau|hinh thuc ban hanh/, 'deliverable'],
  [/^ket qua/, 'target-or-deliverable'],
  [/^(?:muc dat|muc phan dau|gia tri|ke hoach|kh(?: |$)|giao|dinh muc|ty le|nguong|muc tieu (?:den|nam|theo|qua|cac nam|\d)|chi tieu (?:nam|den|giao|giai doan|theo|phan dau|\d)|so luong|khoi luong|muc tieu phan dau)|^(?:chi tieu )?(?:tinh|thanh pho|trung uong|cap tren|hdnd|ubnd)[^()]* giao$|(?:phan dau|dang ky)$/, 'target'],
  [/^nam$|^moc(?: nam)?$|^nam thuc hien$/, 'year'],
  [/^(?:muc tieu|chi tieu)$|^chi so/, 'name-or-target'],
  [/^(?:q|quy) ?(?:[1-4]|i{1,3}|iv)(?: |$|\/)|^(?:6|9) thang(?: dau nam| cuoi nam)?$|^ca nam$/, 'target'],
  [/^(?:linh vuc|nhom (?:nhiem vu|chi tieu|noi dung)|nhom|phan|muc)$/, 'section'],
  [/noi dung|nhiem vu|cong viec|dau viec|phan viec|viec can|su kien|van ban (?:can|phai|se)|chi tieu|muc tieu|hoat dong|giai phap|danh muc|tieu chi|ten |chuong trinh|de an/, 'name'],
]; // biome-ignore format: a table

/** Longer texts are content, whatever words stand in them. */
const MAX_HEADER = 110;

/** What a header cell says its column holds, or undefined when the words say nothing. */
export function headerRole(text: string): HeaderRole | undefined {
  const words = headerKey(text);
  if (words === '' || words.length > MAX_HEADER) return undefined;
  if (foreignKind(words) !== undefined) return 'ignore';
  const named = PATTERNS.find(([pattern]) => pattern.test(words))?.[1];
  if (named === 'ignore') return named;
  if (named === 'result') return words === 'ket qua' ? 'target-or-deliverable' : named;
  if (headerYear(text) !== undefined && !isOwnerOrTime(named)) return 'target';
  return named;
}

const isOwnerOrTime = (role: HeaderRole | undefined): boolean =>
  role === 'deadline' ||
  role === 'start' ||
  role === 'lead' ||
  role === 'coordinator' ||
  role === 'deliverable';

/** The year a target column stands for: "2025", "Đến năm 2030", "Mục tiêu giai đoạn 2026 - 2030" (2030). */
export function headerYear(text: string): number | undefined {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 60 ? milestoneYear(line) : undefined;
}

/** Header words made comparable; arrows for sorting are no words. */
export function headerKey(text: string): string {
  return foldPlain(text.replaceAll('_', ' '))
    .replace(/["“”*:;]|\p{So}|[←-⇿]/gu, '')
    .replace(/\s*([,/-])\s*/g, '$1 ')
    .replace(/\s+/g, ' ')
    .trim();
}
