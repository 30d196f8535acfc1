/** Opens the port, and closes it again after the requests under way have been answered. */
import { createServer, type Server, type ServerResponse } from 'node:http';
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

/**
 * Takes the port at once, so that a busy one is known before anything is made.
 * @throws StartupError when the port cannot be had
 */
export async function openPort(config: Pick<Config, 'host' | 'port'>): Promise<HttpServer> {
  let answer: ReturnType<typeof getRequestListener> | undefined;
  const server = createServer((incoming, outgoing) => {
    if (answer) void answer(incoming, outgoing);
    else notYet(outgoing);
  });
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

function notYet(outgoing: ServerResponse): void {
  outgoing.writeHead(503, { 'Retry-After': '2', 'Content-Type': 'text/plain; charset=utf-8' });
  outgoing.end('Sáu Rõ đang khởi động, hãy chờ vài giây rồi tải lại.\n');
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
    EADDRINUSE: `Cổng ${port} đang có chương trình khác dùng. Hãy chọn cổng khác: npm start -- --port ${port + 1}`,
    EACCES: `Không được phép mở cổng ${port}. Hãy chọn cổng từ 1024 trở lên: npm start -- --port 8057`,
    EADDRNOTAVAIL: `Máy này không có địa chỉ ${host}. Hãy kiểm tra --host.`,
    ENOTFOUND: `Không tìm thấy địa chỉ ${host}. Hãy kiểm tra --host.`,
  };
  return new StartupError(reasons[codeOf(error) ?? ''] ?? `Không mở được cổng ${port}: ${error.message}`, {
    cause: error,
  });
}
