/**
 * `npm run bench:cycle`: a commune with 40 indicators, 60 tasks, 60 people and 60 closed months on the embedded
 * PostgreSQL (fsync on). Times what a period costs: opening it; "Việc của tôi" for 50 people who each ask once in two
 * seconds, over loopback; submitting 20 figures with evidence, beside the same SQL statements run bare over the same
 * connection pool.
 */
import type pg from 'pg';
import type { StepsTaken } from '../src/approval/contract.ts';
import { generateDuties } from '../src/duties/generate-duties.ts';
import type { DutyForm, MyWork, Owed } from '../src/progress/contract.ts';
import type { Session } from '../src/shared/who-acts.ts';
import { newId } from '../src/shared/ids.ts';
import { COMMUNE } from '../tests/cycle-commune.ts';
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
import type { Recorded } from './recorded-statements.ts';

const SUBMITS = 40;
const MONTHS = 60;

interface Figures {
  person: Session;
  form: DutyForm;
  evidence: string;
}

const figuresOf = ({ items }: DutyForm) => items.filter(({ kind }) => kind === 'indicator');

/** Types the twenty figures of the form anew; the rows as they stand then. */
async function typeFigures(bench: Bench, { person, form, evidence }: Figures, round: number) {
  const fresh = await call<DutyForm>(bench, person, `/duties/${form.duty.id}`);
  await call(
    bench,
    person,
    `/duties/${form.duty.id}/drafts`,
    {
      items: figuresOf(fresh).map(({ thingId, version }, at) => ({
        thingId,
        version,
        draft: {
          answer: 'value',
          value: 905 + ((round + at) % 20) / 10,
          evidence: [evidence],
          warnings: RULES.map((rule) => ({ rule, explanation: 'Đã kiểm tra với sổ gốc.' })),
        },
      })),
    },
    'PUT',
  );
  const typed = await call<DutyForm>(bench, person, `/duties/${form.duty.id}`);
  return figuresOf(typed).map(({ thingId, version }) => ({ thingId, version }));
}
/** Warnings that figures made up at random may earn; the explanation goes with them. */
const RULES = ['far-from-own', 'short-of-target'];

async function submitFigures(bench: Bench, figures: Figures, recorded: Recorded) {
  const { person, form } = figures;
  const through: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < SUBMITS + 3; round++) {
    const items = await typeFigures(bench, figures, round);
    const steps = `/duties/${form.duty.id}/steps`;
    await recorded.mark();
    recorded.start();
    const took = await timed(() => call<StepsTaken>(bench, person, steps, { action: 'submit', items }));
    const statements = recorded.stop();
    await recorded.undo();
    const without = await timed(() => recorded.replay(statements));
    if (round >= 3) {
      through.push(took);
      bare.push(without);
    }
    const sent = await call<DutyForm>(bench, person, `/duties/${form.duty.id}`);
    const back = figuresOf(sent).map(({ thingId, version }) => ({ thingId, version }));
    await call(bench, person, steps, { action: 'recall', items: back });
  }
  return { through, bare };
}

async function addEvidence(owner: pg.Pool): Promise<string> {
  const id = newId();
  await owner.query(
    `INSERT INTO evidence (commune_code, id, kind, name, url, added_by, added_by_name, added_at)
     VALUES ($1, $2, 'link', 'Bảng số liệu', 'https://example.vn/so-lieu', 'x', 'x', now())`,
    [COMMUNE, id],
  );
  return id;
}

async function measureAll(bench: Bench): Promise<void> {
  const { commune, services, owner, recorded } = bench;
  process.stdout.write(TABLE_HEAD);
  const ahead: number[] = [];
  for (let round = 0; round < 5; round++)
    ahead.push(await timed(() => services.database.withTenant(COMMUNE, commune.clerk, generateDuties)));
  report('a year of duties in line', ahead, '–');
  const opening: number[] = [];
  for (let round = 0; round < 5; round++) {
    if (round > 0) await closeAgain(owner, commune.month);
    opening.push(await timed(() => call(bench, commune.clerk, '/periods', { id: commune.month })));
  }
  report('opening a period', opening, 'p95 < 1000');
  report(
    `my work, ${ASKING} people each once in ${EVERY_MS / 1000} s`,
    await askTogether(bench, '/my-work'),
    'p95 < 50',
  );
  const owed: number[] = [];
  for (let round = 0; round < 20; round++)
    owed.push(await timed(() => call<Owed>(bench, commune.clerk, `/periods/${commune.month}/owed`)));
  report('what all units owe, to enter for them', owed, '–');
  const [person] = commune.people;
  if (!person) throw new Error('a commune without people');
  const { forms } = await call<MyWork>(bench, person, '/my-work');
  const [form] = forms;
  if (!form) throw new Error('nothing is asked');
  const { through, bare } = await submitFigures(
    bench,
    { person, form, evidence: await addEvidence(owner) },
    recorded,
  );
  report(`submitting ${figuresOf(form).length} figures with evidence`, through, 'p95 < 150');
  report('the same statements, bare over the same pool', bare, '–');
  const share = (quantile(bare, 0.5) / quantile(through, 0.5)) * 100;
  process.stdout.write(
    `rate of submitting beside the bare statements: ${share.toFixed(0)} %; goal ≥ 50 %: ${share >= 50 ? 'yes' : 'NO'}\n`,
  );
}

/** As if the period had never been opened; only for measuring its opening again. */
async function closeAgain(owner: pg.Pool, month: string): Promise<void> {
  await owner.query(`DELETE FROM duty_item WHERE duty_id IN (SELECT id FROM duty WHERE period_id = $1)`, [
    month,
  ]);
  await owner.query(`UPDATE duty SET opened_at = NULL WHERE period_id = $1`, [month]);
  await owner.query(`DELETE FROM reporting_period WHERE id = $1`, [month]);
}

await withBusyCommune(MONTHS, measureAll);
