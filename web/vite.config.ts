import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npm run dev` finds a running server; the same address that `npm start` prints by default. */
const API = 'http://127.0.0.1:8057';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // The server puts a fresh value in this place with every page it serves (src/http/web.ts).
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // A data: URL would need a wider content security policy than 'self'.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': API } },
});
