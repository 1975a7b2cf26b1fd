import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Where `npm run dev` finds the API: the gateway of `./run`, unless told otherwise. */
const api = process.env['TRAME_URL'] ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': api } },
  // The page runs under `default-src 'self'`: nothing may be inlined as a data address but images.
  build: { outDir: 'target/dist', emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 1200 },
  test: { environment: 'node', include: ['src/**/*.test.{ts,tsx}'], restoreMocks: true },
});
