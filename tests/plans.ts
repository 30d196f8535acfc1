/** Brings a plan to the state that a test needs, through the use cases themselves. */
import type { Session } from '../src/shared/who-acts.ts';
import { loadRegisteredRows } from '../src/plans/confirmed/registered-rows.ts';
import { draftOpener } from '../src/plans/draft/open-draft.ts';
import { claimNext, finishClaim } from '../src/plans/intake/claim-import.ts';
import { changeDraft } from '../src/plans/draft/change-draft.ts';
import { confirmPlan } from '../src/plans/confirmed/confirm-plan.ts';
import { DraftDelta } from '../src/plans/draft/contract.ts';
import { type Plan } from '../src/plans/confirmed/contract.ts';
import { type DraftNews, newsText } from '../src/plans/draft/draft-news.ts';
import { isDoubtful } from '../src/plans/draft/draft-rows.ts';
import { listDraftRows } from '../src/plans/draft/draft-store.ts';
import { insertImport } from '../src/plans/intake/import-store.ts';
import type { ReadingResult } from '../src/reading/read-plan.ts';
import { newId } from '../src/shared/ids.ts';
import { asPerson, sessionOf } from './communes.ts';
import type { Harness } from './harness.ts';
import { sampleReading } from './sample-plan.ts';

/** An upload that has been read. @returns its id */
export async function makeDraft(
  harness: Harness,
  user: Session = sessionOf('standing-office'),
  reading: ReadingResult = sampleReading,
): Promise<string> {
  const id = newId();
  const files = [{ sha256: '0'.repeat(64), name: 'ke-hoach.txt', mediaType: 'text/plain', size: 10 }];
  await asPerson(harness, user, (tx) => insertImport(tx, { id, files, fingerprint: id }));
  const worker = newId();
  await asPerson(harness, user, async (tx) => {
    for (;;) {
      const claim = await claimNext(tx, worker);
      if (!claim || claim.importId === id) break;
    }
    await finishClaim(tx, id, worker, reading, draftOpener(loadRegisteredRows));
  });
  return id;
}

/** Accepts everything that was read with doubt. */
export async function acceptDoubtful(harness: Harness, user: Session, importId: string): Promise<void> {
  const rows = await asPerson(harness, user, (tx) => listDraftRows(tx, importId));
  const changes = rows
    .filter(isDoubtful)
    .map((row) => ({ op: 'set' as const, rowId: row.id, version: row.version, state: 'accepted' as const }));
  if (changes.length > 0) await asPerson(harness, user, (tx) => changeDraft(tx, user, importId, changes));
}

export async function makePlan(
  harness: Harness,
  user: Session = sessionOf('standing-office'),
  reading: ReadingResult = sampleReading,
): Promise<Plan> {
  const importId = await makeDraft(harness, user, reading);
  await acceptDoubtful(harness, user, importId);
  return await asPerson(harness, user, (tx) => confirmPlan(tx, user, importId));
}

/** What a screen reads out of an answer about a draft. */
export const toldBy = (news: DraftNews): DraftDelta => DraftDelta.parse(JSON.parse(newsText(news)));
