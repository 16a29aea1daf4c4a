import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('src'),
  publicDir: here('public'),
  base: './',
  build: { outDir: here('dist'), emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0, sourcemap: true },
  worker: { format: 'es' },
});
