/** Names of a commune's units as they are written in plans, brought to one comparable form. */
import { foldText } from '../shared/likeness.ts';

/** Usual abbreviations, folded; longer ones first so that "vp hđnd" is not cut short. Source: real plans, NĐ 150/2025. */
const ABBREVIATIONS: [string, string][] = [
  ['vh tt tt', 'văn hóa thể thao truyền thông'],
  ['vhtttt', 'văn hóa thể thao truyền thông'],
  ['vhtt tt', 'văn hóa thể thao truyền thông'],
  ['vh tt', 'văn hóa thể thao'],
  ['vhtt', 'văn hóa thể thao'],
  ['vh xh', 'văn hóa xã hội'],
  ['vhxh', 'văn hóa xã hội'],
  ['kt ht đt', 'kinh tế hạ tầng đô thị'],
  ['kt ht', 'kinh tế hạ tầng'],
  ['ktht', 'kinh tế hạ tầng'],
  ['ttpvhcc', 'trung tâm phục vụ hành chính công'],
  ['tt pvhcc', 'trung tâm phục vụ hành chính công'],
  ['pvhcc', 'phục vụ hành chính công'],
  ['ttphcc', 'trung tâm phục vụ hành chính công'],
  ['tthcc', 'trung tâm phục vụ hành chính công'],
  ['hcc', 'hành chính công'],
  ['tn tkq', 'tiếp nhận trả kết quả'],
  ['tntkq', 'tiếp nhận trả kết quả'],
  ['hđnd', 'hội đồng nhân dân'],
  ['ubnd', 'ủy ban nhân dân'],
  ['ubmttqvn', 'ủy ban mặt trận tổ quốc'],
  ['mttqvn', 'mặt trận tổ quốc'],
  ['ubmttq', 'ủy ban mặt trận tổ quốc'],
  ['mttq', 'mặt trận tổ quốc'],
  ['ubkt', 'ủy ban kiểm tra'],
  ['vpđu', 'văn phòng đảng ủy'],
  ['btv', 'ban thường vụ'],
  ['bxdđ', 'ban xây dựng đảng'],
  ['bch đoàn', 'ban chấp hành đoàn'],
  ['bch đảng', 'ban chấp hành đảng'],
  ['bchqs', 'ban chỉ huy quân sự'],
  ['chqs', 'chỉ huy quân sự'],
  ['bch', 'ban chỉ huy'],
  ['cnscđ', 'công nghệ số cộng đồng'],
  ['cnsct', 'công nghệ số cộng đồng'],
  ['tdp', 'tổ dân phố'],
  ['kdc', 'khu dân cư'],
  ['tncs hcm', 'thanh niên cộng sản hồ chí minh'],
  ['tncs', 'thanh niên cộng sản'],
  ['lhpn', 'liên hiệp phụ nữ'],
  ['ccb', 'cựu chiến binh'],
  ['thcs', 'trung học cơ sở'],
  ['thpt', 'trung học phổ thông'],
  ['bcđ', 'ban chỉ đạo'],
  ['bqp', 'bộ quốc phòng'],
  ['đtn', 'đoàn thanh niên'],
  ['đoàn tn', 'đoàn thanh niên'],
  ['ct xh', 'chính trị xã hội'],
  ['vp', 'văn phòng'],
  ['kt', 'kinh tế'],
  ['ca', 'công an'],
  ['đu', 'đảng ủy'],
  ['tt', 'trung tâm'],
  ['tq', 'tổ quốc'],
  ['ub', 'ủy ban'],
  ['qs', 'quân sự'],
];

/** Words that say nothing about which unit of the commune is meant. */
const EMPTY_WORDS =
  /(?<![\p{L}\p{N}])(?:xã(?! hội)|phường|đặc khu|việt nam|của|và|trên địa bàn|cấp)(?![\p{L}\p{N}])/gu;

const SPELLED_OUT = ABBREVIATIONS.map(([short, long]): [RegExp, string] => [
  new RegExp(`(?<![^ ])${short}(?![^ ])`, 'gu'),
  long,
]);

/**
 * "Phòng VH- XH xã" → "phòng văn hóa xã hội": lower case, punctuation gone, abbreviations spelled out, the
 * commune left out. `communeName` ("Sông Trăng") is removed at the end when given. A key is its own key.
 */
export function unitNameKey(text: string, communeName?: string): string {
  let key = foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const commune = communeName ? foldText(communeName) : '';
  if (commune && key.endsWith(` ${commune}`)) key = key.slice(0, -commune.length - 1);
  key = key.replace(EMPTY_WORDS, ' ').replace(/\s+/g, ' ').trim();
  for (const [short, long] of SPELLED_OUT) key = key.replace(short, long);
  return key;
}
