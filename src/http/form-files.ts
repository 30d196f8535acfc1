/** The files of a form (multipart/form-data), one after the other while they arrive: never a whole one in memory. */
import { on } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import Busboy, { type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import { HTTPException } from 'hono/http-exception';
import { Invalid } from '../shared/errors.ts';

export interface FormFile {
  /** As the sender calls it; may hold anything. */
  name: string;
  content: AsyncIterable<Uint8Array>;
}

export interface FormLimits {
  /** Of the whole body, in bytes. */
  bytes: number;
  /** Further files are passed over. */
  files: number;
}

/** More fields than files are no form of ours; their texts are not used. */
const OTHER_FIELDS = 10;
const FIELD_BYTES = 1024;

/**
 * @param field the name of the fields that hold the files
 * @throws Invalid when the body is no form, or ends before its end
 * @throws HTTPException 413 when the body is larger than allowed, as soon as that shows
 */
export async function* formFiles(
  request: Request,
  field: string,
  limits: FormLimits,
): AsyncGenerator<FormFile> {
  if (Number(request.headers.get('content-length')) > limits.bytes) throw new HTTPException(413);
  const parser = openParser(request, field, limits);
  const parts = on(parser, 'file', { close: ['finish'] }) as AsyncIterable<FilePart>;
  let current: BusboyFileStream | undefined;
  const body = Readable.fromWeb((request.body ?? new Response('').body) as ReadableStream<Uint8Array>);
  const sent = pipeline(body, upTo(limits.bytes), parser);
  // The parser does not tell an open file that the line broke.
  sent.catch((error: Error) => current?.destroy(error));
  try {
    for await (const [name, content, fileName] of parts) {
      current = content;
      // What nobody reads must not end the process when the line breaks.
      content.on('error', () => undefined);
      if (name === field) yield { name: unescaped(fileName), content: withRefusals(content, field) };
      content.resume();
    }
    await sent;
  } catch (error) {
    throw refusalOf(error, field);
  } finally {
    body.destroy();
  }
}

type FilePart = [name: string, content: BusboyFileStream, fileName: string | undefined];

function openParser(request: Request, field: string, { files }: FormLimits): BusboyInstance {
  try {
    return new Busboy({
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
      preservePath: true,
      isPartAFile: (name, type, fileName) =>
        fileName !== undefined || (name === field && type === 'application/octet-stream'),
      limits: { files, parts: files + OTHER_FIELDS, fieldSize: FIELD_BYTES, headerSize: 16 * 1024 },
    });
  } catch (cause) {
    throw notWhole(field, cause);
  }
}

function upTo(most: number) {
  return async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let size = 0;
    for await (const chunk of source) {
      size += chunk.length;
      if (size > most) throw new HTTPException(413);
      yield chunk;
    }
  };
}

/** How browsers write what would end the name too early (HTML standard, "multipart/form-data"). */
function unescaped(name = ''): string {
  return name.replace(/%0A/gi, '\n').replace(/%0D/gi, '\r').replace(/%22/g, '"');
}

async function* withRefusals(content: AsyncIterable<Uint8Array>, field: string): AsyncGenerator<Uint8Array> {
  try {
    yield* content;
  } catch (error) {
    throw refusalOf(error, field);
  }
}

/** Whatever else goes wrong between the line and the parser is a form that did not arrive whole. */
function refusalOf(error: unknown, field: string): Error {
  return error instanceof HTTPException ? error : notWhole(field, error);
}

function notWhole(field: string, cause: unknown): Invalid {
  return new Invalid([{ field, text: 'Tệp gửi lên chưa đủ. Vui lòng tải lên lại.' }], { cause });
}
