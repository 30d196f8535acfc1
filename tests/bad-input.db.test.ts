/** What nobody should send, put in every place of every route: it is refused, by the name of the field. */
import { setUpCycle } from './cycle.ts';
import { beforeAll, expect, test } from 'vitest';
import { makeDraft } from './plans.ts';
import { asPerson, SONG_TRANG } from './communes.ts';
import { exampleOf, type Leaf, type Schema, withValue } from './example-message.ts';
import { type SignedIn, useHarness } from './harness.ts';
import { RegisterQuery } from '../src/register/contract.ts';
import { listRows } from '../src/register/list/list-rows.ts';

interface Operation {
  parameters?: { in: string; name: string; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}
interface Route extends Operation {
  method: string;
  template: string;
}
interface Problem {
  status: number;
  errors?: { field: string; text: string }[];
}

const harness = useHarness();
let admin: SignedIn;
let routes: Route[];
let components: Record<string, Schema>;
/** Something that exists, for the parts of paths. */
const existing: Record<string, string> = {
  kind: 'task',
  code: SONG_TRANG.code,
  file: '0',
  page: '1',
  index: '0',
  year: '2027',
};
const ids: [prefix: string, id: string][] = [];
const TABLE_OF_FIGURES =
  'TT,Chỉ tiêu,Đơn vị tính,Mục tiêu,Lũy kế,Ghi chú\n1,Tỷ lệ hồ sơ trực tuyến,%,80,75,Đạt\n';
/** Every sentence that a person would have read. */
const texts = new Set<string>();

beforeAll(async () => {
  const desk = await setUpCycle(harness);
  const [duty] = await desk.open('2026');
  admin = await harness.signIn('admin', { communeCode: SONG_TRANG.code });
  const other = await harness.signIn('leader', { communeCode: SONG_TRANG.code });
  const { rows } = await asPerson(harness, admin.session, (tx) =>
    listRows(tx, admin.session, RegisterQuery.parse({ kind: 'task' })),
  );
  ids.push(['/api/units', desk.unitId], ['/api/accounts', other.session.userId]);
  ids.push(['/api/duties', duty?.id ?? ''], ['/api/periods', '2026']);
  ids.push(
    ['/api/imports', await makeDraft(harness)],
    ['/api/plans', rows[0]?.planId ?? ''],
    ['/api/register', rows[0]?.id ?? ''],
    ['/api/tasks', rows[0]?.id ?? ''],
    ['/api/extensions', rows[0]?.id ?? ''],
    ['/api/posts/holders', rows[0]?.id ?? ''],
    ['/api/heads', rows[0]?.id ?? ''],
    ['/api/delegations', rows[0]?.id ?? ''],
    ['/api/central-system', rows[0]?.id ?? ''],
    ['/api/reports', await makeReport(rows[0]?.planId ?? '')],
    ['/api/report-templates', await takeTemplate()],
  );
  const description = (await (await harness.app.request('/api/openapi.json')).json()) as {
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Record<string, Schema> };
  };
  components = description.components.schemas;
  routes = Object.entries(description.paths).flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      template,
      ...operation,
    })),
  );
});

async function makeReport(planId: string): Promise<string> {
  const body = { kind: 'nq57', form: 'state', periodId: '2026', planId };
  const made = await admin.request('/api/reports', { method: 'POST', body });
  return ((await made.json()) as { id: string }).id;
}

async function takeTemplate(): Promise<string> {
  const body = new FormData();
  body.append('files', new Blob([TABLE_OF_FIGURES]), 'mau.csv');
  const asked = 'kind=figures&form=state&validFrom=2026-01-01&periodId=2026';
  const taken = await admin.request(`/api/report-templates?${asked}`, { method: 'POST', body });
  return ((await taken.json()) as { id: string }).id;
}

/** The address with one part of it replaced. */
function addressOf({ template }: Route, replaced: Record<string, string> = {}): string {
  const id = ids.find(([prefix]) => template.startsWith(prefix))?.[1] ?? '';
  const parts: Record<string, string> = { id, key: 'wording', ...existing, ...replaced };
  return template.replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? '');
}

/** Sends it, and holds what every refusal must keep. The clock goes on, so that nobody is asked to wait. */
async function send(route: Route, path: string, body?: string): Promise<Problem> {
  harness.now = new Date(harness.now.getTime() + 5000);
  const content = body === undefined ? {} : { body, headers: { 'content-type': 'application/json' } };
  const response = await admin.request(path, { method: route.method, ...content });
  const sent = `${route.method} ${path} ${body ?? ''}`.slice(0, 2000);
  const answer = await response.text();
  if (response.status >= 500) throw new Error(`${sent}: ${response.status} ${answer}`);
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json');
  const { errors = [] } = isProblem ? (JSON.parse(answer) as Problem) : {};
  for (const { text, field } of errors) {
    texts.add(text);
    if (field === '') throw new Error(`${sent}: no field is named: ${answer}`);
  }
  return { status: response.status, errors };
}

/** Some of them, others for every place, so that all places together see all of them. */
function some<T>(values: readonly T[], count: number): T[] {
  turn += count;
  return Array.from({ length: count }, (_, n) => values[(turn + n) % values.length] as T);
}
let turn = 0;

const json = (value: unknown): string => JSON.stringify(value);
const BAD_TEXTS = [
  '\0',
  'Phòng\0 Kinh tế',
  '\ud800',
  '😀\udc00',
  '\ufffe',
  'a\uffff',
  '\u001b[2J',
  '\u{1ffff}',
].map(json);
const BAD_DATES = ['0000-01-01', '9999-12-31', '2027-02-31', '99999-01-01', '-001-01-01', '2027-13-01'].map(
  json,
);
const BAD_NUMBERS = [
  '1e999',
  '-1e999',
  '9007199254740993',
  '2147483648',
  '-2147483649',
  '1e308',
  '0.5',
  '-1',
];
const WRONG_KINDS = ['null', '{}', '[]', 'true', '12', '""', json('ế'.repeat(30_000))];
const isDate = ({ schema }: Leaf) => schema.pattern?.endsWith('-\\d{2}-\\d{2}$') ?? false;
const isNumber = ({ value }: Leaf) => typeof value === 'number';

interface Message {
  route: Route;
  message: unknown;
  leaf: Leaf;
}
/** Every field of every JSON body. */
function everyField(): Message[] {
  const known = { rowId: 't1', version: 1, username: 'khong.co.ai', communeCode: SONG_TRANG.code };
  return routes.flatMap((route) => {
    const schema = route.requestBody?.content['application/json']?.schema;
    if (!schema) return [];
    const { message, leaves } = exampleOf(schema, components, known);
    return leaves.map((leaf) => ({ route, message, leaf }));
  });
}

/** Whether the value is refused by the name of its field; else what happened instead. */
async function refused({ route, message, leaf }: Message, value: string): Promise<unknown> {
  const { status, errors } = await send(route, addressOf(route), withValue(message, leaf.path, value));
  const field = leaf.path.join('.');
  const named = errors?.some((error) => error.field === field);
  return status === 422 && named ? true : { route: route.template, field, value, status, errors };
}

test('the description names routes with bodies, and bodies with texts, numbers and days', () => {
  const leaves = everyField().map(({ leaf }) => leaf);
  expect(routes.length).toBeGreaterThan(30);
  expect([leaves.length > 60, leaves.some(isNumber), leaves.some(isDate)]).toEqual([true, true, true]);
});

test('characters that no text may hold are refused in every field of every body', async () => {
  for (const field of everyField())
    for (const value of some(BAD_TEXTS, 2)) expect(await refused(field, value)).toBe(true);
});

test('days that do not exist, or no plan can speak of, are refused', async () => {
  for (const field of everyField().filter(({ leaf }) => isDate(leaf)))
    for (const value of some(BAD_DATES, 3)) expect(await refused(field, value)).toBe(true);
});

test('numbers out of range, and values of another kind, never end in an error of the program', async () => {
  for (const { route, message, leaf } of everyField())
    for (const value of [...(isNumber(leaf) ? BAD_NUMBERS : []), ...some(WRONG_KINDS, 2)])
      expect((await send(route, addressOf(route), withValue(message, leaf.path, value))).status).toBeLessThan(
        500,
      );
});

test('names of fields and nesting are held to the same rule', async () => {
  const route = routes.find(({ template }) => template.endsWith('/changes')) as Route;
  const address = addressOf(route);
  for (const body of [
    '{"a\\u0000":1}',
    `${'['.repeat(5000)}${']'.repeat(5000)}`,
    `{"x":${'{"y":'.repeat(40)}1${'}'.repeat(41)}`,
  ])
    expect((await send(route, address, body)).status).toBe(422);
  for (const body of ['', '{', 'undefined', '"\\ud800'])
    expect((await send(route, address, body)).status).toBe(400);
});

test('a body that is described but not sent is no error of the program', async () => {
  const others = routes.filter(({ template }) => !template.endsWith('/sign-out'));
  for (const route of others.filter(({ requestBody }) => requestBody))
    expect((await send(route, addressOf(route))).status).toBeLessThan(500);
});

const BROKEN = ['%00', 'a%00b', '%ED%A0%80', '%zz', '%', '%EF%BF%BF', '%1B'];
const ODD = [...BAD_NUMBERS, '0000-00-00', '', 'x'.repeat(5000), '99999999999999999999', '1&q=2'];

test('odd values in queries are refused by name, broken ones too', async () => {
  for (const route of routes)
    for (const { name } of route.parameters?.filter((each) => each.in === 'query') ?? []) {
      const ask = (value: string) => send(route, `${addressOf(route)}?${name}=${value}`);
      for (const value of some(BROKEN, 2))
        expect({ name, value, ...(await ask(value)) }).toMatchObject({
          status: 422,
          errors: [{ field: name }],
        });
      for (const value of some(ODD, 3)) await ask(value);
    }
});

test('odd values in paths find nothing', async () => {
  const values = [...BROKEN, '99999999999999999999', '1e5', '..%2f', 'x'.repeat(3000)];
  for (const route of routes)
    for (const { name } of route.parameters?.filter((each) => each.in === 'path') ?? [])
      for (const value of some(values, 4)) {
        const body = route.requestBody?.content['application/json'] ? '{}' : undefined;
        const { status } = await send(route, addressOf(route, { [name]: value }), body);
        expect([400, 404, 422], `${route.template} ${name} ${value}`).toContain(status);
      }
});

const ENGLISH =
  /\b(expected|invalid|input|string|number|too|required|received|must|regex|uuid|null|undefined|option)\b/i;

test('what was said is Vietnamese, in words for people', () => {
  expect(texts.size).toBeGreaterThan(10);
  expect([...texts].filter((text) => ENGLISH.test(text) || !/[à-ỹđ]/i.test(text))).toEqual([]);
});
