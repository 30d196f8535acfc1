import { HTTPException } from 'hono/http-exception';
import { describe, expect, it } from 'vitest';
import { Invalid } from '../shared/errors.ts';
import { formFiles } from './form-files.ts';

const LIMITS = { bytes: 1_000_000, files: 3 };
const ADDRESS = 'http://x/imports';

function requestOf(form: FormData): Request {
  return new Request(ADDRESS, { method: 'POST', body: form });
}

/** The bytes of a form, in small pieces, as far as `keep`; `broken` ends them with a fault of the line. */
async function inPieces(form: FormData, keep = 1, broken = false): Promise<Request> {
  const whole = requestOf(form);
  const bytes = new Uint8Array(await whole.clone().arrayBuffer());
  let at = 0;
  const end = Math.floor(bytes.length * keep);
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (at < end) controller.enqueue(bytes.slice(at, Math.min(end, (at += 1000))));
      else if (broken) controller.error(new Error('aborted'));
      else controller.close();
    },
  });
  const headers = { 'content-type': whole.headers.get('content-type') ?? '' };
  return new Request(ADDRESS, { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
}

function formOf(files: Record<string, string>, field = 'files'): FormData {
  const form = new FormData();
  form.append('note', 'x'.repeat(5000));
  for (const [name, text] of Object.entries(files)) form.append(field, new Blob([text]), name);
  return form;
}

async function readAll(request: Request, limits = LIMITS): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const { name, content } of formFiles(request, 'files', limits)) {
    const bytes: Uint8Array[] = [];
    for await (const chunk of content) bytes.push(chunk);
    found[name] = Buffer.concat(bytes).toString();
  }
  return found;
}

describe('the files of a form', () => {
  it('come one after the other under their names, however the bytes are cut', async () => {
    const files = { 'Kế hoạch.txt': 'chữ '.repeat(9000), 'a "b".txt': '', '../c/d.txt': 'x' };
    expect(await readAll(requestOf(formOf(files)))).toEqual(files);
    expect(await readAll(await inPieces(formOf(files)))).toEqual(files);
  });

  it('may be passed over unread', async () => {
    const names: string[] = [];
    const request = await inPieces(formOf({ a: 'x'.repeat(200_000), b: 'y' }));
    for await (const { name } of formFiles(request, 'files', LIMITS)) names.push(name);
    expect(names).toEqual(['a', 'b']);
  });

  it('are those of the one field, and no more than allowed', async () => {
    expect(await readAll(requestOf(formOf({ a: 'x' }, 'others')))).toEqual({});
    expect(Object.keys(await readAll(requestOf(formOf({ a: '1', b: '2', c: '3', d: '4' }))))).toEqual([
      'a',
      'b',
      'c',
    ]);
  });
});

describe('a form is refused', () => {
  it.each([0.999, 0.9, 0.5, 0.01])(
    'when it ends at %d of its length, or the line breaks there',
    async (keep) => {
      const form = formOf({ a: 'x'.repeat(100_000) });
      await expect(readAll(await inPieces(form, keep))).rejects.toThrow(Invalid);
      await expect(readAll(await inPieces(form, keep, true))).rejects.toThrow('Tệp gửi lên chưa đủ');
    },
  );

  it('when it is larger than allowed, before or while it is read', async () => {
    const form = formOf({ a: 'x'.repeat(100_000) });
    const limits = { ...LIMITS, bytes: 50_000 };
    await expect(readAll(await inPieces(form), limits)).rejects.toThrow(HTTPException);
    const said = new Request(ADDRESS, { method: 'POST', body: 'x', headers: { 'content-length': '50001' } });
    await expect(readAll(said, limits)).rejects.toMatchObject({ status: 413 });
  });

  it.each(['application/json', 'multipart/form-data', ''])('when it says that it is %j', async (type) => {
    const request = new Request(ADDRESS, { method: 'POST', body: '{}', headers: { 'content-type': type } });
    await expect(readAll(request)).rejects.toThrow(Invalid);
  });

  it('when nothing is sent', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    await expect(readAll(new Request(ADDRESS, { method: 'POST', headers }))).rejects.toThrow(Invalid);
  });
});

it('leaves alone what goes wrong with whoever reads', async () => {
  const reading = (async () => {
    for await (const _ of formFiles(await inPieces(formOf({ a: 'x'.repeat(100_000) })), 'files', LIMITS))
      throw new Error('the disk is full');
  })();
  await expect(reading).rejects.toThrow('the disk is full');
});
