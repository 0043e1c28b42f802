import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { licences } from './scripts/licences.ts'

export default defineConfig({
  plugins: [react(), tailwindcss(), licences()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    target: 'es2022',
    // A data: address would need a hole in the content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
    sourcemap: false,
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
  },
})
