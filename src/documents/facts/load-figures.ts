/** The received figures of indicators, with who gave them and what proves them. */
import { sql } from 'kysely';
import { parsePeriodId } from '../../calendar/periods.ts';
import type { TenantTx } from '../../db/database.ts';
import { loadNamedEvidence, namedOf } from '../../progress/answers/named-evidence.ts';
import { sameAsEach } from '../../register/things/joined-things.ts';
import { stated } from '../../shared/stated.ts';
import type { ReceivedFigure } from './figure-facts.ts';
import { nameInSentence } from './report-period.ts';

interface FigureRow {
  root: string;
  period_id: string;
  period_name: string | null;
  as_of: string;
  answer: 'value' | 'nil' | 'not-applicable' | 'unchanged';
  estimate: boolean;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  text: string | null;
  observation_id: string;
  received_at: Date;
  unit_name: string | null;
  evidence_ids: string[] | null;
}

/** What is no number is told in words. */
const WORDS: Partial<Record<FigureRow['answer'], string>> = {
  nil: 'không phát sinh',
  'not-applicable': 'không áp dụng',
};

/**
 * Of the indicators and of what was joined into them, since a day, and before it back to the last that states a value
 * itself: "giữ nguyên" goes on from there.
 */
export async function loadReceivedFigures(
  tx: TenantTx,
  ids: readonly string[],
  since: string,
): Promise<Map<string, ReceivedFigure[]>> {
  const { rows } = await sql<FigureRow>`
    WITH RECURSIVE ${sameAsEach(tx, ids)},
    stated AS (SELECT same.root, max(f.as_of) AS as_of FROM same
      JOIN figure f ON f.commune_code = ${tx.communeCode} AND f.thing_id = same.id
      WHERE f.as_of < ${since}::date AND f.answer <> 'unchanged' AND NOT f.estimate GROUP BY same.root)
    SELECT same.root, f.period_id, p.name AS period_name, f.as_of, f.answer, f.estimate, f.value, f.numerator,
      f.denominator, f.text, f.observation_id, f.received_at, u.name AS unit_name, o.evidence_ids
    FROM same JOIN figure f ON f.commune_code = ${tx.communeCode} AND f.thing_id = same.id
    LEFT JOIN observation o ON o.commune_code = f.commune_code AND o.id = f.observation_id
    LEFT JOIN unit u ON u.commune_code = o.commune_code AND u.id = o.unit_id
    LEFT JOIN reporting_period p ON p.commune_code = f.commune_code AND p.id = f.period_id
    LEFT JOIN stated ON stated.root = same.root
    WHERE f.as_of >= coalesce(stated.as_of, ${since}::date)`.execute(tx.db);
  const named = await loadNamedEvidence(
    tx,
    rows.flatMap(({ evidence_ids }) => evidence_ids ?? []),
  );
  const byIndicator = [...Map.groupBy(rows, ({ root }) => root)];
  return new Map(
    byIndicator.map(([root, own]) => [
      root,
      own.map((row) => ({ ...figureOf(row), evidence: namedOf(row.evidence_ids ?? [], named) })),
    ]),
  );
}

function figureOf(row: FigureRow): Omit<ReceivedFigure, 'evidence'> {
  const period = parsePeriodId(row.period_id);
  return {
    periodId: row.period_id,
    periodName: period ? nameInSentence(period) : (row.period_name ?? 'tình hình trước khi lập sổ'),
    asOf: row.as_of,
    estimate: row.estimate,
    unchanged: row.answer === 'unchanged',
    observationId: row.observation_id,
    receivedAt: row.received_at.toISOString(),
    ...stated({
      value: row.value,
      numerator: row.numerator,
      denominator: row.denominator,
      text: WORDS[row.answer] ?? row.text,
      unitName: row.unit_name,
    }),
  };
}
