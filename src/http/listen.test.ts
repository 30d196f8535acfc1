import { EventEmitter, once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HttpServer, openPort } from './listen.ts';
import { newRouter } from './router.ts';

const SILENCE = 1500;
const NEVER = 600_000;
let server: HttpServer;
/** Tells of every piece that the server has heard. */
const ear = new EventEmitter();
let ended = Promise.withResolvers<string>();

beforeEach(() => {
  ended = Promise.withResolvers();
});
afterEach(() => server.close());

/** Reads what is sent and says at the end what became of it. */
async function start(patience: Partial<Parameters<typeof openPort>[1]>): Promise<void> {
  const all = { headers: NEVER, request: NEVER, silence: NEVER, ...patience };
  server = await openPort({ host: '127.0.0.1', port: 0 }, all);
  const app = newRouter();
  app.post('/', async (context) => {
    const reader = context.req.raw.body?.getReader();
    try {
      for (let next = await reader?.read(); next && !next.done; next = await reader?.read())
        ear.emit('heard');
      ended.resolve('whole');
    } catch {
      ended.resolve('cut');
    }
    return context.text('xong');
  });
  app.get('/slow', async (context) => {
    await ended.promise;
    return context.text('nghĩ xong');
  });
  server.serve(app);
}

function open(): Socket {
  const { port } = server;
  return connect(port, '127.0.0.1').on('error', () => undefined);
}

const FORM = 'Content-Type: multipart/form-data; boundary=x';
const JSON_BODY = 'Content-Type: application/json';

function begin(type: string): Socket {
  const socket = open();
  socket.write(`POST / HTTP/1.1\r\nHost: x\r\n${type}\r\nTransfer-Encoding: chunked\r\n\r\n`);
  return socket;
}

/** One byte after the other, each when the one before was heard, for so many milliseconds. */
async function trickle(socket: Socket, milliseconds: number): Promise<void> {
  const began = performance.now();
  while (performance.now() - began < milliseconds && !socket.destroyed) {
    const heard = once(ear, 'heard');
    socket.write('1\r\na\r\n');
    await Promise.race([heard, ended.promise]);
  }
}

describe('a line that falls silent', () => {
  it('is cut in the middle of what it sends', async () => {
    await start({ silence: 200 });
    const socket = begin(FORM);
    socket.write('1\r\na\r\n');
    await once(socket, 'close');
    expect(await ended.promise).toBe('cut');
  });

  it('is cut when it has not even begun', async () => {
    await start({ silence: 200 });
    const socket = open().resume();
    await once(socket, 'close');
    expect(socket.bytesRead).toBe(0);
  });

  it('is waited for while the silence is ours', async () => {
    await start({ silence: 100 });
    const socket = open();
    socket.write('GET /slow HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    const cut = begin(FORM);
    await once(cut.resume(), 'close');
    // The other line was silent for as long, and longer.
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(String(answer)).toMatch(/^HTTP\/1.1 200 /);
  });
});

describe('a slow line', () => {
  it('may take longer over its files than any silence is waited for', async () => {
    await start({ silence: SILENCE, request: 100 });
    const socket = begin(FORM);
    await trickle(socket, SILENCE + 500);
    socket.write('0\r\n\r\n');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(String(answer)).toMatch(/^HTTP\/1.1 200 /);
    expect(await ended.promise).toBe('whole');
    socket.destroy();
  });

  it('may not take for ever over anything else', async () => {
    await start({ request: 300 });
    const socket = begin(JSON_BODY);
    await trickle(socket, NEVER);
    expect(await ended.promise).toBe('cut');
  });
});
