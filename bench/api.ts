/**
 * `npm run bench:api`: what it costs to know who asks. The program is started from the command with a data folder
 * of its own; `/api/health` is asked in turns without a session and with one, over loopback, from this process.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endServer, type ServerProcess, startServer } from '../tests/server-process.ts';

const ROUNDS = 6;
/** Turns are short, so that a busy moment of the machine strikes both. */
const TURNS_PER_ROUND = 6;
const TURN_SECONDS = 0.4;
const CONNECTIONS = 20;
const GOAL = 60;

const ADMIN = { name: 'Đo tốc độ', userName: 'do.toc.do', password: 'một câu dài chỉ để đo' };

async function send(server: ServerProcess, path: string, body: unknown): Promise<Response> {
  const response = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return response;
}

/** The cookie of somebody who has just signed in. */
async function signedIn(server: ServerProcess): Promise<string> {
  const units = [{ name: 'Văn phòng', kind: 'government' }];
  await send(server, '/api/setup', { token: server.setupToken, communeCode: '00004', admin: ADMIN, units });
  const { userName: username, password } = ADMIN;
  const response = await send(server, '/api/auth/sign-in/username', { username, password });
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** Asks over one connection, one request after the other, until the time is over; how often it was answered. */
function askInTurn(url: URL, request: string, until: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(url.port), url.hostname, () => socket.write(request));
    let answered = 0;
    let held = '';
    socket.setNoDelay(true);
    socket.setEncoding('latin1');
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      held += String(chunk);
      if (!isWhole(held)) return;
      if (!held.startsWith('HTTP/1.1 200 ')) return reject(new Error(held));
      held = '';
      answered++;
      if (performance.now() < until) return socket.write(request);
      socket.destroy();
      resolve(answered);
    });
  });
}

/** The answers measured here are small and of a known length. */
function isWhole(answer: string): boolean {
  const end = answer.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(answer)?.[1];
  return length === undefined ? answer.endsWith('\r\n0\r\n\r\n') : answer.length >= end + 4 + Number(length);
}

/** Requests per second over all connections together. */
async function rate(server: ServerProcess, path: string, cookie: string): Promise<number> {
  const url = new URL(server.url);
  const headers = [`GET ${path} HTTP/1.1`, `Host: ${url.host}`, ...(cookie ? [`Cookie: ${cookie}`] : [])];
  const request = `${headers.join('\r\n')}\r\n\r\n`;
  const began = performance.now();
  const until = began + TURN_SECONDS * 1000;
  const answered = await Promise.all(
    Array.from({ length: CONNECTIONS }, () => askInTurn(url, request, until)),
  );
  const took = (performance.now() - began) / 1000;
  return answered.reduce((sum, each) => sum + each, 0) / took;
}

const median = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

interface Rates {
  without: number;
  with: number;
}

async function round(server: ServerProcess, cookie: string): Promise<Rates> {
  const turns: Rates[] = [];
  for (let turn = 0; turn < TURNS_PER_ROUND; turn++)
    turns.push({
      without: await rate(server, '/api/health', ''),
      with: await rate(server, '/api/health', cookie),
    });
  return { without: median(turns.map((each) => each.without)), with: median(turns.map((each) => each.with)) };
}

function line(name: string, { without, with: withOne }: Rates): string {
  return `| ${name} | ${without.toFixed(0)} | ${withOne.toFixed(0)} | ${((withOne / without) * 100).toFixed(0)} % |\n`;
}

async function main(server: ServerProcess): Promise<void> {
  const cookie = await signedIn(server);
  await round(server, cookie);
  const rounds: Rates[] = [];
  process.stdout.write(`| round | without a session | with one | share |\n|---|---|---|---|\n`);
  for (let number = 1; number <= ROUNDS; number++) {
    const rates = await round(server, cookie);
    rounds.push(rates);
    process.stdout.write(line(String(number), rates));
  }
  const middle = (of: (rates: Rates) => number) => median(rounds.map(of));
  const share = middle((rates) => (rates.with / rates.without) * 100);
  process.stdout.write(line('median', { without: middle((r) => r.without), with: middle((r) => r.with) }));
  process.stdout.write(
    `requests per second over ${CONNECTIONS} connections; goal ≥ ${GOAL} %: ${share >= GOAL ? 'yes' : 'NO'}\n`,
  );
}

const dataDir = mkdtempSync(join(tmpdir(), 'sauro-api-'));
try {
  const server = await startServer(dataDir);
  await main(server).finally(() => endServer(server));
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
