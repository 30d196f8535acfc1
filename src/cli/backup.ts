/** `sauro backup TỆP` and `sauro restore TỆP`. */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { verifyChain } from '../audit/verify-chain.ts';
import { loadConfig } from '../config.ts';
import { backup } from '../db/backup.ts';
import { checkSource, inWords } from '../db/backup-file.ts';
import { lockFolder } from '../db/instance-lock.ts';
import { openBare } from '../db/open.ts';
import { restore } from '../db/restore.ts';
import { createLogger } from '../logger.ts';
import { listCommunesInUse } from '../organisation/store.ts';
import { StartupError } from '../shared/errors.ts';
import { withDatabase } from './command.ts';

function parse(args: string[], usage: string): { file: string; data: string | undefined } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { data: { type: 'string' } },
  });
  const [file] = positionals;
  if (!file || positionals.length !== 1) throw new StartupError(`Dùng: sauro ${usage} TỆP [--data THƯ_MỤC]`);
  return { file: resolve(file), data: values.data };
}

/** May be run while the server works. */
export async function runBackup(args: string[]): Promise<number> {
  const { file, data } = parse(args, 'backup');
  try {
    return await backUpTo(file, data);
  } catch (error) {
    throw inWords(error, 'sao lưu', file);
  }
}

async function backUpTo(file: string, data: string | undefined): Promise<number> {
  return await withDatabase(data, async ({ ownerUrl }, { dataDir }) => {
    const { tables, files, bytes } = await backup(ownerUrl, dataDir, file, new Date());
    const size = (bytes / 1024 / 1024).toFixed(1).replace('.', ',');
    process.stdout.write(`Đã sao lưu ${tables} bảng, ${files} tệp vào ${file} (${size} MB).\n`);
    return 0;
  });
}

/** Needs the folder for itself, and checks the restored logs. */
export async function runRestore(args: string[]): Promise<number> {
  const { file, data } = parse(args, 'restore');
  try {
    checkSource(file);
    return await restoreFrom(file, data);
  } catch (error) {
    throw inWords(error, 'khôi phục', file);
  }
}

async function restoreFrom(file: string, data: string | undefined): Promise<number> {
  const config = loadConfig({ ...(data && { data }) });
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const lock = await lockFolder(config.dataDir);
  try {
    const server = await openBare(config, createLogger('silent'));
    try {
      const { tables, files, madeAt } = await restore(server.ownerUrl, config.dataDir, file);
      process.stdout.write(`Đã khôi phục ${tables} bảng, ${files} tệp từ bản sao lưu ngày ${madeAt}.\n`);
    } finally {
      await server.stop();
    }
  } finally {
    await lock.release();
  }
  return await withDatabase(data, async ({ database }) => {
    for (const code of await listCommunesInUse(database.db)) {
      const report = await database.withTenant(code, { userId: 'cli', name: 'Dòng lệnh' }, verifyChain);
      if (report.broken)
        throw new StartupError(`Nhật ký của ${code} không nguyên vẹn trong bản sao lưu này.`);
    }
    return 0;
  });
}
