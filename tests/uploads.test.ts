/** Uploads against the running program: what strangers, broken lines and crashes cost it. */
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endServer, type ServerProcess, startServer } from './server-process.ts';

const MB = 1024 * 1024;
const home = mkdtempSync(join(tmpdir(), 'sauro-uploads-'));
const incoming = join(home, 'files', 'incoming');
const PASSWORD = 'một câu dài dễ nhớ 2026';
let server: ServerProcess;
let admin: string;
let officer: string;

beforeAll(async () => {
  server = await startServer(home);
  const people = await signUp();
  admin = people.admin;
  officer = people.officer;
}, 120_000);
afterAll(async () => {
  await endServer(server);
  rmSync(home, { recursive: true, force: true });
});

async function post(path: string, body: unknown, cookie = ''): Promise<Response> {
  return await fetch(`${server.url}/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });
}

async function signIn(username: string, password: string): Promise<string> {
  const answer = await post('/auth/sign-in/username', { username, password });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** Cookies of an administrator, and of somebody who may not import plans. */
async function signUp(): Promise<{ admin: string; officer: string }> {
  await post('/setup', {
    token: server.setupToken,
    communeCode: '10546',
    admin: { name: 'Trần Quản Trị', userName: 'quan.tri', password: PASSWORD },
    units: [{ name: 'Văn phòng HĐND và UBND', kind: 'government' }],
  });
  const first = await signIn('quan.tri', PASSWORD);
  const made = await post(
    '/accounts',
    { name: 'Lê Kiểm', userName: 'le.kiem', grants: [{ role: 'inspector' }] },
    first,
  );
  const { oneTimePassword } = (await made.json()) as { oneTimePassword: string };
  const given = await signIn('le.kiem', oneTimePassword);
  const own = 'cho-phien-ho-trang-2027';
  await post('/auth/change-password', { currentPassword: oneTimePassword, newPassword: own }, given);
  return { admin: first, officer: await signIn('le.kiem', own) };
}

/** Memory of the program in bytes: at this moment, or the most since `forgetPeak`. */
function memory(line: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${server.child.pid}/status`, 'utf8');
  return Number(new RegExp(`${line}:\\s+(\\d+) kB`).exec(status)?.[1]) * 1024;
}
const forgetPeak = (): void => writeFileSync(`/proc/${server.child.pid}/clear_refs`, '5');

const BOUNDARY = 'ranh-gioi';
const PART = [
  `--${BOUNDARY}`,
  'Content-Disposition: form-data; name="files"; filename="a.txt"',
  'Content-Type: text/plain',
  '\r\n',
].join('\r\n');

/** Opens an upload in chunks, without an end. */
function openUpload(cookie = ''): Socket {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  const type = `multipart/form-data; boundary=${BOUNDARY}`;
  const head = ['POST /api/imports HTTP/1.1', `Host: ${hostname}:${port}`, `Content-Type: ${type}`];
  if (cookie) head.push(`Cookie: ${cookie}`);
  socket.write(`${head.join('\r\n')}\r\nTransfer-Encoding: chunked\r\n\r\n`);
  sendChunk(socket, PART);
  return socket;
}

function sendChunk(socket: Socket, bytes: string | Uint8Array): boolean {
  socket.write(`${bytes.length.toString(16)}\r\n`);
  socket.write(bytes);
  return socket.write('\r\n');
}

/** Sends until so much is sent or the other end has closed; resolves to the answer. */
async function offer(socket: Socket, bytes: number): Promise<string> {
  let answer = '';
  socket.on('data', (chunk) => (answer += String(chunk)));
  const happens = (event: string) => new Promise<void>((resolve) => socket.once(event, () => resolve()));
  const closed = happens('close');
  const piece = new Uint8Array(64 * 1024).fill(0x61);
  for (let sent = 0; sent < bytes && socket.writable; sent += piece.length)
    if (!sendChunk(socket, piece)) await Promise.race([happens('drain'), closed]);
  await closed;
  return answer;
}

describe.runIf(process.platform === 'linux')('memory', () => {
  test('stays as it is when strangers send 800 MB, and their lines are closed', async () => {
    const before = memory('VmRSS');
    forgetPeak();
    const answers = await Promise.all(Array.from({ length: 8 }, () => offer(openUpload(), 100 * MB)));
    for (const answer of answers) {
      expect(answer).toMatch(/^HTTP\/1.1 401 /);
      expect(answer).toMatch(/\r\nconnection: close\r\n/i);
      expect(answer).toContain('Vui lòng đăng nhập');
    }
    expect(memory('VmHWM') - before).toBeLessThan(150 * MB);
  });

  test('stays nearly as it is while 60 MB are taken in, and a refused upload leaves nothing', async () => {
    const form = new FormData();
    for (const name of ['a.txt', 'b.txt']) form.append('files', new Blob([new Uint8Array(30 * MB)]), name);
    form.append('files', new Blob([]), 'rong.txt');
    const before = memory('VmRSS');
    forgetPeak();
    const answer = await fetch(`${server.url}/api/imports`, {
      method: 'POST',
      headers: { cookie: admin },
      body: form,
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('rong.txt: Tệp rỗng');
    expect(memory('VmHWM') - before).toBeLessThan(150 * MB);
    expect(readdirSync(incoming)).toEqual([]);
  });
});

test('who may not import is told so before sending the files', async () => {
  const answer = await offer(openUpload(officer), 100 * MB);
  expect(answer).toMatch(/^HTTP\/1.1 403 /);
  expect(answer).toMatch(/\r\nconnection: close\r\n/i);
});

test('a stranger’s JSON is not read either', async () => {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.write(
    `PATCH /api/units/1 HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n{`,
  );
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(String(answer)).toMatch(/^HTTP\/1.1 401 /);
  socket.destroy();
});

const untilUnderWay = (count: number) =>
  expect.poll(() => filesUnderWay().length, { timeout: 20_000 }).toBe(count);
const filesUnderWay = (): string[] => readdirSync(incoming);

async function halfAnUpload(): Promise<Socket> {
  const socket = openUpload(admin);
  sendChunk(socket, new Uint8Array(MB));
  await untilUnderWay(1);
  return socket;
}

test('an upload broken off leaves no file behind', { timeout: 60_000 }, async () => {
  const socket = await halfAnUpload();
  socket.destroy();
  await untilUnderWay(0);
  expect(filesUnderWay()).toEqual([]);
});

test('what a crash left half received is gone after the next start', { timeout: 120_000 }, async () => {
  await halfAnUpload();
  await endServer(server, 'SIGKILL');
  expect(filesUnderWay()).toHaveLength(1);
  server = await startServer(home);
  expect(filesUnderWay()).toEqual([]);
});
