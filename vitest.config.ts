import { defineConfig } from 'vitest/config';

const common = {
  pool: 'forks',
  maxWorkers: 2,
  testTimeout: 30_000,
  hookTimeout: 60_000,
} as const;

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
          // A browser lends its clipboard only to this machine; mouse and thumb press the same in either place.
          exclude: ['tests/journeys/hands-pointer.test.ts', '**/node_modules/**'],
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
