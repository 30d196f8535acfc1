/** Opens the port, and closes it again after the requests under way have been answered. */
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Config } from '../config.ts';
import { codeOf, StartupError } from '../shared/errors.ts';
import type { Router } from './router.ts';

const DRAIN_SECONDS = 10;

export interface HttpServer {
  url: string;
  close(): Promise<void>;
}

/** @throws StartupError when the port cannot be had */
export async function listen(app: Router, config: Pick<Config, 'host' | 'port'>): Promise<HttpServer> {
  const answer = getRequestListener(app.fetch);
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(notOpened(error, config)));
    server.listen(config.port, config.host, resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  return { url: `http://${host}:${port}`, close: () => drain(server) };
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
  };
  return new StartupError(reasons[codeOf(error) ?? ''] ?? `Không mở được cổng ${port}: ${error.message}`, {
    cause: error,
  });
}
