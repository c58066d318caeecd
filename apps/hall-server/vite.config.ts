import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, 'web');
const pages = ['call', 'strip', 'wall', 'rate', 'visit', 'manage'];

export default defineConfig({
  root,
  plugins: [react()],
  build: {
    target: 'chrome109',
    // Small font files would become data: addresses, which the content policy forbids.
    assetsInlineLimit: 0,
    outDir: resolve(import.meta.dirname, 'dist/web'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 1_500,
    rollupOptions: {
      input: Object.fromEntries(pages.map((page) => [page, resolve(root, page, 'index.html')])),
    },
  },
});
