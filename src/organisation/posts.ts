/** Persons as plans name them: by a post ("Trưởng phòng VHXH"), an address ("Đồng chí …") or both. Pure. */
import { foldPlain, foldText } from '../shared/likeness.ts';

export interface NamedPerson {
  /** The post as well as an address: nobody but its holder is meant. */
  post: boolean;
  /** As many holders as there are bodies: "Trưởng các thôn". */
  many: boolean;
  /** The body that the post belongs to, when the text names one: "Đồng chí Trưởng phòng VHXH" → "phòng VHXH". */
  unitText?: string;
}

const ADDRESS = /^(?:đồng chí|đ\/c|đ\.c|đc|ông|bà)(?:\s+|$)/iu;
const PREFIX = String.raw`^(?:(?:quyen|q\.) )?(?:pho |p\. ?)?`;

/** Posts and, after their first word, what is led; folded without marks, which are often lost or mistyped. */
const POST = new RegExp(
  `${PREFIX}(?:${[
    String.raw`truong (?=(?:cac|nhung|phong|ban|tieu ban|cong an|ca|tram|dai|doan|bo phan|khoi|to|doi)\b)`,
    String.raw`chanh (?=(?:van phong|thanh tra)\b)`,
    String.raw`p?ct (?=(?:ubnd|hdnd|mttq|ubmttq|hoi)\b)`,
    String.raw`(?:${[
      'tram truong',
      'doi truong',
      'to (?:truong|pho)',
      'chi huy (?:truong|pho)',
      'chinh tri vien(?: pho)?',
      'giam doc',
      'hieu (?:truong|pho)',
      'chu nhiem',
      'chu tich',
      'bi thu(?: ban chap hanh| bch)?',
      'uy vien(?: ban thuong vu| btv| ban chap hanh| bch)?',
      'thu truong|nguoi dung dau|lanh dao|dai dien(?: lanh dao)?',
      'can bo|cong chuc|vien chuc|chuyen vien|nhan vien',
      'ke toan(?: truong)?|van thu',
    ].join('|')})\b\s*`,
  ].join('|')})`,
);
/** Heads of hamlets: a commune keeps these as one unit, so the body is all of them together. */
const HAMLET_HEAD = new RegExp(
  String.raw`${PREFIX}truong (?:thon|xom|ap|buon|bon|lang|khom|phum|soc|khu|khoi pho)\b`,
);
/** "Trưởng bản" leads a hamlet, "Trưởng ban" a board: told apart by the mark alone. */
const VILLAGE_HEAD = /^(?:phó )?trưởng bản(?!\p{L})/u;
/** A school begins almost like a post ("Trường Ban Mai", "Trường phòng KT"); with these words it is a post mistyped. */
const SCHOOL = /^trường(?! (?:phòng|công an|trạm)(?!\p{L}))(?!\p{L})/u;

const MANY = /(?<!\p{L})(?:các|những|tất cả|toàn thể|mỗi)(?!\p{L})/u;
/** What stands about the name of the body without belonging to it. */
const BEFORE_BODY = /^(?:thường trực|phụ trách|chuyên trách|của|thuộc|tại)(?!\p{L})\s*/iu;
const AFTER_BODY = /(?:^|[\s,(–-]+)(?:phụ trách|được phân công|được giao|theo dõi)(?!\p{L}).*$/iu;

function holder(rest: string, body?: string): NamedPerson {
  const unitText =
    body ??
    rest
      .replace(AFTER_BODY, '')
      .replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '')
      .replace(BEFORE_BODY, '');
  return { post: true, many: MANY.test(foldText(rest)), ...(unitText && { unitText }) };
}

function byPost(text: string): NamedPerson | undefined {
  const marked = foldText(text);
  if (SCHOOL.test(marked)) return undefined;
  const plain = foldPlain(text);
  const hamlet = VILLAGE_HEAD.exec(marked) ?? HAMLET_HEAD.exec(plain);
  if (hamlet) return holder(text.slice(hamlet[0].length), 'các thôn');
  const post = POST.exec(plain);
  return post ? holder(text.slice(post[0].length)) : undefined;
}

/** Between a person's name and the post: "Nguyễn Văn An - Phó Chủ tịch", "Nguyễn Văn An (Trưởng phòng VHXH)". */
const AFTER_NAME = /\s*[,:;(–—]\s*|\s+-\s+/u;
const NAME = /^(?:\p{Lu}[\p{Ll}\p{M}]*\s){1,4}\p{Lu}[\p{Ll}\p{M}]*$/u;

/**
 * Whether the text names a person, by a post or an address, and the body of that post. That somebody leads a unit does
 * not make the unit the owner; it may only be asked about. Undefined: the text names no person.
 */
export function asPerson(text: string): NamedPerson | undefined {
  const whole = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const bare = whole.replace(ADDRESS, '');
  const addressed = bare.length < whole.length;
  const found = byPost(bare);
  if (found) return found;
  const [name = '', ...others] = bare.split(AFTER_NAME);
  if (!addressed && !NAME.test(name)) return undefined;
  const post = others.map(byPost).find((each) => each !== undefined);
  return post ?? (addressed ? { post: false, many: false } : undefined);
}

/** A post by itself, brought to one form. */
export interface PostName {
  /** Its first words, folded without marks and spelled out: "truong", "chu tich", "tram truong". */
  title: string;
  deputy: boolean;
  /** Whether its holder stands at the head of the body. */
  head: boolean;
  /** The body as the text names it. */
  body?: string;
}

/** "Whoever leads it", in whatever post. */
const ANY_HEAD = /^(?:thu truong|nguoi dung dau|lanh dao)$/;
const HEAD = /^(?:truong|chanh|(?:tram|doi|to|chi huy|hieu) truong|giam doc|chu nhiem|chu tich|bi thu)$/;
const DEPUTY = /^(?:pho|p\.) ?|^p(?=ct$)|(?<=^(?:to|hieu|chi huy|chinh tri vien)) pho$/;

/** The post that a text names, with or without an address and a name; undefined when it names none. */
export function postIn(text: string): PostName | undefined {
  const bare = text.normalize('NFC').replace(/\s+/g, ' ').trim().replace(ADDRESS, '');
  for (const part of [bare, ...bare.split(AFTER_NAME).slice(1)]) {
    const found = POST.exec(foldPlain(part))?.[0].trim();
    if (!found) continue;
    const acting = found.replace(/^(?:quyen|q\.) /, '');
    const first = acting.replace(DEPUTY, '').trim();
    const deputy = first !== acting;
    // "Tổ phó", "Hiệu phó" are the deputies of "Tổ trưởng", "Hiệu trưởng".
    const whole = deputy && /^(?:to|hieu|chi huy)$/.test(first) ? `${first} truong` : first;
    const title = whole === 'ct' ? 'chu tich' : whole.replace(/ (?:ban chap hanh|bch)$/, '');
    const body = byPost(part)?.unitText;
    const head = !deputy && (ANY_HEAD.test(title) || HEAD.test(title));
    return { title, deputy, head, ...(body && { body }) };
  }
  return undefined;
}

/** Whether two posts of the same body are one: "Thủ trưởng" is whoever heads it. */
export function samePost(a: PostName, b: PostName): boolean {
  if (a.deputy !== b.deputy) return false;
  return a.title === b.title || (a.head && b.head && (ANY_HEAD.test(a.title) || ANY_HEAD.test(b.title)));
}
