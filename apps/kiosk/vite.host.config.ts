import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** The device host as one file of JavaScript: Node strips no types inside packages, so a release cannot run its sources. */
export default defineConfig({
  root: import.meta.dirname,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: resolve(import.meta.dirname, 'device/main.ts'),
    target: 'node24',
    outDir: resolve(import.meta.dirname, 'dist/host'),
    emptyOutDir: true,
    minify: false,
    rollupOptions: {
      // Speed-ups of ws that are not installed; it does without.
      external: ['bufferutil', 'utf-8-validate'],
      output: { entryFileNames: 'main.js' },
    },
  },
});
