import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { TEST_SERVERS } from './db/test-servers';

const root = fileURLToPath(new URL('.', import.meta.url));
const resolve = { alias: [{ find: /^@\//, replacement: root }] };
const exclude = ['node_modules/**', '.next/**', '.data/**', 'e2e/**'];

export default defineConfig({
  test: {
    maxWorkers: TEST_SERVERS,
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...exclude, '**/*.db.test.ts'],
          // A slow machine is no failure.
          testTimeout: 30_000,
          env: { TZ: 'UTC' },
        },
      },
      {
        resolve,
        test: {
          name: 'integration',
          include: ['**/*.db.test.ts'],
          exclude,
          globalSetup: './db/test-server.ts',
          testTimeout: 90_000,
          hookTimeout: 120_000,
          env: { TZ: 'UTC' },
        },
      },
    ],
  },
});
