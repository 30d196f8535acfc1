/** The key of cookies and one-time codes: made once, kept in the data folder, readable by its owner only. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param given a key from the configuration, for several processes behind one proxy */
export function loadSecret(dataDir: string, given: string | undefined): string {
  if (given) return given;
  const path = join(dataDir, 'secret.key');
  if (!existsSync(path)) {
    writeFileSync(`${path}.new`, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true });
    renameSync(`${path}.new`, path);
  }
  return readFileSync(path, 'utf8').trim();
}
