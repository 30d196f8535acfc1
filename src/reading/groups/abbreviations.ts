/** Abbreviations that plans use for the subjects of Resolution 57-NQ/TW and for the bodies that act on it. */
import { foldText } from '../../shared/likeness.ts';

const ABBREVIATIONS: readonly (readonly [string, string])[] = [
  ['khcn|kh&cn|kh,cn|kh-cn', 'khoa học, công nghệ'],
  ['đmst|đm&st|đmst&cđs', 'đổi mới sáng tạo'],
  ['cđs', 'chuyển đổi số'],
  ['cntt', 'công nghệ thông tin'],
  ['attt', 'an toàn thông tin'],
  ['csdl', 'cơ sở dữ liệu'],
  ['tthc', 'thủ tục hành chính'],
  ['dvctt', 'dịch vụ công trực tuyến'],
  ['dvc', 'dịch vụ công'],
  ['cbccvc', 'cán bộ, công chức, viên chức'],
  ['cbcc', 'cán bộ, công chức'],
  ['cbđv', 'cán bộ, đảng viên'],
  ['dn', 'doanh nghiệp'],
  ['dnnvv', 'doanh nghiệp nhỏ và vừa'],
  ['htx', 'hợp tác xã'],
  ['hgđ', 'hộ gia đình'],
  ['tmđt', 'thương mại điện tử'],
  ['kt-xh', 'kinh tế-xã hội'],
  ['gd&đt|gdđt|gd-đt', 'giáo dục và đào tạo'],
  ['nq', 'nghị quyết'],
  ['nsnn', 'ngân sách nhà nước'],
  ['cnscđ|cnsc đ', 'công nghệ số cộng đồng'],
  ['skđt|hsskđt', 'sức khỏe điện tử'],
  ['ttkdtm', 'thanh toán không dùng tiền mặt'],
  ['qt&qlđh', 'quản trị và quản lý điều hành'],
  ['ai', 'trí tuệ nhân tạo'],
  ['ubnd', 'ủy ban nhân dân'],
  ['hđnd', 'hội đồng nhân dân'],
  ['mttq', 'mặt trận tổ quốc'],
  ['bcđ', 'ban chỉ đạo'],
  ['vbqppl', 'văn bản quy phạm pháp luật'],
];

const WRITTEN_OUT = ABBREVIATIONS.map(
  ([short, long]) =>
    [
      new RegExp(String.raw`(?<![\p{L}&])(?:${short.split('|').map(foldText).join('|')})(?![\p{L}&])`, 'gu'),
      foldText(long),
    ] as const,
);

/** "NQ57" is one word. */
const RESOLUTION = /(?<!\p{L})nq(?=\d)/gu;

/** A folded text with the usual abbreviations written out. */
export const writtenOut = (folded: string): string =>
  WRITTEN_OUT.reduce((text, [short, long]) => text.replace(short, long), folded.replace(RESOLUTION, 'nq '));
