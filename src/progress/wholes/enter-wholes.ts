/** Figures that several units make together enter the record, or leave it: with every part that is received or decided on. */
import type { TenantTx } from '../../db/database.ts';
import type { Together } from '../../register/received/contract.ts';
import { setTogether } from '../../register/things/set-together.ts';
import { stated } from '../../shared/stated.ts';
import { enterAnswers, takeBack } from '../answers/enter-answers.ts';
import { showAnew } from '../answers/show-anew.ts';
import { asWhole } from '../answers/whole-figure.ts';
import { type Answer, loadAnswers } from '../answers/stored-answers.ts';
import { type AskedParts, loadAskedParts } from './asked-parts.ts';
import type { WholeState } from './contract.ts';
import { loadWholes, type StandingWhole } from './load-wholes.ts';

/**
 * Of those indicators that are made of parts in the period. Their rows in the register are locked until the transaction
 * ends: of two receipts at the same time the second one sees the first.
 */
export async function askedOfSeveral(
  tx: TenantTx,
  periodId: string,
  thingIds: readonly string[],
): Promise<Map<string, AskedParts>> {
  const asked = await loadAskedParts(
    tx,
    thingIds.map((thingId) => ({ periodId, thingId })),
  );
  const ids = [...asked.values()].map(({ thingId }) => thingId);
  if (ids.length > 0)
    await tx.db
      .selectFrom('thing')
      .select('id')
      .where('commune_code', '=', tx.communeCode)
      .where('id', 'in', ids)
      .orderBy('id')
      .forNoKeyUpdate()
      .execute();
  return asked;
}

/** Counted anew from all parts that were received. @param asked of one period, as `askedOfSeveral` locked them */
export async function enterWholes(tx: TenantTx, asked: ReadonlyMap<string, AskedParts>): Promise<void> {
  const wholes = [...(await loadWholes(tx, asked)).values()];
  const [first] = wholes;
  if (!first) return;
  const answers = await answersOf(tx, wholes);
  await enterAnswers(tx, first.periodId, answers, new Map());
  const without = wholes.filter(({ state }) => !IN_RECORD.includes(state)).map(({ thingId }) => thingId);
  await leaveRecord(tx, first.periodId, without);
  await setTogether(tx, wholes.flatMap(togetherOf));
}

/** The whole says what its parts come to, in the words of the part that was sent last. */
async function answersOf(tx: TenantTx, wholes: readonly StandingWhole[]): Promise<Answer[]> {
  const ids = wholes.flatMap((whole) => sourceOf(whole) ?? []);
  const sources = await loadAnswers(tx, ids);
  return wholes.flatMap((whole): Answer[] => {
    const source = sources.get(sourceOf(whole) ?? '');
    if (source?.kind !== 'indicator') return [];
    const { given, expected, said } = whole.whole;
    const units = { given, expected };
    if (whole.state === 'given') return [{ ...source, units }];
    if (!said) return [];
    return [{ ...source, observation: asWhole(source.observation, said), units }];
  });
}

/** In these states it is the figure of its period. */
export const IN_RECORD: readonly WholeState[] = ['complete', 'taken', 'given'];

const sourceOf = ({ state, whole, decision }: StandingWhole): string | undefined => {
  if (!IN_RECORD.includes(state)) return undefined;
  return state === 'given' ? decision?.observationId : whole.said?.id;
};

/** A figure that stood on what is no longer so; what was sent stays. */
async function leaveRecord(tx: TenantTx, periodId: string, thingIds: readonly string[]): Promise<void> {
  if (thingIds.length === 0) return;
  const standing = await tx.db
    .selectFrom('figure')
    .select('thing_id')
    .where('commune_code', '=', tx.communeCode)
    .where('period_id', '=', periodId)
    .where('thing_id', 'in', thingIds)
    .execute();
  const left = standing.map(({ thing_id }) => thing_id);
  await takeBack(tx, periodId, left);
  await showAnew(tx, left);
}

/** As lists show it until it is a figure; nothing before anybody has given a part. */
function togetherOf({ thingId, periodId, whole, parts, state }: StandingWhole) {
  const { given, expected, said } = whole;
  const days = parts.flatMap(({ given: part }) => part?.asOf ?? []).toSorted();
  const asOf = said?.asOf ?? days.at(-1);
  if (asOf === undefined) return [];
  const figure = said && stated({ answer: said.answer, value: said.value, text: said.text });
  const together: Together = {
    periodId,
    asOf,
    given,
    expected,
    ...figure,
    ...(said?.estimate && { estimate: true }),
  };
  return { thingId, periodId, asOf, together: IN_RECORD.includes(state) ? null : together };
}
