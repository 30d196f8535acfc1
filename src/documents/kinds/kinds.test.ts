import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '../check/check-draft.ts';
import { numbersIn } from '../check/numbers-in-text.ts';
import { type Choices, KINDS } from '../contract.ts';
import { tidyText } from '../docx/tidy-runs.ts';
import type { CorrectedReport, ReportFacts } from '../facts/contract.ts';
import { allBlocks } from '../model/facts-in.ts';
import type { Block, OfficialDocument, Run, TableRow } from '../model/contract.ts';
import { plainText } from '../words/said.ts';
import { kindRule } from './kinds.ts';
import { anyFacts } from './random-facts.ts';

const anyChoices: fc.Arbitrary<Choices> = fc.record({
  missing: fc.constantFrom('say-none', 'last-received'),
  decimals: fc.constantFrom('cut', 'round'),
  corrections: fc.array(
    fc.record({
      position: fc.constantFrom('Mục I', 'Phụ lục II, dòng 3'),
      written: fc.constantFrom('Uỷ ban nhân dân', 'Kết qủa'),
      corrected: fc.constantFrom('Ủy ban nhân dân', 'Kết quả'),
    }),
    { maxLength: 3 },
  ),
});
const ISSUER = 'Ủy ban nhân dân xã Sông Trăng';

/** What a letter that corrects is about: the periodic report of the same facts. */
function correctedIn(facts: ReportFacts, choices: Choices): CorrectedReport {
  const document = made('nq57', facts, choices);
  const number = '15/BC-UBND';
  return { called: `Báo cáo số ${number}`, type: 'Báo cáo', number, issuedOn: facts.asOf, document };
}

function made(kind: (typeof KINDS)[number], told: ReportFacts, choices: Choices): OfficialDocument {
  const rule = kindRule(kind);
  const facts = kind === 'erratum' ? { ...told, corrected: correctedIn(told, choices) } : told;
  const frame = {
    body: ISSUER,
    symbol: rule.symbol.state,
    place: 'Sông Trăng',
    subject: rule.subject(facts),
    addressees: [],
    basis: [],
    signature: { lines: [] },
    recipients: [],
    ...rule.told?.(facts),
  };
  return { form: 'state', frame, ...rule.build(facts, { issuer: ISSUER, choices }) };
}

const paragraphs = ({ body }: OfficialDocument): Run[][] =>
  body.flatMap((block) => (block.kind === 'paragraph' ? [block.runs] : []));
const tablesOf = (document: OfficialDocument) =>
  allBlocks(document).flatMap((block) => (block.kind === 'table' ? [block] : []));
const cellsOf = (document: OfficialDocument) =>
  tablesOf(document)
    .flatMap(({ rows }) => rows)
    .flatMap((row) => (row.kind === 'row' ? row.cells : []));
const idsIn = (rows: readonly TableRow[]): string[] =>
  rows.flatMap((row) => (row.kind === 'row' && row.id !== undefined ? [row.id] : []));
const textOf = (block: Block): string[] =>
  block.kind === 'heading' ? [block.text] : block.kind === 'paragraph' ? [plainText(block.runs)] : [];

/** What no official text holds; a dot stands between thousands only. */
const WRONG = /undefined|NaN|null|\(\s*\)|\[object|\d\.(?!\d{3}(?!\d))\d|Infinity|\d\se\+/;
const UNTIDY = /\s\s|\s[.,;]|\.\.|;\.|,\.|: *\.|,,|^\s|\s$/;

describe.each(KINDS)('%s of any facts', (kind) => {
  const holds = (rule: (document: OfficialDocument, facts: ReportFacts) => void) => {
    fc.assert(
      fc.property(anyFacts, anyChoices, (facts, choices) => {
        rule(made(kind, facts, choices), facts);
      }),
      { numRuns: 100 },
    );
  };

  it('has a fact behind every number of its paragraphs', () => {
    holds((document) => {
      const bare = paragraphs(document).flatMap((runs) =>
        runs.filter(({ fact }) => !fact).flatMap(({ text }) => numbersIn(text).map((found) => found.text)),
      );
      expect(bare).toEqual([]);
    });
  });

  it('counts in its sentences what its annexes list', () => {
    holds((document, facts) => {
      const checked = { facts, document, shown: document, written: [], former: [] };
      expect(checkDraft(checked).filter(({ rule }) => rule === 'count-differs')).toEqual([]);
    });
  });

  it('has no key twice', () => {
    holds(({ body, annexes }) => {
      const keys = [...body, ...annexes.flatMap(({ blocks }) => blocks)].map(({ key }) => key);
      expect(keys).toEqual([...new Set(keys)]);
    });
  });

  it('says nothing empty, unfinished or untidy', () => {
    holds((document) => {
      const body = document.body.flatMap(textOf);
      const cells = cellsOf(document).map(({ runs }) => tidyText(plainText(runs)));
      expect([document.frame.subject, ...body, ...cells].filter((text) => WRONG.test(text))).toEqual([]);
      expect([document.frame.subject, ...body].filter((text) => UNTIDY.test(text))).toEqual([]);
      expect(body.filter((text) => text === '')).toEqual([]);
    });
  });

  it('has as many cells in each row as the table has columns', () => {
    holds((document) => {
      const uneven = tablesOf(document).filter(({ columns, rows }) =>
        rows.some((row) => row.kind === 'row' && row.cells.length !== columns.length),
      );
      expect(uneven).toEqual([]);
    });
  });

  it('has no table without a row', () => {
    holds((document) => {
      expect(tablesOf(document).filter(({ rows }) => rows.length === 0)).toEqual([]);
    });
  });
});

describe('the annexes of the periodic report', () => {
  it('list every task once, with a deadline or without', () => {
    fc.assert(
      fc.property(anyFacts, anyChoices, (facts, choices) => {
        const tables = tablesOf(made('nq57', facts, choices));
        const listed = (wanted: string) =>
          tables.filter(({ key }) => key === wanted).flatMap(({ rows }) => idsIn(rows));
        const [dated, undated] = [listed('dated'), listed('undated')];
        const all = facts.tasks.map(({ id }) => id).toSorted();
        expect([...dated, ...undated].toSorted()).toEqual(all);
        const due = new Set(facts.tasks.flatMap((task) => (task.due === undefined ? [] : [task.id])));
        expect(dated.every((id) => due.has(id))).toBe(true);
        expect(undated.some((id) => due.has(id))).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});
