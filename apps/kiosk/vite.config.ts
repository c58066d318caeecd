import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: resolve(import.meta.dirname, 'renderer'),
  plugins: [react()],
  // Small font files would become data: addresses, which the content policy forbids.
  build: {
    target: 'chrome109',
    assetsInlineLimit: 0,
    outDir: resolve(import.meta.dirname, 'dist/renderer'),
    emptyOutDir: true,
    rollupOptions: {
      input: ['index.html', 'first-run/index.html'].map((page) =>
        resolve(import.meta.dirname, 'renderer', page),
      ),
    },
  },
});
