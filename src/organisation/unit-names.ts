/** Names of a commune's units as they are written in plans, brought to one comparable form. */
import { foldPlain, foldText } from '../shared/likeness.ts';

/** Usual abbreviations, folded; longer ones first so that "vp hđnd" is not cut short. Source: real plans, NĐ 150/2025. */
const ABBREVIATIONS: [string, string][] = [
  ['hđnd&ubnd', 'hội đồng nhân dân ủy ban nhân dân'],
  ['vh tt tt', 'văn hóa thể thao truyền thông'],
  ['vhtttt', 'văn hóa thể thao truyền thông'],
  ['vh tt', 'văn hóa thể thao'],
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
  ['hđnd', 'hội đồng nhân dân'],
  ['ubnd', 'ủy ban nhân dân'],
  ['ubmttq', 'ủy ban mặt trận tổ quốc'],
  ['mttq', 'mặt trận tổ quốc'],
  ['ubkt', 'ủy ban kiểm tra'],
  ['vpđu', 'văn phòng đảng ủy'],
  ['btv', 'ban thường vụ'],
  ['bxdđ', 'ban xây dựng đảng'],
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

function replaceWord(text: string, from: string, to: string): string {
  return ` ${text} `.replaceAll(` ${from} `, ` ${to} `).trim();
}

/**
 * "Phòng VH- XH xã" → "phòng văn hóa xã hội": lower case, punctuation gone, abbreviations spelled out, the
 * commune left out. `communeName` ("Sông Trăng") is removed at the end when given.
 */
export function unitNameKey(text: string, communeName?: string): string {
  let key = foldText(text)
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim();
  const commune = communeName ? foldText(communeName) : '';
  if (commune && key.endsWith(` ${commune}`)) key = key.slice(0, -commune.length - 1);
  for (const [short, long] of ABBREVIATIONS) key = replaceWord(key, short, long);
  return key.replace(/&/g, ' ').replace(EMPTY_WORDS, ' ').replace(/\s+/g, ' ').trim();
}

/** Posts and the body each leads; folded without marks because posts are often mistyped ("Trường phòng"). */
const POSTS: [RegExp, string][] = [
  [/^(?:pho )?truong phong /, 'phòng '],
  [/^(?:pho )?truong ban /, 'ban '],
  [/^(?:pho )?truong cong an/, 'công an'],
  [/^(?:pho )?truong tram /, 'trạm '],
  [/^tram truong /, ''],
  [/^(?:pho )?truong (?:thon|xom|ban|ap|khu)/, 'trưởng thôn'],
  [/^(?:pho )?chanh van phong/, 'văn phòng'],
  [/^(?:pho )?giam doc /, ''],
  [/^(?:pho )?hieu truong /, ''],
  [/^(?:pho )?chu nhiem /, ''],
  [/^(?:pho )?chi huy truong /, ''],
  [/^(?:pho )?chu tich /, ''],
  [/^(?:pho )?bi thu (?:ban chap hanh )?/, ''],
  [/^to truong /, ''],
];

const PERSON_PREFIX = /^(?:đồng chí|đ\/c|đ\.c|đc|ông|bà)\s+/iu;

export interface NamedPerson {
  /** The body that the post belongs to, when the text names one: "Đồng chí Trưởng phòng VHXH" → "phòng VHXH". */
  unitText?: string;
}

/** Whether the text names a person (by a post or "đồng chí"), and the body of that post. */
export function asPerson(text: string): NamedPerson | undefined {
  const bare = text.normalize('NFC').trim().replace(PERSON_PREFIX, '');
  const addressed = bare.length < text.normalize('NFC').trim().length;
  const folded = foldPlain(bare);
  for (const [post, body] of POSTS) {
    const match = post.exec(folded);
    if (!match) continue;
    const unitText = (body + bare.slice(match[0].length).replace(/\s+phụ trách.*$/iu, '')).trim();
    return unitText ? { unitText } : {};
  }
  return addressed ? {} : undefined;
}

const COLLECTIVE =
  /^(?:(?:đồng chí |đ\/c )?(?:thủ trưởng|người đứng đầu|lãnh đạo|đại diện)\b.*)?(?:các|những|toàn thể|tất cả|mỗi)(?![\p{L}])|(?:các|những) (?:cơ quan|phòng|ban|ngành|đơn vị|thôn|chi bộ|tổ chức)(?![\p{L}])|^(?:(?:cơ quan|đơn vị|tổ chức|cá nhân|phòng|ban|ngành)[, ]*(?:và )?)+(?:có )?liên quan/iu;

/** "Các phòng, ban, ngành, đơn vị thuộc xã": several bodies under one wording, kept as one entry. */
export function isCollective(text: string): boolean {
  return COLLECTIVE.test(foldText(text));
}

const OUTSIDE =
  /^(?:sở|bộ|cục|tổng cục|chi cục|tập đoàn|doanh nghiệp|công ty)(?![\p{L}])|(?<![\p{L}])(?:tỉnh|thành phố|trung ương|quốc gia)(?: [\p{L} ]{1,30})?$|ubnd tỉnh|tỉnh ủy|thành ủy/iu;

/** A body that is plainly not the commune's own: a ministry, a department of the province, a company. */
export function isOutside(text: string): boolean {
  return (
    OUTSIDE.test(foldText(text)) && !/(?<![\p{L}])(?:xã(?! hội)|phường)(?![\p{L}])/iu.test(foldText(text))
  );
}
