/** Kills PostgreSQL again and again while people write and a plan is read, and counts what became of their work. */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { readPostmasterFile } from '../src/db/embedded/postmaster-file.ts';
import { fictionalPlan } from './journeys/fictional-plan.ts';
import { clusterOf, ownerUrlOf } from './harness-query.ts';
import { type Office, openOffice } from './office.ts';
import { endServer, type ServerProcess, startServer } from './server-process.ts';

const WRITERS = 4;
const WRITES_BEFORE_KILL = 12;
const PATIENCE_MS = 60_000;
const PAUSE_MS = 25;

export interface Tally {
  rounds: number;
  /** Writes that the server said yes to, and those among them that are not there, or there twice. */
  acknowledged: number;
  lost: string[];
  twice: string[];
  /** Answers 503: sent again with the same key until acknowledged. */
  refused: number;
  /** Answers that are neither. */
  unexpected: string[];
  /** How often the server process ended. */
  deadServers: number;
  /** What became of the plans that were uploaded, one in each round. */
  readings: Record<string, number>;
}

interface Run {
  dataDir: string;
  server: ServerProcess;
  office: Office;
  tally: Tally;
  acknowledged: string[];
  over: boolean;
}

/** Odd rounds kill the postmaster, even ones a process that serves a connection. */
export async function killPostgres(
  dataDir: string,
  rounds: number,
  onRound: (round: number, tally: Tally) => void = () => undefined,
): Promise<Tally> {
  const server = await startServer(dataDir);
  const tally = { rounds, acknowledged: 0, refused: 0, deadServers: 0, readings: {} };
  const run: Run = {
    dataDir,
    server,
    office: await openOffice(server),
    tally: { ...tally, lost: [], twice: [], unexpected: [] },
    acknowledged: [],
    over: false,
  };
  reviveServer(run);
  const writers = Array.from({ length: WRITERS }, (_, writer) => write(run, writer));
  try {
    for (let round = 1; round <= rounds; round++) {
      await untilWritten(run, WRITES_BEFORE_KILL);
      await upload(run, round);
      onRound(round, { ...run.tally, acknowledged: run.acknowledged.length });
      if (round % 2 === 1) process.kill(readPostmasterFile(clusterOf(dataDir))?.pid ?? 0, 'SIGKILL');
      else await killBackend(dataDir);
    }
    await untilWritten(run, WRITES_BEFORE_KILL);
    run.over = true;
    await Promise.all(writers);
    await count(run);
    return run.tally;
  } finally {
    run.over = true;
    await endServer(run.server);
  }
}

/** A server that dies is counted and started again at its address, so that the rounds go on. */
function reviveServer(run: Run): void {
  run.server.child.once('exit', () => {
    if (run.over) return;
    run.tally.deadServers += 1;
    const port = new URL(run.server.url).port;
    void startServer(run.dataDir, ['--port', port]).then((server) => {
      run.server = server;
      reviveServer(run);
    });
  });
}

async function write(run: Run, writer: number): Promise<void> {
  for (let n = 0; !run.over; n++) {
    const name = `Tổ ${writer} số ${n}`;
    const answered = await insist(run, () => run.office.addUnit(name, `write-${writer}-${n}`));
    if (answered) run.acknowledged.push(name);
  }
}

/** Sends a command, the same one again while the server says that it is unavailable. @returns whether it was done */
async function insist(run: Run, send: () => Promise<Response>): Promise<boolean> {
  for (let attempt = 0; ; attempt++) {
    const answer = await send().catch(() => undefined);
    if (answer?.status === 201) return true;
    // Done although its answer was lost: what a repeated command is told.
    if (answer?.status === 409 && attempt > 0) return true;
    if (answer?.status === 503 && answer.headers.get('retry-after')) run.tally.refused += 1;
    else if (answer) run.tally.unexpected.push(`${answer.status} ${await answer.text()}`);
    if (answer && answer.status !== 503) return false;
    await sleep(PAUSE_MS);
  }
}

async function untilWritten(run: Run, more: number): Promise<void> {
  const wanted = run.acknowledged.length + more;
  const deadline = performance.now() + PATIENCE_MS;
  while (run.acknowledged.length < wanted) {
    if (performance.now() > deadline) throw new Error('writing does not go on by itself');
    await sleep(PAUSE_MS);
  }
}

async function upload(run: Run, round: number): Promise<void> {
  await insist(run, () => {
    const form = new FormData();
    form.append('files', new File([fictionalPlan(`(lần ${round})`).slice()], 'ke-hoach.docx'));
    return run.office.call('/imports', {
      method: 'POST',
      headers: { 'idempotency-key': `upload-${round}` },
      body: form,
    });
  });
}

async function killBackend(dataDir: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrlOf(dataDir) });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE usename = 'sauro_app' ORDER BY random() LIMIT 1`,
  );
  process.kill(rows[0]?.pid ?? 0, 'SIGKILL');
  await client.end().catch(() => undefined);
}

async function count(run: Run): Promise<void> {
  const { tally, office, acknowledged } = run;
  const times = new Map<string, number>();
  for (const name of await office.unitNames()) times.set(name, (times.get(name) ?? 0) + 1);
  tally.acknowledged = acknowledged.length;
  tally.lost = acknowledged.filter((name) => !times.has(name));
  tally.twice = acknowledged.filter((name) => (times.get(name) ?? 0) > 1);
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const answer = await office.call('/imports');
    const imports = (await answer.json()) as { status: string }[];
    tally.readings = {};
    for (const { status } of imports) tally.readings[status] = (tally.readings[status] ?? 0) + 1;
    const open = imports.some(({ status }) => status === 'queued' || status === 'reading');
    if (!open || performance.now() > deadline) return;
    await sleep(PAUSE_MS * 10);
  }
}
