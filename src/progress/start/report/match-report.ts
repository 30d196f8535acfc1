/** The lines of a report beside the rows of the register: by how alike their names are. Pure. */
import { foldText, likenessIndex } from '../../../shared/likeness.ts';
import type { StartProposal, StartReport, StartRow } from '../contract.ts';
import { type ReportFacts, reportedEntry } from './reported-entry.ts';
import type { ReportLine } from './report-lines.ts';

/** Below this two names are of different things; from the second on, of the same one where no other is nearly as alike. */
const LIKELY = 0.45;
const SURE = 0.8;
const APART = 0.1;
/** Rows that a line is compared with. */
const COMPARED = 4;

interface Pair {
  line: number;
  row: StartRow;
  score: number;
  sure: boolean;
}

export function matchReport(
  lines: readonly ReportLine[],
  rows: readonly StartRow[],
  facts: ReportFacts,
): Pick<StartReport, 'proposals' | 'unmatched'> {
  const taken = new Map<number, Pair>();
  const rowsTaken = new Set<string>();
  for (const pair of pairsOf(lines, rows)) {
    if (taken.has(pair.line) || rowsTaken.has(pair.row.id)) continue;
    taken.set(pair.line, pair);
    rowsTaken.add(pair.row.id);
  }
  const proposals: StartProposal[] = [];
  const unmatched: StartReport['unmatched'] = [];
  lines.forEach((line, at) => {
    const pair = taken.get(at);
    const entry = pair && reportedEntry(line, pair.row, facts);
    const { kind, name, passage, location } = line;
    if (pair && entry)
      proposals.push({
        thingId: pair.row.id,
        kind,
        likeness: Math.round(pair.score * 100) / 100,
        sure: pair.sure,
        entry,
        passage,
        location,
      });
    else unmatched.push({ kind, name, passage, location });
  });
  return { proposals, unmatched };
}

/** All likely pairs, the most alike first. */
function pairsOf(lines: readonly ReportLine[], rows: readonly StartRow[]): Pair[] {
  const pairs = (['indicator', 'task'] as const).flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    const index = likenessIndex(own.map(({ name }) => name));
    return lines.flatMap((line, at): Pair[] => {
      if (line.kind !== kind) return [];
      const alike = index.like(line.name, COMPARED);
      const [best, second] = alike;
      return alike.flatMap(({ index: found, score }): Pair[] => {
        const row = own[found];
        if (!row || score < LIKELY) return [];
        const alone = found === best?.index && score - (second?.score ?? 0) >= APART;
        return [{ line: at, row, score, sure: alone && score >= SURE && sameUnit(line, row) }];
      });
    });
  });
  return pairs.toSorted((a, b) => b.score - a.score || a.line - b.line);
}

/** Figures in another unit than the row's are looked at by a person. */
const sameUnit = ({ texts }: ReportLine, { unit }: StartRow): boolean =>
  !texts.unit || unit === undefined || foldText(texts.unit) === foldText(unit);
