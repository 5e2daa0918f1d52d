import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

export default defineConfig({
  root,
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          include: ['test/core/**/*.test.ts', 'test/entrypoints/**/*.test.ts', 'test/repo/**/*.test.ts'],
          environment: 'node',
          // Nothing is timed: the limit only ends what hangs, on a busy machine too.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { shuffle: true },
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          include: ['test/components/**/*.test.ts?(x)'],
          environment: 'happy-dom',
          setupFiles: ['test/support/patient-queries.ts'],
          // The moment that they draw is fixed: whether it is the same day is not to hang on where they run.
          env: { TZ: 'UTC' },
          testTimeout: 30_000,
          hookTimeout: 30_000,
          sequence: { shuffle: true },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'screen',
          include: ['test/screen/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
