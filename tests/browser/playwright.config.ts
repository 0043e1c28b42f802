// Journeys through a running server (ATTUNE_URL) in Debian's own Chromium.
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  outputDir: 'results/runs',
  timeout: 180_000,
  expect: { timeout: 15_000 },
  // Each test founds a company of its own, so the tests of two files can run at once.
  workers: 2,
  retries: 0,
  reporter: [['list']],
  // What a page looks like is asked on SQLite only, what a journey leaves in the database on both.
  projects: [
    { name: 'SQLite', testIgnore: 'screens.spec.ts' },
    { name: 'PostgreSQL', testIgnore: ['screens.spec.ts', 'pages.spec.ts', 'documents.spec.ts'] },
    { name: 'screens', testMatch: 'screens.spec.ts' },
  ],
  use: {
    baseURL: process.env.ATTUNE_URL ?? 'http://127.0.0.1:8000',
    locale: 'en-GB',
    timezoneId: 'America/New_York',
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    // A trace doubles the time; ask for one with --trace on.
    trace: 'off',
    launchOptions: {
      executablePath: process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // A camera that shows a test picture, and is allowed.
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
      ],
    },
  },
})
