import { defineConfig } from 'vitest/config';

const common = {
  pool: 'forks',
  maxWorkers: 2,
  testTimeout: 30_000,
  hookTimeout: 60_000,
  // A page is waited for as patiently where it is looked at again and again as where it is waited for once.
  expect: { poll: { timeout: 20_000 } },
} as const;

/**
 * What depends on where the page comes from: signing in, sending, copying, being cut off, what weighs on the wire. It is
 * done as from another machine of the office, over plain http and under a name that is not localhost, where a browser
 * allows less; all other journeys as on the machine itself.
 */
const FROM_ELSEWHERE = [
  'commune-reports',
  'draft',
  'draft-ended',
  'journeys',
  'my-work',
  'office-network',
  'two-step',
  'upload',
  'weight',
].map((name) => `tests/journeys/${name}.test.ts`);

/** Says of each of the two what a browser allows there. */
const THE_TWO_COMPARED = 'tests/journeys/office-network.test.ts';

/** What these files import they would load anew for each; they keep no state in it. */
const SHARING = { isolate: false } as const;

/**
 * Tests named `*.db.test.ts` get a PostgreSQL. "unit" stands beside what it tests and starts nothing, "program" starts
 * servers and browsers. `npm test` leaves out "this machine", which is the journeys of the office network done once more
 * on the machine itself.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...common,
          ...SHARING,
          name: 'unit',
          include: ['{src,web}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
        },
      },
      {
        test: {
          ...common,
          name: 'program',
          include: ['tests/**/*.test.ts'],
          exclude: [
            ...FROM_ELSEWHERE.filter((path) => path !== THE_TWO_COMPARED),
            '**/*.db.test.ts',
            '**/node_modules/**',
          ],
        },
      },
      {
        test: {
          ...common,
          name: 'office network',
          include: FROM_ELSEWHERE,
          env: { JOURNEY_HOST: 'may-van-phong' },
          setupFiles: ['tests/journeys/office-name.ts'],
        },
      },
      { test: { ...common, name: 'this machine', include: FROM_ELSEWHERE } },
      {
        test: {
          ...common,
          ...SHARING,
          name: 'database',
          include: ['{src,tests}/**/*.db.test.ts'],
          globalSetup: 'tests/database-server.ts',
        },
      },
    ],
  },
});
