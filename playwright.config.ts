import { defineConfig } from '@playwright/test';

export const E2E_PORT = 3917;

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/start-all.ts',
  // One dashboard, one lab and one browser on two cores.
  workers: 1,
  timeout: 120_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  outputDir: 'test-results/browser',
  use: {
    baseURL: `http://127.0.0.1:${E2E_PORT}`,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: '/usr/bin/chromium',
      chromiumSandbox: false,
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
      ],
    },
  },
});
