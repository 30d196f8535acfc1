/**
 * `npm run bench:steer`: a commune with 40 indicators, 60 tasks, 60 people and 60 closed months on the embedded
 * PostgreSQL (fsync on). Times what home asks: the plan at a glance for 50 people who each ask once in two seconds, over
 * loopback; and each figure by itself beside the very SQL statements that it runs, bare over the same connection pool.
 */
import {
  ASKING,
  askTogether,
  type Bench,
  call,
  EVERY_MS,
  quantile,
  report,
  TABLE_HEAD,
  timed,
  withBusyCommune,
} from './busy-commune.ts';

const MONTHS = 60;
const ROUNDS = 40;
const MOST_TIMES = 3;

/** What each part of home asks. */
const FIGURES = {
  'tasks, obstacles': '/register/overview',
  'milestones, warnings': '/indicators/milestones',
  'standings of all indicators': '/indicators/standings',
  'rates of the periods': '/periods',
  'indicators at risk, as a list': '/register?kind=indicator&standing=at-risk&limit=100',
} as const;

async function besideItsSql(bench: Bench, path: string) {
  const { commune, recorded } = bench;
  const through: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS + 3; round++) {
    recorded.start();
    const took = await timed(() => call(bench, commune.clerk, path));
    const statements = recorded.stop();
    const without = await timed(() => recorded.replay(statements));
    if (round < 3) continue;
    through.push(took);
    bare.push(without);
  }
  return { through, bare };
}

async function measureAll(bench: Bench): Promise<void> {
  process.stdout.write(TABLE_HEAD);
  const together = `${ASKING} people each once in ${EVERY_MS / 1000} s`;
  report(`overview, ${together}`, await askTogether(bench, FIGURES['tasks, obstacles']), 'p95 < 50');
  report(`milestones, ${together}`, await askTogether(bench, FIGURES['milestones, warnings']), '–');
  for (const [name, path] of Object.entries(FIGURES)) {
    const { through, bare } = await besideItsSql(bench, path);
    report(name, through, `≤ ${MOST_TIMES} × its SQL`);
    report(`${name}: the same statements, bare`, bare, '–');
    const times = quantile(through, 0.5) / quantile(bare, 0.5);
    process.stdout.write(`${name}: ${times.toFixed(1)} × its SQL: ${times <= MOST_TIMES ? 'yes' : 'NO'}\n`);
  }
}

await withBusyCommune(MONTHS, measureAll);
