/** Upload of a plan: one or several files, received on the disk, checked, stored, and put in line for reading. */
import type { Session } from '../../shared/who-acts.ts';
import { recordAudit } from '../../audit/record-audit.ts';
import type { Actor } from '../../shared/who-acts.ts';
import type { Database, TenantTx } from '../../db/database.ts';
import { readableKind } from '../../reading/formats/old-office/readable-kind.ts';
import { type Sniffer, startSniffing } from '../../reading/formats/sniff.ts';
import { Forbidden } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import type { PlanImport, StoredFile } from './contract.ts';
import { type FileStore, type ReceivedFile, sha256Of } from './file-store.ts';
import { findByFingerprint, findImport, insertImport, lockFingerprint } from './import-store.ts';
import { canImportPlan } from '../permissions.ts';
import { MAX_FILE_BYTES, MAX_FILES } from './upload-limits.ts';
import { type ArrivedFile, checkUpload } from './upload-rules.ts';

export interface UploadParts {
  database: Database;
  files: FileStore;
}

/** A file on its way here; its content is taken before the next file is asked for. */
export interface UploadedFile {
  name: string;
  content: AsyncIterable<Uint8Array>;
}

/**
 * Nothing of the files is asked for before the person is known to have the right. Files that were uploaded before
 * lead to that earlier import (`sameAs` names it) unless `again` is set.
 * @throws Invalid when a file cannot be a plan; nothing is stored then
 */
export async function uploadPlan(
  { database, files }: UploadParts,
  user: Session,
  actor: Actor,
  uploaded: AsyncIterable<UploadedFile>,
  again: boolean,
): Promise<PlanImport> {
  if (!canImportPlan(user, user.communeCode)) throw new Forbidden('Bạn không có quyền nhập kế hoạch.');
  const received: (ArrivedFile & ReceivedFile)[] = [];
  try {
    for await (const file of uploaded)
      if (received.length <= MAX_FILES) received.push(await receive(files, file));
    const stored = checkUpload(received).map(
      ({ sha256, name, mediaType, size }): StoredFile => ({ sha256, name, mediaType, size }),
    );
    for (const file of received) await file.keep();
    return await database.withTenant(user.communeCode, actor, (tx) => enqueue(tx, stored, again));
  } finally {
    for (const file of received) await file.discard();
  }
}

async function receive(
  files: FileStore,
  { name, content }: UploadedFile,
): Promise<ArrivedFile & ReceivedFile> {
  const sniffer = startSniffing();
  const file = await files.receive(upToLimit(content, sniffer));
  return { ...file, name, kind: () => readableKind(sniffer.kind()) };
}

/** One byte more than is allowed shows that a file is too large; the rest passes by without being written. */
async function* upToLimit(content: AsyncIterable<Uint8Array>, sniffer: Sniffer): AsyncGenerator<Uint8Array> {
  let room = MAX_FILE_BYTES + 1;
  for await (const chunk of content) {
    if (room === 0) continue;
    const taken = chunk.subarray(0, room);
    room -= taken.length;
    sniffer.add(taken);
    yield taken;
  }
}

async function enqueue(tx: TenantTx, files: StoredFile[], again: boolean): Promise<PlanImport> {
  const hashes = files.map((file) => file.sha256);
  const fingerprint = sha256Of(new TextEncoder().encode(hashes.join('\n')));
  await lockFingerprint(tx, fingerprint);
  const earlier = await findByFingerprint(tx, fingerprint);
  if (earlier && !again)
    return {
      ...earlier,
      sameAs: { importId: earlier.id, ...(earlier.planId && { planId: earlier.planId }) },
    };
  const id = newId();
  await insertImport(tx, { id, files, fingerprint });
  await recordAudit(tx, {
    action: 'plan-import.upload',
    entity: 'plan-import',
    entityId: id,
    after: { files },
  });
  const created = await findImport(tx, id);
  if (!created) throw new Error('import was not inserted');
  return created;
}
