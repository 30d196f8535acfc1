/**
 * One program per data folder. The lock is a listening socket named after the folder: the system gives it to
 * one process at a time and takes it back when that process ends, even by kill -9, so it can never go stale.
 */
import { createHash } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf, StartupError } from '../shared/errors.ts';

export interface InstanceLock {
  release(): Promise<void>;
}

/** @throws StartupError when another process uses the folder */
export async function lockFolder(dataDir: string): Promise<InstanceLock> {
  const name = socketName(realpathSync(dataDir));
  const server = (await listen(name)) ?? (await replaceDeadSocket(name));
  if (!server)
    throw new StartupError(
      `Sáu Rõ đang chạy trên thư mục dữ liệu ${dataDir}. Vui lòng dừng bản đang chạy trước, hoặc chọn thư mục khác bằng SAURO_DATA.`,
    );
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

function socketName(folder: string): string {
  const id = `sauro-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${id}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${id}`;
  return join(tmpdir(), `${id}.sock`);
}

function listen(name: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.end());
    server.once('error', (error) => (codeOf(error) === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    server.listen(name, () => resolve(server));
  });
}

/** Only where sockets are files (macOS) can one stay behind; then nobody answers on it. */
async function replaceDeadSocket(name: string): Promise<Server | undefined> {
  if (process.platform === 'linux' || process.platform === 'win32' || (await answers(name))) return undefined;
  rmSync(name, { force: true });
  return await listen(name);
}

function answers(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(name);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
