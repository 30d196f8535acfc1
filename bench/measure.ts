/** Whole processes, measured from outside. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Measure {
  milliseconds: number;
  /** Processor time, which a busy machine stretches less; undefined where /proc does not tell. */
  cpuMilliseconds: number | undefined;
  /** Peak of resident memory; undefined where the system does not tell (it is read from /proc). */
  megabytes: number | undefined;
  ok: boolean;
}

const POLL_MS = 15;

/** Runs a program to its end. */
export function measure(
  program: string,
  args: string[],
  environment: Record<string, string> = {},
): Promise<Measure> {
  const started = performance.now();
  const child = spawn(program, args, { stdio: 'ignore', env: { ...process.env, ...environment } });
  let megabytes: number | undefined;
  let cpuMilliseconds: number | undefined;
  const poll = setInterval(() => {
    megabytes = Math.max(megabytes ?? 0, peakOf(child.pid) ?? 0) || undefined;
    cpuMilliseconds = cpuOf(child.pid) ?? cpuMilliseconds;
  }, POLL_MS);
  return new Promise((resolve) => {
    const end = (ok: boolean): void => {
      clearInterval(poll);
      resolve({ milliseconds: performance.now() - started, cpuMilliseconds, megabytes, ok });
    };
    child.on('error', () => end(false));
    child.on('exit', (code) => end(code === 0));
  });
}

function peakOf(pid: number | undefined): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

/** User and system time of a process, in ticks of 10 ms; the name before them may hold spaces. */
function cpuOf(pid: number | undefined): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return undefined;
  }
}

/** Runs programs in turns, so that a busy moment of the machine strikes all of them; the median of each. */
export async function sideBySide(rounds: number, runs: (() => Promise<Measure>)[]): Promise<Measure[]> {
  const all: Measure[][] = runs.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, start] of runs.entries()) all[index]?.push(await start());
  }
  return all.map(median);
}

function median(measures: Measure[]): Measure {
  const sorted = measures.toSorted((one, other) => one.milliseconds - other.milliseconds);
  const none: Measure = {
    milliseconds: Number.NaN,
    cpuMilliseconds: undefined,
    megabytes: undefined,
    ok: false,
  };
  const middle = sorted[Math.floor(sorted.length / 2)] ?? none;
  const peaks = measures.flatMap(({ megabytes }) => megabytes ?? []);
  return {
    milliseconds: middle.milliseconds,
    cpuMilliseconds: middle.cpuMilliseconds,
    megabytes: peaks.length > 0 ? Math.max(...peaks) : undefined,
    ok: measures.every(({ ok }) => ok),
  };
}

export const isInstalled = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
