/** Files on their way here: received on the disk, checked by their bytes, stored by their content. */
import { readableKind } from '../../reading/formats/old-office/readable-kind.ts';
import { type Sniffer, startSniffing } from '../../reading/formats/sniff.ts';
import type { StoredFile } from './contract.ts';
import type { FileStore, ReceivedFile } from './file-store.ts';
import { MAX_FILE_BYTES, MAX_FILES } from './upload-limits.ts';
import { type ArrivedFile, checkUpload } from './upload-rules.ts';

/** A file on its way here; its content is taken before the next file is asked for. */
export interface UploadedFile {
  name: string;
  content: AsyncIterable<Uint8Array>;
}

/**
 * @param work what is done with the files once they are stored; they stay stored even when it fails
 * @throws Invalid when a file cannot be a plan; nothing is stored then
 */
export async function withStoredFiles<T>(
  files: FileStore,
  uploaded: AsyncIterable<UploadedFile>,
  work: (stored: StoredFile[]) => Promise<T>,
): Promise<T> {
  const received: (ArrivedFile & ReceivedFile)[] = [];
  try {
    for await (const file of uploaded)
      if (received.length <= MAX_FILES) received.push(await receive(files, file));
    const stored = checkUpload(received).map(
      ({ sha256, name, mediaType, size }): StoredFile => ({ sha256, name, mediaType, size }),
    );
    for (const file of received) await file.keep();
    return await work(stored);
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
export async function* upToLimit(
  content: AsyncIterable<Uint8Array>,
  sniffer: Sniffer,
): AsyncGenerator<Uint8Array> {
  let room = MAX_FILE_BYTES + 1;
  for await (const chunk of content) {
    if (room === 0) continue;
    const taken = chunk.subarray(0, room);
    room -= taken.length;
    sniffer.add(taken);
    yield taken;
  }
}
