/** What would happen with each line of a list of people: the same rule for the dry run and for the import. Pure. */
import type { UnitMatcher } from '../../organisation/match-unit.ts';
import { foldPlain, foldText } from '../../shared/likeness.ts';
import { GIVEN_ROLES, ROLE_WORDS } from '../../shared/role-words.ts';
import type { Grant, Role } from '../../shared/who-acts.ts';
import { type CreateAccount, WorkEmail, WorkPhone } from '../contract.ts';
import { ROLES_OF_A_UNIT } from '../create-account.ts';
import { userNameProblem } from '../password-rule.ts';
import type { Post } from '../posts/post-store.ts';
import { isSamePost, otherHead } from '../posts/post-times.ts';
import type { CheckedLine, LineProblem, PersonLine } from './contract.ts';
import { proposeUserName } from './propose-user-name.ts';

/** An account as it is, or as the lines above would make it. */
export interface KnownPerson {
  /** Absent for one that the list makes. */
  id?: string;
  name: string;
  userName: string;
  locked: boolean;
  grants: readonly Grant[];
  posts: readonly Post[];
  workPhone?: string | undefined;
  workEmail?: string | undefined;
}

export interface Known {
  people: readonly KnownPerson[];
  units: UnitMatcher;
  unitName: (id: string) => string;
  /** Whether anybody in this installation has the user name. */
  isTaken: (userName: string) => boolean;
}

export interface PeoplePlan {
  lines: CheckedLine[];
  /** As they stand after all lines without problems; those that nothing happens to are absent. */
  people: KnownPerson[];
}

export function planPeople(lines: readonly PersonLine[], known: Known): PeoplePlan {
  const people = new Map(known.people.map((person) => [person.userName, person]));
  const touched = new Set<string>();
  const isTaken = (userName: string) => people.has(userName) || known.isTaken(userName);
  const checked = lines.map((given): CheckedLine => {
    const { problems, ...asked } = readLine(given, known);
    const person = findPerson(given, [...people.values()], problems);
    const head = asked.post && otherHead(asked.post, heldBeside([...people.values()], person));
    if (head) problems.push({ field: 'post', text: head });
    const userName = person?.userName ?? userNameOf(given, isTaken, problems);
    const shown = userName ? { userName } : {};
    if (!person && !asked.grant && problems.length === 0)
      problems.push({ field: 'role', text: 'Vui lòng ghi vai trò.' });
    if (problems.length > 0) return { given, outcome: 'problem', ...shown, changes: [], problems };
    const before = person ?? { name: given.name ?? '', userName, locked: false, grants: [], posts: [] };
    const { after, changes } = withLine(before, asked, known.unitName);
    const outcome = person ? (changes.length > 0 ? 'changed' : 'unchanged') : 'new';
    people.set(userName, after);
    if (outcome !== 'unchanged') touched.add(userName);
    return { given, outcome, ...shown, changes: person ? changes : [], problems };
  });
  return { lines: checked, people: [...people.values()].filter(({ userName }) => touched.has(userName)) };
}

/** What the others hold, each post with whose it is. */
const heldBeside = (people: readonly KnownPerson[], person: KnownPerson | undefined) =>
  people
    .filter(({ userName }) => userName !== person?.userName)
    .flatMap(({ name, posts }) => posts.map((post) => ({ ...post, name })));

interface Asked {
  grant?: Grant;
  post?: Post;
  workPhone?: string;
  workEmail?: string;
}

/** What a line says, apart from whom. */
function readLine(line: PersonLine, { units }: Known): Asked & { problems: LineProblem[] } {
  const problems: LineProblem[] = [];
  const wrong = (field: LineProblem['field'], text: string) => void problems.push({ field, text });
  if ((line.name ?? '').length < 2) wrong('name', 'Vui lòng ghi họ và tên.');
  const unitId = line.unit === undefined ? undefined : unitOf(line.unit, units, wrong);
  const role = line.role === undefined ? undefined : roleOf(line.role);
  if (line.role !== undefined && !role)
    wrong('role', `Không có vai trò “${line.role}”. Chọn một trong: ${GIVEN_WORDS}.`);
  if (role && ROLES_OF_A_UNIT.includes(role) && line.unit === undefined)
    wrong('unit', 'Vai trò này phải thuộc một đơn vị.');
  if (line.post !== undefined && (line.post.length < 2 || line.post.length > 200))
    wrong('post', 'Chức danh dài từ 2 đến 200 ký tự.');
  for (const [field, schema] of [
    ['workPhone', WorkPhone],
    ['workEmail', WorkEmail],
  ] as const) {
    const error = line[field] === undefined ? undefined : schema.safeParse(line[field]).error;
    if (error) wrong(field, error.issues[0]?.message ?? '');
  }
  const ofUnit = unitId ? { unitId } : {};
  return {
    problems,
    ...(role && { grant: { role, ...ofUnit } }),
    ...(line.post !== undefined && { post: { post: line.post, ...ofUnit } }),
    ...(line.workPhone !== undefined && { workPhone: line.workPhone }),
    ...(line.workEmail !== undefined && { workEmail: line.workEmail }),
  };
}

const GIVEN_WORDS = GIVEN_ROLES.map((role) => ROLE_WORDS[role]).join('; ');

function roleOf(text: string): Role | undefined {
  const plain = foldPlain(text).trim();
  return GIVEN_ROLES.find((role) => foldPlain(ROLE_WORDS[role]) === plain);
}

function unitOf(
  text: string,
  units: UnitMatcher,
  wrong: (field: 'unit', text: string) => void,
): string | undefined {
  const { resolution, unitId, suggestions } = units.match(text);
  if (resolution === 'unit') return unitId;
  const likely = suggestions[0] ? ` Có phải “${suggestions[0].name}”?` : '';
  wrong('unit', `Không có đơn vị “${text}” trong danh mục.${likely}`);
  return undefined;
}

/** By the user name where the line has one, else by the name; a name that several have says nobody. */
function findPerson(
  line: PersonLine,
  people: readonly KnownPerson[],
  problems: LineProblem[],
): KnownPerson | undefined {
  const { userName } = line;
  const key = foldText(line.name ?? '');
  const found = people.filter((person) =>
    userName === undefined ? foldText(person.name) === key : person.userName === userName.toLowerCase(),
  );
  const wrong = (field: LineProblem['field'], text: string) => void problems.push({ field, text });
  const [person] = found;
  if (!person) return undefined;
  if (found.length > 1) wrong('userName', 'Nhiều tài khoản cùng họ tên. Vui lòng ghi tên đăng nhập.');
  else if (person.locked)
    wrong('userName', `Tài khoản ${person.userName} đang bị khóa. Vui lòng mở khóa trước.`);
  else if (foldText(person.name) !== key) wrong('name', `Tên đăng nhập này là của ${person.name}.`);
  else if (userName === undefined && isLikelyAnother(line, person))
    wrong(
      'userName',
      `Cùng họ tên với ${person.userName} nhưng khác điện thoại hoặc email. Vui lòng ghi tên đăng nhập.`,
    );
  return found.length > 1 ? undefined : person;
}

/** Two people may have one name: another telephone or mail says so. */
function isLikelyAnother(line: PersonLine, person: KnownPerson): boolean {
  const differs = (own: string | undefined, said: string | undefined) => own && said && own !== said;
  return Boolean(differs(person.workPhone, line.workPhone) || differs(person.workEmail, line.workEmail));
}

function userNameOf(
  { name = '', userName }: PersonLine,
  isTaken: (userName: string) => boolean,
  problems: LineProblem[],
): string {
  const chosen = userName?.toLowerCase() ?? proposeUserName(name, isTaken);
  const problem = userNameProblem(chosen);
  if (problem && (userName !== undefined || name !== '')) problems.push({ field: 'userName', text: problem });
  else if (userName !== undefined && isTaken(chosen))
    problems.push({ field: 'userName', text: 'Tên đăng nhập này đã có người dùng. Vui lòng chọn tên khác.' });
  return chosen;
}

/** A line only adds: nobody loses a right by being listed. */
function withLine(
  person: KnownPerson,
  { grant, post, workPhone, workEmail }: Asked,
  unitName: (id: string) => string,
): { after: KnownPerson; changes: string[] } {
  const changes: string[] = [];
  const after = { ...person };
  const at = (unitId: string | undefined) => (unitId ? ` (${unitName(unitId)})` : '');
  if (grant && !person.grants.some((own) => own.role === grant.role && own.unitId === grant.unitId)) {
    after.grants = [...person.grants, grant];
    changes.push(`Thêm vai trò ${ROLE_WORDS[grant.role]}${at(grant.unitId)}`);
  }
  if (post && !person.posts.some((own) => isSamePost(own, post))) {
    after.posts = [...person.posts, post];
    changes.push(`Thêm chức danh ${post.post}${at(post.unitId)}`);
  }
  if (workPhone !== undefined && workPhone !== person.workPhone) {
    after.workPhone = workPhone;
    changes.push(`Điện thoại công vụ ${workPhone}`);
  }
  if (workEmail !== undefined && workEmail !== person.workEmail) {
    after.workEmail = workEmail;
    changes.push(`Email công vụ ${workEmail}`);
  }
  return { after, changes };
}

/** The fields of an account that is to be as the plan has it. */
export function fieldsOf({
  name,
  userName,
  grants,
  posts,
  workPhone,
  workEmail,
}: KnownPerson): CreateAccount {
  return {
    name,
    userName,
    grants: [...grants],
    posts: posts.map(({ post, unitId }) => ({ post, ...(unitId && { unitId }) })),
    ...(workPhone && { workPhone }),
    ...(workEmail && { workEmail }),
  };
}
