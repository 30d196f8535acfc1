import { defineConfig } from 'vitest/config';

const common = {
  pool: 'forks',
  maxWorkers: 2,
  testTimeout: 30_000,
  hookTimeout: 60_000,
} as const;

/**
 * What is pressed, drawn, kept in the browser and printed, which does not depend on where the page comes from; and the
 * clipboard that a browser lends only to pages of its own machine. Signing in, sending, copying and being cut off do
 * depend on it: the first run up to the export, drafts, uploads, what a unit reports with its evidence, two steps and
 * what weighs on the wire are done again.
 */
const SAME_FROM_EVERYWHERE = [
  'desk',
  'entering',
  'first-hours',
  'flows',
  'hands',
  'hands-pointer',
  'late-changes',
  'look',
  'on-behalf',
  'owners',
  'paper',
  'people',
  'period-content',
  'real-figure',
  'receive',
  'register-list',
  'register-things',
  'short-text',
  'start-middle',
  'things',
  'unit-head',
  'unread',
  'unreadable',
].map((name) => `tests/journeys/${name}.test.ts`);

/**
 * Tests named `*.db.test.ts` get a PostgreSQL; the others start nothing. What people do in the browser is done a
 * second time as from another machine of the office: over plain http, under a name that is not localhost.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...common,
          name: 'unit',
          include: ['{src,web,tests}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
        },
      },
      {
        test: {
          ...common,
          name: 'office network',
          include: ['tests/journeys/**/*.test.ts'],
          exclude: SAME_FROM_EVERYWHERE,
          env: { JOURNEY_HOST: 'may-van-phong' },
          setupFiles: ['tests/journeys/office-name.ts'],
        },
      },
      {
        test: {
          ...common,
          name: 'database',
          include: ['{src,tests}/**/*.db.test.ts'],
          globalSetup: 'tests/database-server.ts',
        },
      },
    ],
  },
});
