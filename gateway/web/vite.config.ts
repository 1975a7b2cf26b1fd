import react from '@vitejs/plugin-react';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Where `npm run dev` finds the API and the way to sign in: the gateway of `./run`, unless told otherwise. */
const api = process.env['TRAME_URL'] ?? 'http://localhost:8080';
const proxy = { '/api': api, '/open': api, '/oauth2': api, '/login': api };

/** Puts the service worker beside the page, with the files it has to keep: all but the pages that are loaded later. */
function serviceWorker(): Plugin {
  return {
    name: 'trame-service-worker',
    apply: 'build',
    generateBundle(_, bundle) {
      const later = new Set<string>();
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk' || !file.isDynamicEntry) continue;
        later.add(file.fileName);
        for (const style of file.viteMetadata?.importedCss ?? []) later.add(style);
      }
      const files = Object.keys(bundle).filter((name) => name.startsWith('assets/') && !later.has(name));
      const source = readFileSync(join(import.meta.dirname, 'src', 'offline', 'sw.js'), 'utf8').replace(
        "['/* files of the page */']",
        JSON.stringify(files.map((name) => `/${name}`).sort()),
      );
      this.emitFile({ type: 'asset', fileName: 'sw.js', source });
    },
  };
}

export default defineConfig({
  plugins: [react(), serviceWorker()],
  server: { host: '127.0.0.1', port: 5173, proxy },
  preview: { host: '127.0.0.1', port: 4173, proxy },
  // The page runs under `default-src 'self'`: nothing may be inlined as a data address but images.
  build: { outDir: 'target/dist', emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 1200 },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/inParis.setup.ts', 'src/inBrowser.setup.ts'],
    restoreMocks: true,
  },
});
