/** Files and links that prove answers: received on the disk, recognised by their bytes, kept once for each content. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { Database, TenantTx } from '../../db/database.ts';
import type { FileStore, ReceivedFile } from '../../plans/intake/file-store.ts';
import { lockFingerprint } from '../../plans/intake/import-store.ts';
import { type UploadedFile, upToLimit } from '../../plans/intake/receive-files.ts';
import { MAX_FILES } from '../../plans/intake/upload-limits.ts';
import { checkUpload, safeFileName } from '../../plans/intake/upload-rules.ts';
import { readableKind } from '../../reading/formats/old-office/readable-kind.ts';
import { type Kind, type Sniffer, startSniffing } from '../../reading/formats/sniff.ts';
import { decodeText } from '../../reading/formats/text/decode.ts';
import { Forbidden, Invalid } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import type { Actor, Session } from '../../shared/who-acts.ts';
import type { AddLink, Evidence, EvidenceKind } from '../contract.ts';
import { canAddEvidence } from '../permissions.ts';
import { type EvidenceRow, evidenceOf, findSame, insertEvidence } from './evidence-store.ts';
import { photoKind, withoutPhotoData } from './photo-privacy.ts';

export interface EvidenceParts {
  database: Database;
  files: Pick<FileStore, 'receive'>;
}

export interface EvidenceWishes {
  /** What the files are; by their bytes when nobody says. */
  kind?: EvidenceKind | undefined;
  /** Photos keep where and when they were taken. */
  keepPlace: boolean;
}

/** In bytes: more than any telephone makes; photos are held in memory while they are cleaned. */
const MAX_PHOTO_BYTES = 20 * 1024 * 1024;

interface Arrived extends ReceivedFile {
  name: string;
  mediaType: string;
}

/** @throws Forbidden, Invalid that names the file; nothing is kept then */
export async function addFiles(
  { database, files }: EvidenceParts,
  user: Session,
  actor: Actor,
  uploaded: AsyncIterable<UploadedFile>,
  wishes: EvidenceWishes,
): Promise<Evidence[]> {
  requireRight(user);
  const arrived: Arrived[] = [];
  try {
    for await (const file of uploaded)
      if (arrived.length < MAX_FILES) arrived.push(await receive(files, file, wishes));
    if (arrived.length === 0) throw new Invalid([{ field: 'files', text: 'Vui lòng chọn ít nhất một tệp.' }]);
    for (const file of arrived) await file.keep();
    return await database.withTenant(user.communeCode, actor, async (tx) => {
      const added: Evidence[] = [];
      for (const { name, mediaType, sha256, size } of arrived) {
        const kind = wishes.kind ?? kindOf(mediaType);
        added.push(await addOnce(tx, user, { kind, name, media_type: mediaType, sha256, size, url: null }));
      }
      return added;
    });
  } finally {
    for (const file of arrived) await file.discard();
  }
}

/** @throws Forbidden */
export async function addLink(tx: TenantTx, user: Session, { url, name }: AddLink): Promise<Evidence> {
  requireRight(user);
  const link = { kind: 'link' as const, name: name || url, media_type: null, sha256: null, size: null, url };
  return await addOnce(tx, user, link);
}

function requireRight(user: Session): void {
  if (!canAddEvidence(user, user.communeCode)) throw new Forbidden('Bạn không có quyền đính kèm minh chứng.');
}

type Content = Pick<EvidenceRow, 'kind' | 'name' | 'media_type' | 'sha256' | 'size' | 'url'>;

/** What is there with the same content is taken instead, under the name that it has. */
async function addOnce(tx: TenantTx, user: Session, content: Content): Promise<Evidence> {
  await lockFingerprint(tx, content.sha256 ?? content.url ?? '');
  const same = await findSame(tx, content);
  if (same) return evidenceOf(same);
  const row: EvidenceRow = {
    commune_code: tx.communeCode,
    id: newId(),
    ...content,
    document: null,
    added_by: user.userId,
    added_by_name: user.name,
    added_at: tx.at,
  };
  await insertEvidence(tx, row);
  const { kind, name, sha256, url } = content;
  await recordAudit(tx, {
    action: 'evidence.add',
    entity: 'evidence',
    entityId: row.id,
    after: { kind, name, ...(sha256 !== null && { sha256 }), ...(url !== null && { url }) },
  });
  return evidenceOf(row);
}

const kindOf = (mediaType: string): EvidenceKind => {
  if (mediaType.startsWith('image/')) return 'photo';
  return /spreadsheet|excel/.test(mediaType) ? 'data' : 'document';
};

async function receive(
  files: EvidenceParts['files'],
  { name, content }: UploadedFile,
  { keepPlace }: EvidenceWishes,
): Promise<Arrived> {
  const pieces = content[Symbol.asyncIterator]();
  const first = await pieces.next();
  const head = first.done ? new Uint8Array() : first.value;
  const whole = startingWith(head, { [Symbol.asyncIterator]: () => pieces });
  const photo = photoKind(head);
  if (photo) {
    const bytes = await readPhoto(name, whole, keepPlace);
    const received = await files.receive(startingWith(bytes, []));
    return { ...received, name: safeFileName(name), mediaType: photo };
  }
  const sniffer = startSniffing();
  const received = await files.receive(upToLimit(whole, sniffer));
  try {
    const [checked] = checkUpload([{ ...received, name, kind: () => kindOfFile(sniffer, head) }]);
    if (!checked) throw new Error('a file that was checked is there');
    return { ...received, name: checked.name, mediaType: checked.mediaType };
  } catch (error) {
    await received.discard();
    throw error;
  }
}

/** @throws Unreadable for what nobody could open, bytes that are no text among it */
function kindOfFile(sniffer: Sniffer, head: Uint8Array): Kind {
  const kind = readableKind(sniffer.kind());
  if (kind === 'text') decodeText(head);
  return kind;
}

async function* startingWith(
  head: Uint8Array,
  rest: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  yield* rest;
}

/** @throws Invalid when the photo is too large, or damaged, so that nothing can be taken off it */
async function readPhoto(
  name: string,
  content: AsyncIterable<Uint8Array>,
  keepPlace: boolean,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of content) {
    size += piece.length;
    if (size <= MAX_PHOTO_BYTES) pieces.push(piece);
  }
  if (size > MAX_PHOTO_BYTES) throw refused(name, 'ảnh lớn hơn 20 MB.');
  const bytes = Buffer.concat(pieces);
  if (keepPlace) return bytes;
  try {
    return withoutPhotoData(bytes);
  } catch {
    throw refused(name, 'ảnh bị hỏng nên không bỏ được nơi chụp. Chụp lại hoặc lưu lại ảnh rồi đính kèm.');
  }
}

const refused = (name: string, why: string): Invalid =>
  new Invalid([{ field: 'files', text: `${safeFileName(name)}: ${why}` }]);
