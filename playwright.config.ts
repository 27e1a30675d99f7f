import { defineConfig, devices } from 'playwright/test'

const baseURL = process.env.SOJOURN_BASE_URL
if (!baseURL) throw new Error('The stories need a portal of their own: run them with `npm run test:e2e`.')

const args = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-dev-shm-usage',
]

export default defineConfig({
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    ...devices['Desktop Chrome'],
    baseURL,
    viewport: { width: 1440, height: 900 },
    // Nobody's practice is there: what is shown in the practice's zone must not lean on the browser's.
    timezoneId: 'Asia/Kolkata',
    locale: 'en-US',
    trace: 'off',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium-headless-shell', args },
  },
  projects: [
    { name: 'stories', testDir: 'tests/e2e', testMatch: '**/*.spec.ts' },
    { name: 'screenshots', testDir: 'tests/screenshots', testMatch: '**/*.shots.ts', timeout: 1_200_000 },
  ],
})
