import { fileURLToPath } from 'node:url';
import { runnerImport, type Connect, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { plotStyleHashes } from './src/charts/style-hashes.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * What the page and its workers may do, on every response: a worker that comes from its own URL obeys the policy of its
 * own response, not that of the page. Nothing may be asked of any other origin.
 */
const POLICY: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'worker-src': ["'self'"],
  'connect-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'manifest-src': ["'self'"],
  'style-src': ["'self'", ...plotStyleHashes],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['app', 'lit-html'],
};

/** Vite's own client in development adds style elements, shows errors in an overlay and waits for news on a socket. */
const POLICY_IN_DEVELOPMENT = {
  ...POLICY,
  'style-src': ["'self'", "'unsafe-inline'"],
  'connect-src': ["'self'", 'ws://127.0.0.1:*', 'ws://localhost:*'],
};

const headers = (policy: typeof POLICY): Record<string, string> => ({
  'Content-Security-Policy': Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
});

/** Files under assets/ carry a hash of their content in their name: a browser that has one never asks again. */
const keepAssets = (): Plugin => ({
  name: 'fenliu:keep-assets',
  configurePreviewServer({ middlewares }) {
    const keep: Connect.NextHandleFunction = ({ url }, response, next) => {
      if (url?.startsWith('/assets/')) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      next();
    };
    middlewares.use(keep);
  },
});

/** The sample shop's log is written by the code that invents the shop, so no copy of it can go stale. */
const sampleLog = (): Plugin => {
  const FILE = 'sample/week.csv';
  const write = async (): Promise<string> => {
    const { module } = await runnerImport<{ sampleLog(): string }>(here('src/sample/sample.ts'));
    return module.sampleLog();
  };
  return {
    name: 'fenliu:sample-log',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: FILE, source: await write() });
    },
    configureServer({ middlewares }) {
      middlewares.use(`/${FILE}`, (_request, response, next) => {
        response.setHeader('Content-Type', 'text/csv; charset=utf-8');
        write().then((text) => response.end(text), next);
      });
    },
  };
};

export default defineConfig({
  root: here('src'),
  publicDir: here('public'),
  cacheDir: here('.cache/vite'),
  base: './',
  plugins: [keepAssets(), sampleLog()],
  build: { outDir: here('dist'), emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0, sourcemap: true },
  worker: { format: 'es' },
  server: { host: '127.0.0.1', headers: headers(POLICY_IN_DEVELOPMENT), fs: { allow: [here('.')] } },
  preview: { host: '127.0.0.1', headers: headers(POLICY) },
  test: {
    projects: [
      {
        root: here('.'),
        // Properties are tried on thousands of small worlds; a busy machine may take its time.
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['test/setup/running.ts'],
          testTimeout: 60_000,
        },
      },
      {
        root: here('.'),
        test: {
          name: 'journeys',
          include: ['test/journeys/*.journey.ts'],
          environment: 'node',
          setupFiles: ['test/setup/running.ts'],
          globalSetup: ['test/journeys/setup.ts'],
          // One browser at a time: journeys measure, too.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // What a slow machine shows late it shows all the same.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
