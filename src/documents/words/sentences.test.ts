/** What holds of every sentence, whatever the facts are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPARATORS } from '../../reading/contract.ts';
import { TASK_CELLS } from '../../register/contract.ts';
import { stated } from '../../shared/stated.ts';
import type { FigureFact, IndicatorFact, NoteFact, TaskFact } from '../facts/contract.ts';
import type { Run } from '../model/contract.ts';
import { stateSentence } from './all-tasks.ts';
import { comparedSentence } from './compared-tasks.ts';
import { dueSentence } from './due-tasks.ts';
import { figureSentence } from './figure-sentences.ts';
import { ABOUT, aFigure, aNote, anIndicator, aTask, BEFORE, QUARTER, YEAR_BEFORE } from './fixtures.ts';
import { issuedLines, issuedSentence } from './issued-documents.ts';
import { resultsBySection } from './narratives.ts';
import { nextLines } from './next-tasks.ts';
import { numberWritten } from './numbers.ts';
import { obstacleSentences, proposalSentences } from './obstacles.ts';
import { reportingSentence } from './reported-units.ts';
import { plainText } from './said.ts';
import { moneySentence, trainingSentence } from './training-money.ts';

const some = <T>(what: fc.Arbitrary<T>) => fc.option(what, { nil: undefined });
const words = fc
  .array(
    fc.constantFrom('đã', 'Xây dựng', 'kho dữ liệu', '  ', '12', 'lớp', 'thôn;', 'UBND xã', '78,4%', '\n'),
    { minLength: 1, maxLength: 9 },
  )
  .map((all) => all.join(' '));
const names = fc.constantFrom(
  'Tỷ lệ hộ có cáp quang',
  'số bộ dữ liệu mở;',
  'Tỷ lệ thôn đạt',
  '  Mức độ  hài lòng.',
);
const units = fc.constantFrom('Phòng Kinh tế', 'Công an xã', 'Trạm Y tế');

const tasks: fc.Arbitrary<TaskFact[]> = fc.array(
  fc
    .record({
      cell: fc.constantFrom(...TASK_CELLS),
      name: names,
      dueInPeriod: fc.boolean(),
      dueNext: fc.boolean(),
      leadName: units,
      leadId: some(fc.constantFrom('a', 'b')),
      section: some(fc.constantFrom('I. Hạ tầng', 'II. Dữ liệu')),
      result: some(words),
      obstacle: some(words),
      proposal: some(words),
      solver: some(units),
      due: some(fc.constantFrom('2026-10-05', '2026-12-31')),
      updatePeriodId: some(fc.constant(QUARTER.id)),
    })
    .map((fields) => aTask(stated(fields))),
  { maxLength: 30 },
);

const figures: fc.Arbitrary<FigureFact> = fc
  .record({
    value: some(fc.oneof(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 200 }))),
    numerator: some(fc.nat(5000)),
    denominator: some(fc.nat(5000)),
    text: some(fc.constantFrom('không phát sinh', 'đã liên thông')),
    asOf: fc.constantFrom('2026-09-14', QUARTER.end),
  })
  .map((fields) => aFigure(stated(fields)));

const targets = fc
  .record({
    year: some(fc.constantFrom(2025, 2026, 2030)),
    comparator: fc.constantFrom(...COMPARATORS),
    value: some(fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(0.5, 1500, 99.9))),
    valueMax: some(fc.constant(2000)),
    text: fc.constantFrom('Liên thông', 'tăng 30% so với năm 2025', '≥75%'),
  })
  .map(({ text, comparator, ...more }) => ({ text, comparator, ...stated(more) }));

const indicators: fc.Arbitrary<IndicatorFact> = fc
  .record({
    name: names,
    unit: some(fc.constantFrom('%', 'Bộ', 'Triệu đồng', 'Hạng')),
    definition: fc.record({
      accumulation: fc.constantFrom('stock', 'in-period', 'cumulative'),
      direction: fc.constantFrom('up', 'down', 'none'),
      valueKind: fc.constantFrom('number', 'ratio', 'text', 'level'),
    }),
    target: some(targets),
    inPeriod: some(figures),
    cumulative: some(figures),
    estimate: some(figures.map((figure) => ({ ...figure, estimate: true }))),
    latest: some(figures),
    previous: some(figures),
    lastYear: some(figures),
  })
  .map((fields) => {
    const { unit: _, ...plain } = anIndicator();
    return { ...plain, ...stated(fields) };
  });

const notes: fc.Arbitrary<NoteFact[]> = fc.array(
  fc
    .record({
      results: some(fc.array(fc.record({ text: words }), { maxLength: 3 })),
      training: some(fc.record({ classes: fc.nat(30), people: fc.nat(3000) }, { requiredKeys: [] })),
      money: some(
        fc.record(
          { assigned: fc.nat(3000), spent: fc.double({ min: 0, max: 3000, noNaN: true }) },
          { requiredKeys: [] },
        ),
      ),
      difficulties: some(words),
      proposals: some(words),
      next: some(words),
    })
    .map((note) => aNote('Công an xã', stated(note))),
  { maxLength: 5 },
);

const numbers = fc.tuple(
  fc.integer({ min: 1, max: 400 }),
  fc.constantFrom('/KH-UBND', '-BC/ĐU', '/UBND-VP', '/QĐ-UBND', ''),
);
const issued = fc.array(
  numbers.map(([number, symbol]) => ({
    number: `${number}${symbol}`,
    record: { kind: 'duty' as const, id: 'd' },
  })),
  { maxLength: 30 },
);

/** What bears a number without being one: dates, periods, milestones of years, numbers of documents. */
const NAMES = [/\d{1,2}\/\d{1,2}\/\d{4}/g, /(?:quý|năm) (?:[IVX]+\/)?\d{4}/g, /số \d+(?:[/-][\p{L}/-]+)?/gu];
const withoutFacts = (runs: readonly Run[]): string => {
  const plain = runs.map(({ text, fact }) => (fact ? '…' : text)).join('');
  return NAMES.reduce((text, name) => text.replace(name, '…'), plain);
};

const WRONG = /undefined|NaN|null|Infinity|\(\)|\s\s|\s[,;.)]|\(\s|,,|;;|\.\.|\d\.(?!\d{3})\d/u;

/** Of each sentence what is wrong with it; nothing is. */
const faults = (sentences: readonly Run[][]): string[] =>
  sentences.flatMap((runs) => {
    const text = plainText(runs);
    const isWrong =
      WRONG.test(text) ||
      !/^[\p{Lu}\d]/u.test(text) ||
      !text.endsWith('.') ||
      /\d/.test(withoutFacts(runs)) ||
      runs.some((run) => run.text === '');
    return isWrong ? [text] : [];
  });

const isSaid = (runs: Run[]): boolean => runs.length > 0;

/** One key never stands for two numbers in a document. */
const valuesByKey = (sentences: readonly Run[][]): string[] => {
  const facts = sentences.flat().flatMap(({ fact }) => fact ?? []);
  const values = Map.groupBy(facts, ({ key }) => key);
  return [...values].filter(([, own]) => new Set(own.map(({ value }) => value)).size > 1).map(([key]) => key);
};

const RUNS = { numRuns: 400 };

describe('every sentence', () => {
  it('of tasks is well-formed, and its numbers carry facts', () => {
    fc.assert(
      fc.property(tasks, some(fc.nat(40)), some(fc.nat(40)), (all, previousDone, previousOverdue) => {
        const earlier = { periodName: BEFORE.name, ...stated({ previousDone, previousOverdue }) };
        const sentences = [
          dueSentence(all, ABOUT),
          stateSentence(all, ABOUT),
          comparedSentence(all, ABOUT, earlier),
        ].filter(isSaid);
        expect(faults(sentences)).toEqual([]);
        expect(valuesByKey(sentences)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('of figures is well-formed, and its numbers carry facts', () => {
    const choices = fc.record({
      missing: fc.constantFrom('say-none', 'last-received'),
      decimals: fc.constantFrom('cut', 'round'),
    });
    fc.assert(
      fc.property(indicators, choices, (indicator, chosen) => {
        const telling = { period: QUARTER, previous: BEFORE, lastYear: YEAR_BEFORE, choices: chosen };
        const sentence = figureSentence(indicator, telling);
        expect(faults([sentence])).toEqual([]);
        expect(valuesByKey([sentence])).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('of units, documents and notes is well-formed, and its numbers carry facts', () => {
    fc.assert(
      fc.property(
        tasks,
        notes,
        issued,
        fc.array(fc.boolean(), { maxLength: 12 }),
        (all, told, documents, reported) => {
          const duties = reported.map((has, at) => ({
            dutyId: String(at),
            unitId: String(at),
            name: 'Công an xã',
            ...(has && { submittedOn: '2026-09-12' }),
          }));
          const facts = { tasks: all, notes: told, period: QUARTER };
          const sentences = [
            reportingSentence(duties, ABOUT),
            issuedSentence(documents, ABOUT),
            trainingSentence(told, QUARTER),
            moneySentence(told, QUARTER, 'cut'),
            ...resultsBySection(facts).flatMap(({ sentences: own }) => own),
            ...obstacleSentences(facts),
            ...proposalSentences(facts),
            ...nextLines(facts),
            ...issuedLines(documents),
          ].filter(isSaid);
          expect(faults(sentences)).toEqual([]);
          expect(valuesByKey(sentences)).toEqual([]);
        },
      ),
      RUNS,
    );
  });
});

describe('what is counted', () => {
  const countsOf = (runs: Run[]) =>
    new Map(runs.flatMap(({ fact }) => (fact ? [[fact.key, fact] as const] : [])));
  const total = (facts: ReturnType<typeof countsOf>, keys: readonly string[]) =>
    keys.reduce((sum, key) => sum + (facts.get(key)?.value ?? 0), 0);
  const OPEN = ['open-overdue', 'open-in-time', 'no-deadline', 'waiting', 'not-reviewed', 'stopped'];

  it('of all tasks adds up to all tasks', () => {
    fc.assert(
      fc.property(tasks, (all) => {
        const facts = countsOf(stateSentence(all, ABOUT));
        expect(total(facts, ['tasks.done', ...OPEN.map((cell) => `tasks.${cell}`)])).toBe(all.length);
        expect(facts.get('tasks')?.value).toBe(all.length);
      }),
      RUNS,
    );
  });

  it('of due tasks adds up to those that are due, each thing once', () => {
    fc.assert(
      fc.property(tasks, (all) => {
        const facts = countsOf(dueSentence(all, ABOUT));
        const due = all.filter(({ dueInPeriod }) => dueInPeriod).map(({ id }) => id);
        const keys = ['tasks.due.done', ...OPEN.map((cell) => `tasks.due.${cell}`)];
        expect(total(facts, keys)).toBe(due.length);
        expect(keys.flatMap((key) => facts.get(key)?.things ?? []).toSorted()).toEqual(due.toSorted());
        const units = [...facts.keys()].filter((key) => key.includes('.unit:'));
        expect([0, facts.get('tasks.due.open-overdue')?.value ?? 0]).toContain(total(facts, units));
      }),
      RUNS,
    );
  });

  it('of documents adds up by types', () => {
    fc.assert(
      fc.property(issued, (documents) => {
        const facts = countsOf(issuedSentence(documents, ABOUT));
        expect(
          total(
            facts,
            [...facts.keys()].filter((key) => key !== 'issued'),
          ),
        ).toBe(documents.length);
      }),
      RUNS,
    );
  });

  it('is written as it is counted', () => {
    fc.assert(
      fc.property(tasks, (all) => {
        const runs = [...dueSentence(all, ABOUT), ...stateSentence(all, ABOUT)].filter(
          ({ text, fact }) => fact && /^\d/.test(text),
        );
        const written = runs.map(({ text }) => numberWritten(text.split('/')[0] ?? ''));
        expect(written).toEqual(runs.map(({ fact }) => fact?.value));
        expect(runs.filter(({ fact }) => fact?.things?.length !== fact?.value)).toEqual([]);
      }),
      RUNS,
    );
  });
});
