import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: resolve(import.meta.dirname, 'src'),
  base: '/counter/',
  plugins: [react()],
  build: { target: 'chrome109', outDir: resolve(import.meta.dirname, 'dist'), emptyOutDir: true },
});
