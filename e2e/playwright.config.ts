import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { findChromium } from './support/chromium.ts';

const executablePath = findChromium(existsSync, process.env);

/**
 * Walked by `npm run test:all` only: long grids, and stories that were green each on its own but not yet together since the
 * parts they walk came together. Move a spec out of this list as soon as it was seen green with all the others.
 */
const inTheLongRunOnly = [
  'bank-site',
  'book-online',
  'documents',
  'everybody',
  'first-run',
  'identity',
  'identity-axe',
  'identity-wipe',
  'kiosk-booking',
  'kiosk-care',
  'mandates',
  'offline',
  'review',
  'window-approval',
  'window-cases-axe',
  'window-decision',
  'window-gaps',
  'window-notice',
  'window-on-the-spot',
].map((name) => `${name}.spec.ts`);
/** Of the grid of languages and modes the long run walks all, the usual one the plain mode of each language. */
const everyMode = /every kiosk screen, \w+, (?!plain)/;
const isLongRun = process.env.YITING_LONG_RUN === '1';

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '*.spec.ts',
  testIgnore: isLongRun ? [] : inTheLongRunOnly,
  ...(isLongRun ? {} : { grepInvert: everyMode }),
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME === undefined ? [['list']] : [['list'], ['json']],
  globalSetup: './support/build-pages.ts',
  use: {
    locale: 'zh-CN',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--autoplay-policy=no-user-gesture-required',
      ],
    },
  },
});
