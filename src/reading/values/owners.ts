/** Who does what: the cells of owners cut into units, posts and persons, and by role where a cell names roles. */
import { plainText } from '../structure/plain-text.ts';
import {
  ABBREVIATION,
  COLLECTIVE_HEAD,
  GENERIC,
  isIncomplete,
  LOWER_PROPER,
  OWNER_HEAD,
  PERSON_NAME,
  POST_HEAD,
} from './owner-words.ts';
import { joinsOwners } from './owner-joins.ts';

const BULLET = /^\s*(?:[-–—•+*▪●]\s*|(?:\d{1,2}[.)]|[a-hđ]\))\s+)(?=\S)/u;
const EMPTY = /^[\s.…\-–—/_*]*$/u;

/**
 * The owners a cell names, in order, in the words of the source. Cut at ";", at "," and line breaks between
 * owners; a name with commas ("Phòng Kinh tế, Hạ tầng và Đô thị") and a collective ("các phòng, ban, ngành")
 * stay whole, and so does what "và" joins. Line breaks in the text given are those of the cell.
 */
export function splitOwners(source: string): string[] {
  const owners: string[] = [];
  for (const line of joinWrapped(plainText(source).split('\n'))) {
    for (const part of cutOutside(line, ';')) owners.push(...splitAtCommas(part));
  }
  return owners.map(tidy).filter((owner) => owner !== '' && !EMPTY.test(owner));
}

export interface OwnerRoles {
  director?: string;
  leads: string[];
  agencies: string[];
  coordinators: string[];
}

type Role = keyof OwnerRoles;
const ROLE_LABELS: readonly (readonly [RegExp, Role])[] = [
  [/phối hợp/iu, 'coordinators'],
  [/theo dõi|giám sát|đánh giá/iu, 'agencies'],
  [/chỉ đạo|lãnh đạo/iu, 'director'],
  [/chủ trì|thực hiện|tham mưu|đầu mối|chịu trách nhiệm/iu, 'leads'],
];
const LABEL =
  /(?:^|[\n;,.(]\s*|\s)[-–+•*]?\s*((?:(?:cơ quan|đơn vị|tổ chức|cá nhân|bộ phận|đồng chí|lãnh đạo)(?:\s*,\s*|\s+))*(?:chỉ đạo|chủ trì|phối hợp|theo dõi|thực hiện|tham mưu|đầu mối)(?:\s*(?:,|và|\s)\s*(?:thực hiện|tham mưu|theo dõi|đánh giá|tổng hợp|chính))*)\s*:/giu;
const SENTENCE =
  /^(.+?)\s+(?:chủ trì|là đơn vị chủ trì)\s*[,;]?\s*(?:và\s+)?phối hợp\s*(?:với|cùng|thực hiện\s*:?)?\s+(.+)$/isu;
const TRAILING = /^(.+?)\s+chủ trì\s*[,;]\s*(.+?)\s+phối hợp\s*\.?$/isu;

/** The owners of a cell by the roles the cell itself names ("Chủ trì: … Phối hợp: …"), or undefined when it names none. */
export function splitOwnerRoles(source: string): OwnerRoles | undefined {
  const text = plainText(source);
  const sentence = SENTENCE.exec(text) ?? TRAILING.exec(text);
  if (sentence && !/chủ trì/iu.test(sentence[1] ?? ''))
    return {
      leads: splitOwners(sentence[1] ?? ''),
      agencies: [],
      coordinators: splitOwners(sentence[2] ?? ''),
    };
  const labels = [...text.matchAll(LABEL)];
  if (labels.length === 0) return together(text) ?? bracketed(text);
  const roles: OwnerRoles = { leads: [], agencies: [], coordinators: [] };
  const head = splitOwners(text.slice(0, labels[0]?.index));
  roles.leads.push(...head);
  labels.forEach((label, index) => {
    const names = text.slice(label.index + label[0].length, labels[index + 1]?.index);
    const role = ROLE_LABELS.find(([regex]) => regex.test(label[1] ?? ''))?.[1] ?? 'leads';
    if (role === 'director') roles.director = tidy(names.replace(/\s+/g, ' '));
    else roles[role].push(...splitOwners(names));
  });
  return roles;
}

const TOGETHER = /^(.+?)\s+phối hợp\s+(?:với|cùng)\s+(.+)$/isu;

/** "Phòng Kinh tế phối hợp với Công an xã": the first leads. */
function together(text: string): OwnerRoles | undefined {
  const [, lead = '', others = ''] = TOGETHER.exec(text) ?? [];
  if (!looksLikeOwner(lead) || !looksLikeOwner(others)) return undefined;
  return { leads: splitOwners(lead), agencies: [], coordinators: splitOwners(others) };
}

const BRACKET = /\s*\(\s*(?:đơn vị |cơ quan )?(chủ trì|phối hợp|theo dõi)\s*\)\s*$/iu;

/** "Phòng Kinh tế (chủ trì); Công an xã, Trạm Y tế (phối hợp)": a role counts for those before it that have none. */
function bracketed(text: string): OwnerRoles | undefined {
  const owners = splitOwners(text);
  if (!owners.some((owner) => BRACKET.test(owner))) return undefined;
  const roles: OwnerRoles = { leads: [], agencies: [], coordinators: [] };
  owners.forEach((owner, index) => {
    const said = owners.slice(index).find((other) => BRACKET.test(other));
    const word = BRACKET.exec(said ?? '')?.[1]?.toLowerCase();
    const place = word === 'phối hợp' ? 'coordinators' : word === 'theo dõi' ? 'agencies' : 'leads';
    roles[place].push(owner.replace(BRACKET, ''));
  });
  return roles;
}

/** Whether every owner of a cell is one, and its role said, wherever the cell says roles in brackets behind its owners. */
export function areApart(source: string): boolean {
  const owners = splitOwners(source);
  const roles = splitOwnerRoles(source);
  const named = roles ? [...roles.leads, ...roles.agencies, ...roles.coordinators] : owners;
  if (named.some(joinsOwners)) return false;
  const last = owners.at(-1);
  return last === undefined || BRACKET.test(last) || !owners.some((owner) => BRACKET.test(owner));
}

/** Whether a text reads like the name of a unit, a post or a group of them (not like a task or a product). */
export function looksLikeOwner(source: string): boolean {
  const text = plainText(source).replace(/\s+/g, ' ').replace(BULLET, '');
  if (text === '' || text.length > 300) return false;
  return (
    OWNER_HEAD.test(text) || COLLECTIVE_HEAD.test(text) || LOWER_PROPER.test(text) || PERSON_NAME.test(text)
  );
}

/** Lines that are only wrapped are joined; a line that begins a new owner stays a line of its own. */
function joinWrapped(lines: string[]): string[] {
  const joined: string[] = [];
  const filled = lines.map((text) => text.trim()).filter((text) => text !== '');
  for (const line of filled) {
    const last = joined.at(-1);
    // A dash may also stand inside a wrapped name: it lists owners only where the list began or a mark ends the line before.
    const listed = BULLET.test(line) && (BULLET.test(filled[0] ?? '') || /[;:,.]$/.test(last ?? ''));
    if (last === undefined || listed || (beginsOwner(line) && isComplete(last)))
      joined.push(line.replace(BULLET, ''));
    else joined[joined.length - 1] = `${last} ${line}`;
  }
  return joined;
}

/** What may as well be the end of a wrapped name ("Văn phòng HĐND và | UBND xã", "Ủy ban kiểm tra | Đảng ủy"). */
const NAME_ENDING =
  /^(?:UBND|HĐND|MTTQ|TNCS|Hồ Chí Minh|Mặt trận|Đảng|Nhân dân|Quân sự|Bộ|Khu|Khối|Quỹ|Đội|Viện|Bảo hiểm|Lực lượng)(?!\p{L})/u;
const beginsOwner = (text: string): boolean =>
  !NAME_ENDING.test(text) && (OWNER_HEAD.test(text) || PERSON_NAME.test(text) || /^Các(?!\p{L})/u.test(text));
const isComplete = (text: string): boolean => !isIncomplete(text) && !/[,(/–-]$/.test(text) && !isOpen(text);
const isOpen = (text: string): boolean => (text.match(/\(/g)?.length ?? 0) > (text.match(/\)/g)?.length ?? 0);

function splitAtCommas(text: string): string[] {
  const owners: string[] = [];
  for (const piece of cutOutside(text, ',').map((part) => part.trim())) {
    const current = owners.at(-1);
    if (current === undefined || isNewOwner(current, piece)) owners.push(piece);
    else owners[owners.length - 1] = `${current}, ${piece}`;
  }
  return owners;
}

function isNewOwner(current: string, piece: string): boolean {
  if (piece === '') return false;
  // Abbreviated common nouns ("các thôn, KDC") go on with the list; proper names end it.
  const listed = isGenericList(current);
  if (listed && GENERIC.test(piece) && !LOWER_PROPER.test(piece) && !isProper(piece)) return false;
  if (isIntroducedPerson(current) && POST_HEAD.test(piece)) return false;
  if (OWNER_HEAD.test(piece) || COLLECTIVE_HEAD.test(piece) || LOWER_PROPER.test(piece)) return true;
  if (PERSON_NAME.test(current) && PERSON_NAME.test(piece)) return true;
  return ABBREVIATION.test(piece) && ABBREVIATION.test(current);
}

/** The list so far ends with a bare common noun: "các phòng", "thủ trưởng các cơ quan". */
function isGenericList(current: string): boolean {
  const last = current.split(',').at(-1)?.trim() ?? '';
  const noun = last.replace(/^.*?(?<!\p{L})(?:các|những|toàn thể|tất cả|một số)\s+/iu, '');
  return (
    GENERIC.test(noun) && noun.split(' ').length <= 3 && !/(?:thuộc|liên quan|trên địa bàn|của)/iu.test(noun)
  );
}

const isProper = (piece: string): boolean => /^\p{Lu}\p{Ll}/u.test(piece) && OWNER_HEAD.test(piece);

/** "Đồng chí Nguyễn Văn A" and then the post held: one owner. */
const isIntroducedPerson = (current: string): boolean => PERSON_NAME.test(current);

/** Cuts at a mark that stands outside brackets. */
function cutOutside(text: string, mark: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const char of text) {
    if (char === '(') depth += 1;
    if (char === ')') depth = Math.max(0, depth - 1);
    if (char === mark && depth === 0) parts.push('');
    else parts[parts.length - 1] += char;
  }
  // A bracket that never closes hides nothing.
  return depth > 0 && parts.length === 1 ? text.split(mark) : parts;
}

const tidy = (owner: string): string =>
  withoutLoneBracket(owner.replace(BULLET, '').replace(/^[\s,;.:]+|[\s,;:]+$|(?<!\.)\.$/gu, '')).trim();

/** "(phối hợp: Công an xã)": the bracket that was opened before the role. */
const withoutLoneBracket = (owner: string): string =>
  owner.endsWith(')') && !owner.includes('(') ? owner.slice(0, -1) : owner;
