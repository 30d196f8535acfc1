/** Passages that stand in one sentence: the reader gives one for each cycle that the sentence names. Pure. */
import type { ReportingReading } from '../../reading/contract.ts';
import { type Clause, clauseOfCycle, clausesOf } from '../../reading/rows/reporting-clauses.ts';
import { sharedDueOf } from './days-of-quote.ts';

export interface Statement {
  /** Where it stands, comparable as text. */
  place: string;
  clauses: Clause[];
  /** Its passages: their indexes in the plan, and the clause that each stands for. */
  passages: { index: number; passage: ReportingReading; clause?: Clause }[];
  /** A day of every cycle of the sentence: "trước ngày 10 của tháng cuối kỳ báo cáo". */
  sharedDue?: string;
  /** Who acts in the sentences of the same paragraph, when that is one only. */
  neighbour?: string;
}

/** The sentences about reporting, each once. */
export function statementsOf(passages: readonly ReportingReading[]): Statement[] {
  const indexed = passages.map((passage, index) => ({ passage, index }));
  const paragraphs = Map.groupBy(indexed, ({ passage }) => placeOf(passage));
  return [...paragraphs].flatMap(([place, inParagraph]) => {
    const quotes = Map.groupBy(inParagraph, ({ passage }) => passage.quote);
    const statements = [...quotes].map(([quote, same]): Statement => {
      const clauses = clausesOf(quote);
      const sharedDue = sharedDueOf(same.map(({ passage }) => passage));
      return {
        place,
        clauses,
        passages: same.map((each) => {
          const clause = clauseOfCycle(clauses, each.passage.cycle);
          return { ...each, ...(clause && { clause }) };
        }),
        ...(sharedDue !== undefined && { sharedDue }),
      };
    });
    const neighbour = onlyActor(statements);
    return statements.map((statement) => ({ ...statement, ...(neighbour !== undefined && { neighbour }) }));
  });
}

function onlyActor(statements: readonly Statement[]): string | undefined {
  const ordering = statements
    .flatMap(({ clauses }) => clauses)
    .filter(({ reports, review }) => reports || review);
  const actors = new Set(ordering.flatMap(({ from }) => from ?? []));
  return actors.size === 1 ? [...actors][0] : undefined;
}

function placeOf({ location: { file = 0, page = 0, block = 0, line = 0 } }: ReportingReading): string {
  return [file, page, block, line].map((part) => String(part).padStart(6, '0')).join('.');
}
