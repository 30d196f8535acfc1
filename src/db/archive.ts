/**
 * The form of a backup file: gzip over entries, each a line of JSON followed by its bytes in chunks (four bytes
 * of length, big-endian, then the bytes; length 0 ends the entry). The last entry says how many there were, so
 * that a file cut short is noticed.
 */
import { z } from 'zod';
import { StartupError } from '../shared/errors.ts';

/** Names stand in SQL as they are, so that a made-up file can name nothing but tables and columns. */
const identifier = z.string().regex(/^[\w."]+$/);

export const ArchiveEntry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('head'),
    format: z.literal(1),
    madeAt: z.string(),
    migrations: z.array(z.string()),
  }),
  z.object({ kind: z.literal('table'), name: identifier, columns: z.array(identifier) }),
  z.object({ kind: z.literal('file'), path: z.string() }),
  z.object({ kind: z.literal('end'), entries: z.int() }),
]);
export type ArchiveEntry = z.infer<typeof ArchiveEntry>;

type Bytes = AsyncIterable<Uint8Array>;

/** The bytes of one entry, ready to be written. */
export async function* encodeEntry(entry: ArchiveEntry, content?: Bytes): AsyncGenerator<Buffer> {
  yield Buffer.from(`${JSON.stringify(entry)}\n`);
  for await (const chunk of content ?? []) {
    if (chunk.length === 0) continue;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    yield length;
    yield Buffer.from(chunk);
  }
  yield Buffer.alloc(4);
}

/**
 * Reads entry after entry; the content of each must be read whole before the next one is asked for.
 * @throws StartupError when the file is not a whole backup
 */
export async function* decodeEntries(source: Bytes): AsyncGenerator<{ entry: ArchiveEntry; content: Bytes }> {
  const reader = new ByteReader(source);
  let entries = 0;
  for (;;) {
    const entry = ArchiveEntry.safeParse(parseLine(await reader.line()));
    if (!entry.success) throw notWhole();
    const content = reader.chunks();
    yield { entry: entry.data, content };
    for await (const chunk of content) if (chunk.length > 0) throw notWhole();
    if (entry.data.kind === 'end') {
      if (entry.data.entries !== entries) throw notWhole();
      return;
    }
    entries++;
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw notWhole();
  }
}

export function notWhole(): StartupError {
  return new StartupError('Tệp sao lưu bị hỏng hoặc không đầy đủ. Chưa khôi phục gì.');
}

/** Cuts a stream of bytes at the places that the format names. */
class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #buffer = Buffer.alloc(0);

  constructor(source: Bytes) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async line(): Promise<string> {
    for (;;) {
      const end = this.#buffer.indexOf(0x0a);
      if (end >= 0) {
        const line = this.#buffer.toString('utf8', 0, end);
        this.#buffer = this.#buffer.subarray(end + 1);
        return line;
      }
      await this.#more();
    }
  }

  async *chunks(): AsyncGenerator<Buffer> {
    for (;;) {
      const length = (await this.#take(4)).readUInt32BE();
      if (length === 0) return;
      yield await this.#take(length);
    }
  }

  async #take(length: number): Promise<Buffer> {
    while (this.#buffer.length < length) await this.#more();
    const taken = this.#buffer.subarray(0, length);
    this.#buffer = this.#buffer.subarray(length);
    return taken;
  }

  async #more(): Promise<void> {
    const next = await this.#source.next();
    if (next.done) throw notWhole();
    this.#buffer = Buffer.concat([this.#buffer, next.value]);
  }
}
