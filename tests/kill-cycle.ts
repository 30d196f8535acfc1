/** Units submit while the program, its PostgreSQL or both are killed, again and again; then the record is looked through. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ReportStep } from '../src/approval/contract.ts';
import { loadConfig } from '../src/config.ts';
import { createPool } from '../src/db/connect.ts';
import { createDatabase } from '../src/db/database.ts';
import { readPostmasterFile } from '../src/db/embedded/postmaster-file.ts';
import { startEmbedded } from '../src/db/embedded/start.ts';
import { migrate } from '../src/db/migrate.ts';
import { createLogger } from '../src/logger.ts';
import type { DutyForm, MyWork } from '../src/progress/contract.ts';
import { createServices } from '../src/services.ts';
import { newId } from '../src/shared/ids.ts';
import { makeCommune } from './cycle-commune.ts';
import { clusterOf, ownerUrlOf, query } from './harness-query.ts';
import { cookieOf } from './session-cookie.ts';
import { endServer, type ServerProcess, startServer } from './server-process.ts';

const WRITERS = 6;
const SENT_BEFORE_KILL = 12;
const PAUSE_MS = 20;
const PATIENCE_MS = 90_000;

export interface CycleTally {
  rounds: number;
  /** Submissions that the server said yes to, and those among them that are not there, or there twice. */
  acknowledged: number;
  lost: string[];
  twice: string[];
  /** Answers that make no sense. */
  unexpected: string[];
  /** What the record contradicts itself in: answers without a step, rows that are not where their last step led. */
  torn: string[];
}

interface Run {
  dataDir: string;
  server: ServerProcess;
  cookies: string[];
  sent: string[];
  unexpected: string[];
  over: boolean;
}

/** What is killed, in turns. */
const VICTIMS = ['program', 'database', 'both'] as const;

export async function killCycle(
  dataDir: string,
  rounds: number,
  onRound: (round: number, acknowledged: number) => void = () => undefined,
): Promise<CycleTally> {
  const { cookies, clerk, month } = await prepare(dataDir);
  const server = await startServer(dataDir);
  const run: Run = { dataDir, server, cookies, sent: [], unexpected: [], over: false };
  await openMonth(server, clerk, month);
  const writers = cookies.map((_, writer) => write(run, writer));
  try {
    for (let round = 0; round < rounds; round++) {
      await untilSent(run, SENT_BEFORE_KILL);
      onRound(round + 1, run.sent.length);
      await kill(run, VICTIMS[round % VICTIMS.length] ?? 'both');
    }
    await untilSent(run, SENT_BEFORE_KILL);
    run.over = true;
    await Promise.all(writers);
    return { rounds, ...(await lookThrough(run)) };
  } finally {
    run.over = true;
    await endServer(run.server);
  }
}

/** A commune with people of six units who are signed in. */
async function prepare(dataDir: string) {
  const logger = createLogger('silent');
  const onLost = (reason: Error): void => {
    throw reason;
  };
  const embedded = await startEmbedded({ dataDir, logger, settings: [], onLost });
  await migrate(embedded.ownerUrl);
  const clock = () => new Date();
  const database = createDatabase(createPool({ url: embedded.appUrl, setRole: false }, logger), clock);
  const services = createServices({ config: loadConfig({ data: dataDir }, {}), logger, database, clock });
  const commune = await makeCommune(database, 2);
  const cookies: string[] = [];
  for (const { userId } of commune.people.slice(0, WRITERS)) cookies.push(await cookieOf(services, userId));
  const clerk = await cookieOf(services, commune.clerk.userId);
  await database.close();
  await embedded.stop();
  return { cookies, clerk, month: commune.month };
}

async function openMonth({ url }: ServerProcess, cookie: string, id: string): Promise<void> {
  const headers = { cookie, 'content-type': 'application/json' };
  const opened = await fetch(`${url}/api/periods`, { method: 'POST', headers, body: JSON.stringify({ id }) });
  if (!opened.ok) throw new Error(await opened.text());
}

type Sent = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> };

/** The answer, whoever has to be waited for; undefined once the run is over. */
async function insist(run: Run, writer: number, path: string, init: Sent = {}) {
  for (let attempt = 0; !run.over || attempt > 0; attempt++) {
    const headers = {
      cookie: run.cookies[writer] ?? '',
      'content-type': 'application/json',
      ...init.headers,
    };
    const answer = await fetch(`${run.server.url}/api${path}`, { ...init, headers }).catch(() => undefined);
    if (answer && answer.status !== 503) return { answer, again: attempt > 0 };
    await sleep(PAUSE_MS);
  }
  return undefined;
}

/** One row after the other is typed, submitted and recalled, each submission with a mark of its own. */
async function write(run: Run, writer: number): Promise<void> {
  const work = await insist(run, writer, '/my-work');
  const [form] = work ? ((await work.answer.json()) as MyWork).forms : [];
  if (!form) throw new Error('nothing is asked');
  const path = `/duties/${form.duty.id}`;
  for (let n = 0; !run.over; n++) {
    const thingId = form.items[n % form.items.length]?.thingId ?? '';
    await submitOnce(run, writer, path, { thingId, mark: `${writer}-${n}` });
  }
}

async function submitOnce(
  run: Run,
  writer: number,
  path: string,
  { thingId, mark }: { thingId: string; mark: string },
): Promise<void> {
  const now = async () => {
    const got = await insist(run, writer, path);
    const form = got && ((await got.answer.json()) as DutyForm);
    return form?.items.find((item) => item.thingId === thingId);
  };
  const send = (body: object, to: string, method: string) =>
    insist(run, writer, `${path}/${to}`, {
      method,
      headers: { 'idempotency-key': newId() },
      body: JSON.stringify(body),
    });
  let item = await now();
  if (!item) return;
  if (item.state === 'with-office') {
    await send({ action: 'recall', items: [{ thingId, version: item.version }] }, 'steps', 'POST');
    item = await now();
  }
  if (!item) return;
  const warnings = ['far-from-own', 'short-of-target'].map((rule) => ({ rule, explanation: 'Đã kiểm tra.' }));
  const draft =
    item.kind === 'indicator'
      ? { answer: 'value', value: 905, note: mark, evidence: [], warnings }
      : { answer: 'update', done: mark, evidence: [], warnings };
  await send({ items: [{ thingId, version: item.version, draft }] }, 'drafts', 'PUT');
  item = await now();
  if (!item) return;
  const sent = await send({ action: 'submit', items: [{ thingId, version: item.version }] }, 'steps', 'POST');
  if (!sent) return;
  // Done although its answer was lost: what a repeated command is told. Whether it is there is seen at the end.
  if (sent.answer.status === 200) run.sent.push(mark);
  else if (!(sent.again && sent.answer.status === 409))
    run.unexpected.push(`${sent.answer.status} ${await sent.answer.text()}`);
}

async function untilSent(run: Run, more: number): Promise<void> {
  const wanted = run.sent.length + more;
  const deadline = performance.now() + PATIENCE_MS;
  while (run.sent.length < wanted) {
    if (performance.now() > deadline) throw new Error(`sending stopped: ${run.unexpected.join('; ')}`);
    await sleep(PAUSE_MS);
  }
}

async function kill(run: Run, victim: (typeof VICTIMS)[number]): Promise<void> {
  const postmaster = readPostmasterFile(clusterOf(run.dataDir))?.pid ?? 0;
  if (victim !== 'database') await endServer(run.server, 'SIGKILL');
  if (victim !== 'program') process.kill(postmaster, 'SIGKILL');
  if (victim === 'database') return;
  const { port } = new URL(run.server.url);
  run.server = await startServer(run.dataDir, ['--port', port]);
}

async function lookThrough({ dataDir, sent, unexpected }: Run): Promise<Omit<CycleTally, 'rounds'>> {
  const url = ownerUrlOf(dataDir);
  const marks = await query(
    url,
    `SELECT note AS mark FROM observation WHERE note IS NOT NULL
     UNION ALL SELECT done_text FROM task_update WHERE done_text ~ '^[0-9]+-[0-9]+$'`,
  );
  const times = new Map<string, number>();
  for (const { mark } of marks) times.set(String(mark), (times.get(String(mark)) ?? 0) + 1);
  return {
    acknowledged: sent.length,
    lost: sent.filter((mark) => !times.has(mark)),
    twice: [...times].filter(([, count]) => count > 1).map(([mark]) => mark),
    unexpected,
    torn: await contradictions(url),
  };
}

const SENDING: readonly ReportStep['action'][] = ['put-forward', 'submit', 'correct', 'settle', 'enter-for'];

/** Steps, answers, rows and the log of changes say the same. */
async function contradictions(url: string): Promise<string[]> {
  const rows = await query(
    url,
    `WITH answer AS (SELECT commune_code, id FROM observation UNION ALL SELECT commune_code, id FROM task_update),
      last AS (SELECT DISTINCT ON (duty_id, thing_id) duty_id, thing_id, to_state, answer_id FROM report_step
        ORDER BY duty_id, thing_id, id DESC)
     SELECT 'answer without a step ' || a.id AS what FROM answer a
       WHERE NOT EXISTS (SELECT 1 FROM report_step s WHERE s.answer_id = a.id AND s.action = ANY ($1))
     UNION ALL SELECT 'step without its answer ' || s.id FROM report_step s
       WHERE s.answer_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM answer a WHERE a.id = s.answer_id)
     UNION ALL SELECT 'row elsewhere than its last step ' || i.thing_id FROM duty_item i
       JOIN duty d ON d.id = i.duty_id JOIN last l ON l.duty_id = i.duty_id AND l.thing_id = i.thing_id
       JOIN reporting_period p ON p.id = d.period_id AND p.closed_at IS NULL
       WHERE l.to_state <> i.state OR l.answer_id IS DISTINCT FROM i.answer_id
     UNION ALL SELECT 'text elsewhere than its last step ' || d.id FROM duty d
       JOIN last l ON l.duty_id = d.id AND l.thing_id IS NULL WHERE l.to_state IS DISTINCT FROM d.note_state
     UNION ALL SELECT 'steps that the log does not have' WHERE
       (SELECT count(DISTINCT (taken_at, duty_id)) FROM report_step s JOIN duty d ON d.id = s.duty_id
          JOIN reporting_period p ON p.id = d.period_id AND p.closed_at IS NULL)
       <> (SELECT count(*) FROM audit_entry WHERE entity = 'duty')`,
    [SENDING],
  );
  return rows.map(({ what }) => String(what));
}
