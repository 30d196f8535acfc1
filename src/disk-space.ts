/**
 * How much room is left for the data. PostgreSQL stops altogether when its own log finds no room, so people's
 * writing stops while there is still some; reading and signing in go on.
 */
import { statfs } from 'node:fs/promises';
import type { Logger } from './logger.ts';
import { DiskFull } from './shared/errors.ts';

const MB = 1024 * 1024;
/** Kept back for PostgreSQL: four files of its log (16 MB each). */
export const RESERVE_BYTES = 64 * MB;
const LOW_BYTES = 1024 * MB;
const LOW_SHARE = 0.05;
const LOOK_AGAIN_MS = 1000;

/** In bytes; `free` is what an ordinary account may still use. */
export interface Room {
  free: number;
  total: number;
}

export interface DiskSpace {
  /** At most a second old; undefined where the system does not tell. */
  look(): Promise<Room | undefined>;
  /**
   * @param bytes that are about to be written, when that is known
   * @throws DiskFull when the reserve would be touched
   */
  require(bytes?: number): Promise<void>;
}

/** Time for an administrator to make room. */
export function isLow({ free, total }: Room): boolean {
  return free < LOW_BYTES || free < total * LOW_SHARE;
}

export function isEnough({ free }: Room, bytes = 0): boolean {
  return free - bytes >= RESERVE_BYTES;
}

/** @param folder of the data; a warning goes to the log each time that its disk becomes low */
export function createDiskSpace(folder: string, logger: Logger): DiskSpace {
  let seen: { at: number; room: Promise<Room | undefined> } | undefined;
  let low = false;
  const measure = async (): Promise<Room | undefined> => {
    const room = await roomOf(folder);
    const before = low;
    low = room !== undefined && isLow(room);
    if (low && !before)
      logger.warn({ freeMB: Math.floor((room?.free ?? 0) / MB) }, 'Ổ đĩa chứa dữ liệu sắp đầy');
    return room;
  };
  const look: DiskSpace['look'] = () => {
    const now = performance.now();
    if (!seen || now - seen.at > LOOK_AGAIN_MS) seen = { at: now, room: measure() };
    return seen.room;
  };
  return {
    look,
    require: async (bytes) => {
      const room = await look();
      if (room && !isEnough(room, bytes)) throw new DiskFull();
    },
  };
}

/** Undefined where the system does not tell: some network file systems say nothing, or zeros. */
export async function roomOf(folder: string): Promise<Room | undefined> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return blocks > 0 ? { free: bavail * bsize, total: blocks * bsize } : undefined;
  } catch {
    return undefined;
  }
}
