/** What several units answer together, for whoever looks: in one period, or of one row in its last periods. */
import { findPeriod } from '../../duties/find-period.ts';
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { canViewDuties } from '../../duties/permissions.ts';
import type { RowKind } from '../../register/contract.ts';
import { canViewRegister } from '../../register/permissions.ts';
import { resolveThing } from '../../register/things/change-thing.ts';
import { Forbidden } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { stated } from '../../shared/stated.ts';
import { loadAnswers } from '../answers/stored-answers.ts';
import { canViewAnswers } from '../permissions.ts';
import type { PartFigure } from '../answers/whole-figure.ts';
import { type AskedParts, loadAskedParts, loadPartsOfPeriod } from './asked-parts.ts';
import type { Whole, WholePart } from './contract.ts';
import { loadWholes, type StandingPart, type StandingWhole } from './load-wholes.ts';
import { loadTaskWholes } from './task-wholes.ts';

/** A row is looked at over so many of its periods, the latest first. */
const PERIODS = 12;

export async function listWholesOfPeriod(tx: TenantTx, user: Session, periodId: string): Promise<Whole[]> {
  if (!canViewDuties(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem kỳ báo cáo.');
  await findPeriod(tx, periodId);
  return await viewed(tx, user, await loadPartsOfPeriod(tx, periodId));
}

/** @param id of the thing, or of one that was joined into it. @throws Forbidden, NotFound */
export async function listWholesOfThing(
  tx: TenantTx,
  user: Session,
  kind: RowKind,
  id: string,
): Promise<Whole[]> {
  if (!canViewRegister(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem sổ theo dõi.');
  const thingId = await resolveThing(tx, kind, id);
  const periods = await periodsOf(tx, thingId);
  if (kind === 'task') return await loadTaskWholes(tx, user, thingId, periods);
  const asked = await loadAskedParts(
    tx,
    periods.map((periodId) => ({ periodId, thingId })),
  );
  const wholes = await viewed(tx, user, asked);
  return wholes.toSorted((a, b) => periods.indexOf(a.periodId) - periods.indexOf(b.periodId));
}

/** In which it was asked, the latest first. */
async function periodsOf(tx: TenantTx, thingId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT p.id FROM reporting_period p
    WHERE p.commune_code = ${tx.communeCode} AND EXISTS (SELECT 1 FROM duty d
      JOIN duty_item i ON i.commune_code = d.commune_code AND i.duty_id = d.id AND i.thing_id = ${thingId}::uuid
      WHERE d.commune_code = p.commune_code AND d.period_id = p.id)
    ORDER BY p.ends DESC, p.id DESC LIMIT ${PERIODS}`.execute(tx.db);
  return rows.map(({ id }) => id);
}

interface NamedRow {
  periodId: string;
  thingId: string;
  name: string;
  unit: string | null;
  periodName: string;
}

/** In the order of the register. */
async function viewed(tx: TenantTx, user: Session, asked: ReadonlyMap<string, AskedParts>): Promise<Whole[]> {
  const wholes = [...(await loadWholes(tx, asked)).values()];
  if (wholes.length === 0) return [];
  const given = await loadAnswers(
    tx,
    wholes.flatMap(({ decision }) => decision?.observationId ?? []),
  );
  const at = wholes.map(({ periodId, thingId }) => ({ period_id: periodId, thing_id: thingId }));
  const { rows } = await sql<NamedRow>`
    SELECT k.period_id AS "periodId", k.thing_id AS "thingId", t.name, t.unit, p.name AS "periodName"
    FROM jsonb_to_recordset(${JSON.stringify(at)}::jsonb) AS k (period_id text, thing_id uuid)
    JOIN thing t ON t.commune_code = ${tx.communeCode} AND t.id = k.thing_id
    JOIN reporting_period p ON p.commune_code = ${tx.communeCode} AND p.id = k.period_id
    ORDER BY t.plan_id DESC, t.position, t.id`.execute(tx.db);
  return rows.flatMap(({ unit, ...named }) => {
    const whole = wholes.find(
      ({ thingId, periodId }) => thingId === named.thingId && periodId === named.periodId,
    );
    if (!whole) return [];
    const answer = given.get(whole.decision?.observationId ?? '');
    const byOffice = answer?.kind === 'indicator' ? answer.observation : undefined;
    return { ...named, ...stated({ unit }), ...viewOf(tx, user, whole, byOffice) };
  });
}

function viewOf(tx: TenantTx, user: Session, standing: StandingWhole, byOffice: PartFigure | undefined) {
  const { whole, decision, measure, parts, state } = standing;
  const said = state === 'given' ? byOffice : whole.said;
  return {
    kind: 'indicator' as const,
    given: whole.given,
    expected: whole.expected,
    parts: parts.map((part) => partOf(tx, user, part)),
    measure: { rule: measure.rule, valueKind: measure.valueKind },
    state,
    ...(said && { said: figureOf(said) }),
    ...(decision && {
      decision: { kind: decision.kind, reason: decision.reason, by: decision.by, at: decision.at },
    }),
  };
}

const figureOf = ({ asOf, answer, estimate, value, numerator, denominator, text }: PartFigure) => ({
  asOf,
  answer,
  ...(estimate && { estimate }),
  ...stated({ value, numerator, denominator, text }),
});

function partOf(
  { communeCode }: TenantTx,
  user: Session,
  { unitId, unitName, dutyId, state, given }: StandingPart,
): WholePart {
  const sees = canViewAnswers(user, communeCode, unitId);
  return {
    unitId,
    unitName,
    asked: dutyId !== undefined,
    ...(state && (sees || state === 'received') && { state }),
    ...(sees && dutyId !== undefined && { dutyId }),
    ...(given && { figure: figureOf(given) }),
  };
}
