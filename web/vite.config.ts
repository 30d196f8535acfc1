import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { precompress } from './build/precompress.ts';

/** Where `npm run dev` finds a running server; the same address that `npm start` prints by default. */
const API = 'http://127.0.0.1:8057';

/** Calls of the server; the modules of web/api/ have the same beginning and are ours. */
const CALLS = String.raw`^/api/(?![\w-]+\.ts)`;

/** Shared by so many of the pieces that are loaded when they are needed. */
const MOST_SCREENS = 30;

/**
 * What is built is what people get, whoever builds it: a test runner or a developer's shell says otherwise here, and
 * the libraries would be built with everything that helps to find faults, twice as heavy.
 */
function buildForPeople(): Plugin {
  return {
    name: 'sauro:build-for-people',
    apply: 'build',
    config: () => void (process.env['NODE_ENV'] = 'production'),
  };
}

/** What home shares with few other screens. It is fetched while people sign in, so it may as well be one piece. */
const WITH_HOME = new RegExp(
  [
    String.raw`[\\/]web[\\/](?:home|register[\\/]outside[\\/]add-task-button)`,
    String.raw`[\\/]web[\\/]steering[\\/]at-risk`,
    String.raw`[\\/]web[\\/]api[\\/](?:start|evaluation|duties|plans|register|system|draft-delta)\.`,
    String.raw`[\\/]web[\\/]approval[\\/](?:this-week|duty-marks|duty-group|duty-link|ahead|unit-standings|approval\.module)`,
    String.raw`[\\/]web[\\/]design[\\/](?:count|portion|button-link)`,
    String.raw`[\\/]web[\\/]i18n[\\/](?:rooms|vi)[\\/]outside`,
    String.raw`[\\/]src[\\/](?:(?:system|progress)[\\/]permissions|plans[\\/]draft[\\/]draft-version)`,
    String.raw`[\\/]src[\\/]duties[\\/](?:next-period|duty-state|reporting-rate)`,
  ].join('|'),
);

export default defineConfig({
  root: import.meta.dirname,
  plugins: [buildForPeople(), react(), precompress()],
  // The server puts a fresh value in this place with every page it serves (src/http/web.ts).
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // A data: URL would need a wider content security policy than 'self'.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What most screens share comes in one piece: the heads of many small answers weigh more than what is in them.
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Else the libraries of a group would go with it, and the entry with them.
          includeDependenciesRecursively: false,
          groups: [
            {
              name: 'shared',
              test: /[\\/](?:web|src|@mantine)[\\/]/,
              minShareCount: MOST_SCREENS,
              priority: 1,
            },
            { name: 'home', test: WITH_HOME },
          ],
        },
      },
    },
  },
  // The server only takes commands from its own pages, so it must see the address that the browser sees.
  // Contracts, permissions and rules come from src/, libraries from node_modules/ beside this folder.
  server: { proxy: { [CALLS]: { target: API, changeOrigin: false } }, fs: { allow: ['..'] } },
});
