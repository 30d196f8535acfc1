/** Opens the port, and closes it again after the requests under way have been answered. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Config } from '../config.ts';
import { codeOf, StartupError } from '../shared/errors.ts';
import type { Router } from './router.ts';

const DRAIN_SECONDS = 10;

export interface HttpServer {
  /** The port that was given, also when 0 (any free one) was asked for. */
  port: number;
  /** From now on requests go to this application; before, they are asked to come back. */
  serve(app: Router): void;
  close(): Promise<void>;
}

/** How long one waits for somebody at the other end of the line, in milliseconds. */
export interface Patience {
  /** Until the headers of a request are there. */
  headers: number;
  /** Until everything of a request is there, unless it brings files. */
  request: number;
  /** For the next byte, either way: a slow line may take hours over a file, but not fall silent. */
  silence: number;
}

const PATIENCE: Patience = { headers: 60_000, request: 300_000, silence: 60_000 };

/**
 * Takes the port at once, so that a busy one is known before anything is made.
 * @throws StartupError when the port cannot be had
 */
export async function openPort(
  config: Pick<Config, 'host' | 'port'>,
  patience: Patience = PATIENCE,
): Promise<HttpServer> {
  let answer: ReturnType<typeof getRequestListener> | undefined;
  // Node would count the whole time of a request, however well it comes along.
  const times = {
    requestTimeout: 0,
    headersTimeout: patience.headers,
    connectionsCheckingInterval: patience.headers / 4,
  };
  const server = createServer(times, (incoming, outgoing) => {
    limitTime(incoming, outgoing, patience);
    if (answer) void answer(incoming, outgoing);
    else notYet(outgoing);
  });
  server.setTimeout(patience.silence);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(notOpened(error, config)));
    server.listen(config.port, config.host, resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  return {
    port,
    serve: (app) => {
      answer = getRequestListener(app.fetch);
    },
    close: () => drain(server),
  };
}

/** Silence ends a request that is still coming, or an answer that is not taken; it is no fault while we think. */
function limitTime(incoming: IncomingMessage, outgoing: ServerResponse, patience: Patience): void {
  const { socket } = incoming;
  outgoing.on('timeout', () => {
    if (!incoming.complete || socket.writableLength > 0) socket.destroy();
  });
  if (incoming.complete || isForm(incoming)) return;
  const timer = setTimeout(() => {
    if (!incoming.complete) socket.destroy();
  }, patience.request).unref();
  outgoing.once('close', () => clearTimeout(timer));
}

function isForm({ headers }: IncomingMessage): boolean {
  return headers['content-type']?.startsWith('multipart/') ?? false;
}

function notYet(outgoing: ServerResponse): void {
  outgoing.writeHead(503, { 'Retry-After': '2', 'Content-Type': 'text/plain; charset=utf-8' });
  outgoing.end('Sáu Rõ đang khởi động, vui lòng chờ vài giây rồi tải lại.\n');
}

function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), DRAIN_SECONDS * 1000);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function notOpened(error: Error, { host, port }: Pick<Config, 'host' | 'port'>): StartupError {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Cổng ${port} đang có chương trình khác dùng. Vui lòng chọn cổng khác: npm start -- --port ${port + 1}`,
    EACCES: `Không được phép mở cổng ${port}. Vui lòng chọn cổng từ 1024 trở lên: npm start -- --port 8057`,
    EADDRNOTAVAIL: `Máy này không có địa chỉ ${host}. Vui lòng kiểm tra --host.`,
    ENOTFOUND: `Không tìm thấy địa chỉ ${host}. Vui lòng kiểm tra --host.`,
  };
  return new StartupError(reasons[codeOf(error) ?? ''] ?? `Không mở được cổng ${port}: ${error.message}`, {
    cause: error,
  });
}
