import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** Electron's window; with `--mode preload` its preload, which a sandbox wants as one CommonJS file. */
export default defineConfig(({ mode }) => {
  const preload = mode === 'preload';
  return {
    root: import.meta.dirname,
    ssr: { noExternal: true, target: 'node' as const },
    build: {
      ssr: resolve(import.meta.dirname, preload ? 'electron/preload.ts' : 'electron/main.ts'),
      target: 'node24',
      outDir: resolve(import.meta.dirname, 'dist/electron'),
      emptyOutDir: !preload,
      minify: false,
      rollupOptions: {
        external: ['electron'],
        output: preload
          ? { format: 'cjs' as const, entryFileNames: 'preload.cjs' }
          : { entryFileNames: 'main.js' },
      },
    },
  };
});
