import { defineConfig } from '@playwright/test';
import checks from './playwright.config.ts';

/** `npm run pictures`: takes the README's pictures from the running system. */
export default defineConfig({ ...checks, testMatch: '*.picture.ts', workers: 1, reporter: [['list']] });
