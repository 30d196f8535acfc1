/**
 * From the open database to the working application. Loaded while the database starts, since its libraries
 * take as long to load.
 */
import { issueSetupToken } from './accounts/setup-token.ts';
import { createApp } from './app.ts';
import type { Router } from './http/router.ts';
import { loadAdminUnits } from './organisation/admin-units.ts';
import { saveAdminUnits } from './organisation/store.ts';
import { createServices, type Ground, type Services } from './services.ts';

export interface Served {
  app: Router;
  /** Present until the installation has been set up. */
  setupToken: string | undefined;
  /** Lines for the person at the keyboard: the accounts of the demo. */
  notice: string;
  stop(): Promise<void>;
}

/** @param webFolder of the built screens */
export async function serve(ground: Ground, webFolder: string): Promise<Served> {
  const services = createServices(ground);
  const { db } = ground.database;
  await saveAdminUnits(db, loadAdminUnits());
  const notice = ground.config.demo ? await demoNotice(services) : '';
  const setupToken = await issueSetupToken(db, ground.clock());
  await services.plans.start();
  services.rebuilding.start();
  services.daily.start();
  const stop = async (): Promise<void> => {
    await services.daily.stop();
    await services.rebuilding.stop();
    await services.plans.stop();
  };
  return { app: createApp(services, webFolder), setupToken, notice, stop };
}

async function demoNotice(services: Services): Promise<string> {
  const { demoGreeting, loadDemo } = await import('./demo/load-demo.ts');
  return demoGreeting(await loadDemo(services));
}
