import { defineConfig } from 'vitest/config';

const common = {
  pool: 'forks',
  maxWorkers: 2,
  testTimeout: 30_000,
  hookTimeout: 60_000,
} as const;

/** Tests named `*.db.test.ts` get a PostgreSQL; the others start nothing. */
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
          name: 'database',
          include: ['{src,tests}/**/*.db.test.ts'],
          globalSetup: 'tests/database-server.ts',
        },
      },
    ],
  },
});
