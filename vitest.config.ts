import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    pool: 'forks',
    // Real handshakes, databases and processes on two busy cores: slow is not broken.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // What the machine's own environment sets must not decide a test.
    env: { NODE_EXTRA_CA_CERTS: '', HTTPS_PROXY: '', HTTP_PROXY: '' },
  },
});
