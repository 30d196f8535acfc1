/**
 * The browser of the journeys: the system's chromium; nothing is downloaded besides Debian's packages. Where there is
 * the one without windows it is taken: the same engine for three quarters of the processor time.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const PACKAGES = ['chromium-headless-shell', 'fonts-liberation2'];

export function findChromium(): string | undefined {
  return PLACES.find((place) => existsSync(place));
}

/** Installs Debian's packages when we may; otherwise says what to type. True when a browser is there. */
export function provideChromium(): boolean {
  if (findChromium()) return true;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stdout.write(`Installing ${PACKAGES.join(' ')} …\n`);
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env: environment });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: environment,
    });
    return findChromium() !== undefined;
  }
  process.stdout.write(
    `The browser journeys need a browser. Install it and run npm test again:\n  sudo apt-get install ${PACKAGES.join(' ')}\n`,
  );
  return false;
}
