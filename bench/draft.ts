/**
 * `npm run bench:draft`: a draft as long as may be, open at three screens while another person lists the register, in
 * the program as it is started. Prints what the screens load and ask for, and how long the lists take beside the
 * same without the draft: at rest, and with somebody who changes a row every two seconds. Milliseconds.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { DraftDelta } from '../src/plans/draft/contract.ts';
import { PlanImport } from '../src/plans/intake/contract.ts';
import { MOST_ROWS } from '../src/plans/draft/draft-limit.ts';
import { isDoubtful } from '../src/plans/draft/draft-rows.ts';
import { newId } from '../src/shared/ids.ts';
import { SETUP_LINE, startServer } from '../tests/journeys/running-server.ts';
import { at, sheet } from './draft-sheet.ts';

const REGISTERED = 1000;
const SCREENS = 3;
const SECONDS = Number(process.argv[2] ?? 20);
const PASSWORD = 'thuyen-ve-ben-cu-2027';

const print = (line: string) => process.stdout.write(`${line}\n`);

interface Answer {
  text: string;
  milliseconds: number;
}

interface Command {
  method?: 'POST';
  headers?: Record<string, string>;
  body?: string | FormData;
}

/** A person who is signed in. */
function personAt(url: string, cookie: string) {
  const ask = async (path: string, init: Command = {}): Promise<Answer> => {
    const started = performance.now();
    const headers = { cookie, 'idempotency-key': newId(), ...init.headers };
    const response = await fetch(`${url}/api${path}`, { ...init, headers });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text.slice(0, 500)}`);
    return { text, milliseconds: performance.now() - started };
  };
  const send = (path: string, body: object) =>
    ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return { ask, send };
}
type Person = ReturnType<typeof personAt>;

async function signedIn(url: string, setupAddress: string): Promise<Person> {
  const token = new URL(setupAddress).searchParams.get('token');
  const nobody = personAt(url, '');
  await nobody.send('/setup', {
    token,
    communeCode: '00004',
    units: [{ name: 'Phòng Kinh tế', kind: 'government' }],
    admin: { name: 'Đo tốc độ', userName: 'dotocdo', password: PASSWORD },
  });
  const response = await fetch(`${url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'dotocdo', password: PASSWORD }),
  });
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return personAt(url, cookies.join('; '));
}

async function draftOf(person: Person, rows: number): Promise<string> {
  const form = new FormData();
  form.append('files', new Blob([sheet(rows)]), 'nhiem-vu.csv');
  const { id } = PlanImport.parse(
    JSON.parse((await person.ask('/imports', { method: 'POST', body: form })).text),
  );
  for (;;) {
    const found = PlanImport.parse(JSON.parse((await person.ask(`/imports/${id}`)).text));
    if (found.status === 'draft') return id;
    if (found.status === 'failed') throw new Error(found.problem);
    await pause(300);
  }
}

const told = (answer: Answer) => DraftDelta.parse(JSON.parse(answer.text));
const versionIn = (answer: Answer) =>
  z.object({ version: z.string() }).parse(JSON.parse(answer.text)).version;

/** Accepts what stands in the way, names the plan and puts it into the register. @returns milliseconds of the last */
async function confirmed(person: Person, id: string): Promise<number> {
  const { rows } = told(await person.ask(`/imports/${id}/draft`));
  const wanted = rows.filter((row) => isDoubtful(row) || row.kind === 'header');
  for (let from = 0; from < wanted.length; from += 500) {
    const changes = wanted.slice(from, from + 500).map(({ id: rowId, version, kind, value }) => ({
      op: 'set',
      rowId,
      version,
      state: 'accepted',
      ...(kind === 'header' && { value: { ...value, title: 'Kế hoạch đo tốc độ' } }),
    }));
    await person.send(`/imports/${id}/changes`, { changes });
  }
  return (await person.send(`/imports/${id}/confirm`, {})).milliseconds;
}

const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
const said = (times: readonly number[]): string =>
  [0.5, 0.95, 1]
    .map((share, index) => `${['p50', 'p95', 'max'][index]} ${percentile(times, share).toFixed(1)}`)
    .join('  ');

/** Lists the register again and again, as a person who turns pages. */
async function listing(person: Person, until: Promise<unknown>): Promise<number[]> {
  let going = true;
  void until.then(() => (going = false));
  const times: number[] = [];
  while (going) {
    times.push((await person.ask(`/register?limit=100&offset=${(times.length % 9) * 100}`)).milliseconds);
    await pause(20);
  }
  return times;
}

/** One screen that has the draft open and asks for news every two seconds. */
async function screen(person: Person, id: string, loaded: string, polls: Answer[], until: number) {
  let version = loaded;
  while (performance.now() < until) {
    await pause(2000 * (0.75 + Math.random() / 2));
    const poll = await person.ask(`/imports/${id}/draft?since=${encodeURIComponent(version)}`);
    version = versionIn(poll);
    polls.push(poll);
  }
}

/** Somebody corrects a row every two seconds. */
async function typist(person: Person, id: string, saves: Answer[], until: number): Promise<void> {
  const { rows, version } = told(await person.ask(`/imports/${id}/draft`));
  const tasks = rows.filter((row) => row.kind === 'task');
  for (let turn = 0; performance.now() < until; turn += 1) {
    const { id: rowId, version: made, value } = at(tasks, turn * 37);
    const change = { op: 'set', rowId, version: made, value: { ...value, deliverable: `Báo cáo ${turn}` } };
    const path = `/imports/${id}/changes`;
    saves.push(await person.send(path, { changes: [change], since: version }));
    await pause(2000);
  }
}

const server = await startServer([], SETUP_LINE);
try {
  const person = await signedIn(server.url, server.answer);
  await confirmed(person, await draftOf(person, REGISTERED));
  const id = await draftOf(person, MOST_ROWS);
  const first = await person.ask(`/imports/${id}/draft`);
  const megabytes = Buffer.byteLength(first.text) / 1e6;
  print(
    `draft of ${MOST_ROWS} rows: first load ${megabytes.toFixed(1)} MB, ${first.milliseconds.toFixed(0)} ms`,
  );

  const version = versionIn(first);

  const alone = await listing(person, pause(SECONDS * 1000));
  print(`list alone                        ${said(alone)}`);

  const loads = Promise.all(Array.from({ length: SCREENS }, () => person.ask(`/imports/${id}/draft`)));
  print(`list while ${SCREENS} screens load it        ${said(await listing(person, loads))}`);

  const polls: Answer[] = [];
  const end = performance.now() + SECONDS * 1000;
  const open = Promise.all(Array.from({ length: SCREENS }, () => screen(person, id, version, polls, end)));
  const beside = await listing(person, open);
  print(`list, draft open at ${SCREENS} screens       ${said(beside)}`);
  const bytes = Math.max(...polls.map(({ text }) => Buffer.byteLength(text)));
  print(`  poll of the unchanged draft     ${said(polls.map((poll) => poll.milliseconds))}   ${bytes} bytes`);

  const [news, saves]: Answer[][] = [[], []];
  const later = performance.now() + SECONDS * 1000;
  const work = Promise.all([
    ...Array.from({ length: SCREENS }, () => screen(person, id, version, news ?? [], later)),
    typist(person, id, saves ?? [], later),
  ]);
  const busy = await listing(person, work);
  print(`list, and somebody types          ${said(busy)}`);
  const most = Math.max(...(news ?? []).map(({ text }) => Buffer.byteLength(text)));
  print(
    `  poll with news                  ${said((news ?? []).map((poll) => poll.milliseconds))}   up to ${most} bytes`,
  );
  print(`  saving a row                    ${said((saves ?? []).map((save) => save.milliseconds))}`);

  const ratio = (times: number[]) => (percentile(times, 0.95) / percentile(alone, 0.95)).toFixed(2);
  print(`p95 beside alone: open ${ratio(beside)} (goal: up to 1.30), typing ${ratio(busy)}`);
  print(`confirming it: ${(await confirmed(person, id)).toFixed(0)} ms`);
} finally {
  await server.stop();
}
