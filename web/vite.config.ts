import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { licences } from './scripts/licences.ts'
import { preloadsOfPages } from './scripts/preloads.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  plugins: [react(), tailwindcss(), licences(), preloadsOfPages(here('./src/app/routes.tsx'))],
  resolve: {
    alias: {
      // Tests have no server to fetch texts from.
      ...(process.env.VITEST && { '@/lib/texts': here('./vitest.texts.ts') }),
      '@': here('./src'),
    },
  },
  build: {
    target: 'es2022',
    // A data: address would need a hole in the content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
    sourcemap: false,
    // A browser that does not know it only asks a little later.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What every page needs before it shows, in two files: a phone asks for two sooner than for fifteen.
            { name: 'react', tags: ['$initial'], test: /node_modules\/(react|react-dom|scheduler)\//, priority: 10 },
            { name: 'start', tags: ['$initial'], priority: 9 },
            // Each with all that it needs and no group above has: the frame of the app, and what many pages have in common.
            { name: 'parts', test: /src\/(components\/ui\/(card|skeleton|badge|dialog|avatar|select|field|search-box)\.tsx|lib\/(format|roles|day-format|search-state|groups|live|days|week|use-now|use-near)\.ts|api\/limits\.ts)$|lucide-react\/dist\/esm\/icons\/(check|chevron-right|arrow-up|bookmark|trash)\.m?js/, priority: 8 },
            { name: 'shell', test: /src\/app\/shell\.tsx$/, priority: 7 },
            { name: 'menu', test: /components\/ui\/menu-parts\.tsx$/, priority: 6 },
            { name: 'form', test: /components\/ui\/form\.tsx$/, priority: 5 },
            { name: 'lists', test: /src\/(components\/ui\/(table|file-menu|pagination|progress|confirm|sparkline|emotion-mark)\.tsx|lib\/(emotions|download)\.ts|features\/emotion\/(videos\.ts|video-badge\.tsx))$/, priority: 4 },
            { name: 'table', test: /components\/ui\/data-table\.tsx$/, priority: 3 },
            { name: 'day', test: /features\/attendance\/(today-card|week-card|day-counts|day-numbers|expected|trends|correction-state|sheet)\.tsx?$/, priority: 2 },
            // The benchmark knows by their name what draws charts.
            { name: 'charts', test: /components\/charts\/|components\/ui\/chart|-chart\.tsx|emotion-pie|node_modules\/(recharts|victory-vendor|d3-\w+|es-toolkit|decimal\.js-light|immer|@reduxjs|redux|reselect|react-redux)\//, entriesAware: true, priority: 1 },
            // Small parts that several pages share, a few files instead of one each.
            { name: 'shared', test: /web\/src\/|lucide-react|query/, minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 2000 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': { target: process.env.ATTUNE_URL ?? 'http://127.0.0.1:8000', ws: true } } },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}', 'scripts/*.test.{ts,mjs}'],
    setupFiles: ['./vitest.setup.ts'],
    restoreMocks: true,
    // One browser stand-in for all files: starting it costs more than the tests.
    isolate: false,
    pool: 'threads',
    maxWorkers: 2,
    // A busy machine takes its time; a test that hangs still ends.
    testTimeout: 60_000,
  },
})
