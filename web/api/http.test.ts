import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiProblem, call, callFor, onProlonged, queryString, NOBODY } from './http.ts';

let server: Server;
let url: string;

/** Answers by the address: /status/409 with a problem, /echo with what it received. */
beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const status = Number(/\/status\/(\d+)/.exec(request.url ?? '')?.[1] ?? 200);
      response.statusCode = status;
      if (request.url === '/html') return response.end('<h1>proxy</h1>');
      if (status === 204) return response.end();
      const { method, headers } = request;
      const body = Buffer.concat(chunks).toString();
      const echo = {
        method,
        key: headers['idempotency-key'],
        person: headers['sauro-person'],
        type: headers['content-type'],
        body,
        background: headers['sauro-background'],
      };
      const problem = {
        title: 'Đã có người sửa.',
        ...(request.url?.includes('other-person') && { code: 'other-person' }),
        errors: [{ text: 'Thiếu tên.', field: 'name' }],
        rows: [1],
      };
      return response.end(JSON.stringify(status === 200 ? echo : problem));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

const refusal = async (path: string): Promise<ApiProblem> => {
  try {
    await call(path);
  } catch (error) {
    if (error instanceof ApiProblem) return error;
  }
  throw new Error('was not refused');
};

describe('calling the server', () => {
  it('names every command, so that sending it twice does it once', async () => {
    const sent = await call(`${url}/echo`, { method: 'POST', body: { a: 1 }, key: 'k1' });
    expect(sent).toEqual({ method: 'POST', key: 'k1', type: 'application/json', body: '{"a":1}' });
    expect(await call(`${url}/echo`, { method: 'POST' })).toMatchObject({
      key: expect.stringMatching(/^[\w-]{36}$/),
    });
    expect(await call(`${url}/echo`)).not.toHaveProperty('key');
  });

  it('names the person at the screen with every command, and tells when it is another one now, or nobody', async () => {
    let told = 0;
    let over = 0;
    callFor({ person: () => 'p1', onOtherPerson: () => (told += 1), onSessionOver: () => (over += 1) });
    try {
      expect(await call(`${url}/echo`, { method: 'POST' })).toMatchObject({ person: 'p1' });
      expect(await call(`${url}/echo`, { method: 'POST', person: 'p2' })).toMatchObject({ person: 'p2' });
      expect(await call(`${url}/echo`)).not.toHaveProperty('person');
      await refusal(`${url}/status/409`);
      expect(told).toBe(0);
      expect((await refusal(`${url}/status/409?other-person`)).code).toBe('other-person');
      expect(told).toBe(1);
      expect(over).toBe(0);
      await refusal(`${url}/status/401`);
      expect(over).toBe(1);
    } finally {
      callFor(NOBODY);
    }
    await refusal(`${url}/status/401`);
    expect(over).toBe(1);
  });

  it('hands a refusal on in the words of the server', async () => {
    const problem = await refusal(`${url}/status/409`);
    expect(problem).toMatchObject({
      status: 409,
      message: 'Đã có người sửa.',
      errors: [{ text: 'Thiếu tên.', field: 'name' }],
      body: { rows: [1] },
    });
  });

  it('tells a server that cannot be reached from one that refuses', async () => {
    expect((await refusal('http://127.0.0.1:9/')).status).toBe(0);
  });

  it('takes empty answers and answers that are no JSON', async () => {
    expect(await call(`${url}/status/204`)).toBeUndefined();
    expect(await call(`${url}/html`)).toBeUndefined();
  });

  it('counts as use of the session only what somebody does, and says when the server has counted it', async () => {
    let counted = 0;
    const forget = onProlonged(() => (counted += 1));
    expect(await call(`${url}/echo`)).toMatchObject({ background: '1' });
    expect(await call(`${url}/echo`, { method: 'POST', background: true })).toMatchObject({
      background: '1',
    });
    await refusal(`${url}/status/409`);
    expect(counted).toBe(0);
    expect(await call(`${url}/echo`, { method: 'POST' })).not.toHaveProperty('background');
    expect(await call(`${url}/echo`, { background: false })).not.toHaveProperty('background');
    expect(counted).toBe(2);
    forget();
    await call(`${url}/echo`, { method: 'POST' });
    expect(counted).toBe(2);
  });

  it('lets a cancelled call end as cancelled', async () => {
    const signal = AbortSignal.abort();
    await expect(call(`${url}/echo`, { signal })).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('addresses', () => {
  it.each([
    [{}, ''],
    [{ q: undefined, kind: '' }, ''],
    [{ q: 'đảng ủy', page: 0 }, '?q=%C4%91%E1%BA%A3ng+%E1%BB%A7y&page=0'],
  ])('%j becomes %j', (values, text) => {
    expect(queryString(values)).toBe(text);
  });
});
