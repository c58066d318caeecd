import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, 'web');
const pages = ['call', 'strip', 'wall', 'rate', 'visit', 'book', 'manage'];

const outDir = resolve(import.meta.dirname, 'dist/web');

/** Beside each script and style its compressed copy, which the hall sends to whoever takes it: phones pay for bytes. */
function compress() {
  const folder = resolve(outDir, 'assets');
  for (const name of readdirSync(folder).filter((each) => /\.(js|css)$/.test(each)))
    writeFileSync(resolve(folder, `${name}.gz`), gzipSync(readFileSync(resolve(folder, name)), { level: 9 }));
}

export default defineConfig({
  root,
  plugins: [react(), { name: 'compress', closeBundle: compress }],
  build: {
    target: 'chrome109',
    // Small font files would become data: addresses, which the content policy forbids.
    assetsInlineLimit: 0,
    outDir,
    emptyOutDir: true,
    chunkSizeWarningLimit: 1_500,
    rollupOptions: {
      input: Object.fromEntries(pages.map((page) => [page, resolve(root, page, 'index.html')])),
    },
  },
});
