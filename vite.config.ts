import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('src'),
  publicDir: here('public'),
  cacheDir: here('.cache/vite'),
  base: './',
  build: { outDir: here('dist'), emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0, sourcemap: true },
  worker: { format: 'es' },
  test: {
    projects: [
      {
        root: here('.'),
        test: { name: 'unit', include: ['test/**/*.test.ts'], environment: 'node' },
      },
      {
        root: here('.'),
        test: {
          name: 'journeys',
          include: ['test/journeys/*.journey.ts'],
          environment: 'node',
          // One browser and one server serve all journeys, one after the other.
          globalSetup: ['test/journeys/setup.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
