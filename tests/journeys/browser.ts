/** The browser of the journeys, and the check that a screen can be used by everybody. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../chromium.ts';
import { OFFICE_HOST } from './running-server.ts';

export const LAPTOP = { width: 1366, height: 768 };
export const PHONE = { width: 390, height: 844 };

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(OFFICE_HOST ? [`--host-resolver-rules=MAP ${OFFICE_HOST} 127.0.0.1`] : []),
];

export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no browser found: npm test says how to install one');
  return await chromium.launch({ executablePath, args: ARGUMENTS });
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: {
    id: string;
    impact: string | null;
    help: string;
    nodes: { target: unknown[]; html: string }[];
  }[];
}

const WORTH = ['serious', 'critical'];
const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What comes or goes is half seen for a moment; what turns for ever is not waited for. */
const AT_REST = `Promise.allSettled(document.getAnimations()
  .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
  .map(({ finished }) => finished))`;

/**
 * What stands in the way of somebody on the page shown, as lines; [] when nothing serious does.
 * @param runOnly the rules or tags of rules to go by; "color-contrast" is all that another scheme can change
 */
export async function barriers(page: Page, runOnly: readonly string[] = ALL): Promise<string[]> {
  // Evaluated by the debugger, so the page's own security policy may stay as strict as it is.
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axeSource);
  await page.evaluate(AT_REST);
  const result = await page.evaluate<AxeResult>(
    `axe.run(document, ${JSON.stringify({ runOnly, resultTypes: ['violations'] })})`,
  );
  return result.violations
    .filter(({ impact }) => impact !== null && WORTH.includes(impact))
    .flatMap(({ id, help, nodes }) =>
      nodes.slice(0, 3).map((node) => `${id}: ${help}: ${node.html.slice(0, 200)}`),
    );
}

/** Collects what went wrong in the page: exceptions, refused resources, errors on the console. */
export function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`${error.name}: ${error.message}`));
  page.on('console', (message) => {
    // A refused request is part of some journeys and shown to the person; the browser logs it anyway.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      errors.push(message.text());
  });
  return errors;
}
