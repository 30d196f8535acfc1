/**
 * Data folders that journeys begin with a copy of: making a database, and playing the year of the demo commune, would
 * otherwise be done anew by each of them.
 */
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDemo } from './journeys/demo.ts';
import { SETUP_LINE, startServer } from './journeys/running-server.ts';

/** @param folder receives them. @returns the environment in which journeys find them */
export async function prepareData(folder: string): Promise<NodeJS.ProcessEnv> {
  const environment = { SAURO_PREPARED: folder };
  const empty = await startServer([], SETUP_LINE);
  await empty.end();
  renameSync(empty.data, join(folder, 'empty'));
  Object.assign(process.env, environment);
  const demo = await makeDemo();
  await demo.end();
  renameSync(demo.data, join(folder, 'demo'));
  writeFileSync(join(folder, 'demo.password'), demo.answer);
  return environment;
}
