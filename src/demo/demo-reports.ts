/** The commune's own reports: two were issued after their periods were closed, the first corrected by a letter, one is being written. */
import { createReport } from '../documents/reports/create-report.ts';
import { draftErratum } from '../documents/reports/draft-erratum.ts';
import { getReport } from '../documents/reports/get-report.ts';
import { issueReport } from '../documents/reports/issue-report.ts';
import { loadSubjects } from '../documents/reports/subjects.ts';
import { recordNumber } from '../documents/reports/record-number.ts';
import { listKept } from '../documents/reports/report-store.ts';
import { setReport } from '../documents/reports/set-report.ts';
import { writeTexts } from '../documents/reports/write-texts.ts';
import { addDays, todayInVietnam } from '../shared/dates.ts';
import { act, type DemoCommune } from './demo-acts.ts';
import { atHour, demoPeriods, type DemoPeriod } from './demo-calendar.ts';

/** The clerk writes it so many days after the units were due, when the period is closed. */
const WRITTEN_AFTER = 9;
const ISSUED = 2;
/** Numbers of the commune's reports that are not those of its months. */
const FIRST_NUMBER = 41;
/** So many days after a report went out somebody found a misspelt word in it. */
const FOUND_AFTER = 3;
const LETTER_NUMBER = '118/UBND-VP';

/** What happens when, as `play-cycle.ts` puts it among everything else. */
export function reportEvents(demo: DemoCommune): { at: Date; run: (at: Date) => Promise<void> }[] {
  const today = todayInVietnam(demo.now);
  const periods = demoPeriods(today);
  const long = periods.filter(({ cycle, due }) => cycle !== 'month' && addDays(due, WRITTEN_AFTER) < today);
  const present = periods.at(-1);
  return [
    ...long.slice(-ISSUED).map((period, at) => ({
      at: atHour(addDays(period.due, WRITTEN_AFTER), 9),
      run: (moment: Date) =>
        issue(demo, moment, period, { number: `${FIRST_NUMBER + at}/BC-UBND`, misspelt: at === 0 }),
    })),
    ...long.slice(-ISSUED, 1 - ISSUED).map((period) => ({
      at: atHour(addDays(period.due, WRITTEN_AFTER + FOUND_AFTER), 9),
      run: (moment: Date) => correct(demo, moment, period),
    })),
    ...(present ? [{ at: demo.now, run: (moment: Date) => draft(demo, moment, present) }] : []),
  ];
}

async function make({ clerk, ...demo }: DemoCommune, at: Date, { id }: DemoPeriod): Promise<string> {
  let report = '';
  await act({ clerk, ...demo }, clerk, at, async (tx) => {
    const [plan] = (await loadSubjects(tx)).plans;
    if (!plan) throw new Error('the demo has no plan to report on');
    const order = { kind: 'nq57', form: 'state', periodId: id, planId: plan.id } as const;
    report = (await createReport(tx, clerk, order)).id;
  });
  return report;
}

/** A sentence that no figure tells is the clerk's own. */
const OWN_WORDS =
  'Ủy ban nhân dân xã đã họp giao ban chuyên đề, phân công lãnh đạo theo dõi từng nhóm nhiệm vụ chậm.';

const MISSPELT = { written: 'phân công lảnh đạo', corrected: 'phân công lãnh đạo' };

interface Written {
  number: string;
  misspelt: boolean;
}

async function issue(
  demo: DemoCommune,
  at: Date,
  period: DemoPeriod,
  { number, misspelt }: Written,
): Promise<void> {
  const { clerk } = demo;
  const id = await make(demo, at, period);
  let version = 1;
  await act(demo, clerk, at, async (tx) => {
    const text = misspelt ? OWN_WORDS.replace(MISSPELT.corrected, MISSPELT.written) : OWN_WORDS;
    const texts = [{ key: 'I.units', text }];
    ({ version } = await writeTexts(tx, clerk, id, { version, texts }));
  });
  await sendOut(demo, at, { id, version, number });
}

/** Only what was misspelt: a letter corrects no figure. */
async function correct(demo: DemoCommune, at: Date, { id: periodId }: DemoPeriod): Promise<void> {
  const { clerk } = demo;
  let letter = { id: '', version: 1 };
  await act(demo, clerk, at, async (tx) => {
    const report = (await listKept(tx)).find((each) => each.issued && each.periodId === periodId);
    if (!report) throw new Error(`the demo has no report of ${periodId} to correct`);
    const { id } = await draftErratum(tx, clerk, report.id);
    const { version, choices } = await getReport(tx, clerk, id);
    const corrections = [{ position: 'Mục I', ...MISSPELT }];
    letter = await setReport(tx, clerk, id, { version, choices: { ...choices, corrections } });
  });
  await sendOut(demo, at, { ...letter, number: LETTER_NUMBER });
}

/** Issued, signed and numbered the same day. */
async function sendOut(
  demo: DemoCommune,
  at: Date,
  { id, version, number }: { id: string; version: number; number: string },
): Promise<void> {
  const { clerk, files } = demo;
  const actor = { userId: clerk.userId, name: clerk.name };
  const database = demo.database.withClock(() => at);
  await issueReport({ database, files }, clerk, actor, id, { version });
  await act(demo, clerk, at, async (tx) => {
    const shown = await getReport(tx, clerk, id);
    const issued = { number, issuedOn: todayInVietnam(at) };
    await recordNumber(tx, clerk, id, { version: shown.version, ...issued });
  });
}

const draft = async (demo: DemoCommune, at: Date, period: DemoPeriod): Promise<void> =>
  void (await make(demo, at, period));
