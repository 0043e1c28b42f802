import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { licences } from './scripts/licences.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  plugins: [react(), tailwindcss(), licences()],
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
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What every page needs before it shows, in two files: a phone asks for two sooner than for fifteen.
            { name: 'react', tags: ['$initial'], test: /node_modules\/(react|react-dom|scheduler)\//, priority: 3 },
            { name: 'start', tags: ['$initial'], priority: 2 },
            { name: 'menu', test: /node_modules\/(@radix-ui|@floating-ui|react-remove-scroll|aria-hidden)|components\/ui\/menu/, priority: 1 },
            // Small parts that several pages share, a few files instead of one each.
            { name: 'shared', test: /web\/src\/|lucide-react/, minShareCount: 3, entriesAware: true, entriesAwareMergeThreshold: 8000 },
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
